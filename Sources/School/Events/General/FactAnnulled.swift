public import EventLog

/// A stated fact is taken back; amends its latest event, the reason stands in the header.
///
/// `occurredOn` is the day of the annulled event. Recorded by who may correct the fact (semantics.md, "Who
/// may record").
public struct FactAnnulled: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.factAnnulled, name: "FactAnnulled")

  /// Type code of the annulled event.
  public var factType: UInt16 = 0
  /// First four bytes of its fields.
  public var first: UInt32 = 0
  /// Next four bytes of its fields.
  public var second: UInt32 = 0
  /// Free text.
  public var note = Personal()
  /// Whom the free text is about: the pupil of the annulled fact, else the operator. Not stored.
  public var subject = ActorNumber.operator

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.number("factType", &factType)
    try visitor.number("first", &first)
    try visitor.number("second", &second)
    try visitor.personal("note", .note, of: subject, &note)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// Type code of the annulled event.
    @inlinable public static var factType: Int { 40 }
    /// First four bytes of its fields.
    @inlinable public static var first: Int { 42 }
    /// Next four bytes of its fields.
    @inlinable public static var second: Int { 46 }
    /// Free text.
    @inlinable public static var note: Int { 50 }
  }
}
