public import EventLog

/// Every event type there is, in one table, by code.
///
/// Whatever handles events of any type (JSON, documentation, `log`, `annul`) goes through here; a fold that
/// knows what it wants switches on ``EventCode`` and reads by ``MarkSet/Layout`` instead.
public enum EventRegistry {
  /// What is known of one type.
  public struct Entry: Sendable {
    /// The constants of the type.
    public let type: EventType
    /// Its family.
    public let family: EventFamily
    /// What it states, in one line.
    public let summary: String
    /// An empty event.
    public let make: @Sendable () -> any Event
    /// Decodes a record of the type.
    let decode: @Sendable (borrowing RecordView) throws -> any Event

    init<Fact: Event>(_ fact: Fact.Type, _ family: EventFamily, _ summary: String) {
      type = fact.type
      self.family = family
      self.summary = summary
      make = { Fact() }
      decode = { try RecordDecoder.decode(Fact.self, $0) }
    }

    /// The fields in visited order.
    public var fields: [FieldDescription] { EventRegistry.describe(make()) }
  }

  private static let byCode = [UInt16: Int](
    uniqueKeysWithValues: all.enumerated().map { ($0.element.type.code, $0.offset) })
  private static let byName = [String: Int](
    uniqueKeysWithValues: all.enumerated().map { ($0.element.type.name, $0.offset) })

  /// The entry of a stored code, or nil.
  public static func entry(code: UInt16) -> Entry? { byCode[code].map { all[$0] } }

  /// The entry with a name, or nil.
  public static func entry(name: String) -> Entry? { byName[name].map { all[$0] } }

  /// An empty event of the type with a name, or nil.
  public static func make(_ name: String) -> (any Event)? { entry(name: name)?.make() }

  /// Decodes a record of any type.
  ///
  /// - Throws: ``EventLogError`` with code `damagedRecord` for an unknown type, another version, or wrong bytes.
  public static func decodeAny(_ record: borrowing RecordView) throws -> any Event {
    guard let entry = entry(code: record.type) else {
      throw EventLogError(.damagedRecord, "a record has the unknown type \(record.type). Update journal.")
    }
    return try entry.decode(record)
  }

  /// The fields of an event in visited order.
  public static func describe(_ fact: any Event) -> [FieldDescription] {
    var visitor = DocumentingVisitor()
    var fact = fact
    do {
      try fact.visit(&visitor)
    } catch {
      // The visitor never throws, and events only pass its errors on.
      preconditionFailure("\(error)")
    }
    return visitor.fields
  }
}
