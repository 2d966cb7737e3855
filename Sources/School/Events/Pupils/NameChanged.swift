public import EventLog

/// A person bears another name from a day (semantics.md: a new commitment with its date).
///
/// `occurredOn` is the first day of the new name. Recorded by the secretary or the personnel department.
public struct NameChanged: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.nameChanged, name: "NameChanged")

  /// Whom it is about.
  public var person = ActorNumber.nobody
  /// Family name, given name, patronymic.
  public var name = Personal()

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.person("person", &person)
    try visitor.personal("name", .name, of: person, &name)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// Whom it is about.
    @inlinable public static var person: Int { 40 }
    /// Family name, given name, patronymic.
    @inlinable public static var name: Int { 44 }
  }
}
