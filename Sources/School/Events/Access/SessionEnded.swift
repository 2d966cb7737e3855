public import EventLog

/// A person left; amends the entry (C: no pupils under a teacher's login; domain.md row 30).
///
/// `occurredOn` is the day of leaving. Recorded by the system.
public struct SessionEnded: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.sessionEnded, name: "SessionEnded")

  /// Whom it is about.
  public var person = ActorNumber.nobody
  /// Number of the device, as in the entry.
  public var device: UInt32 = 0

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.person("person", &person)
    try visitor.number("device", &device)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// Whom it is about.
    @inlinable public static var person: Int { 40 }
    /// Number of the device, as in the entry.
    @inlinable public static var device: Int { 44 }
  }
}
