public import EventLog

/// A person entered (C: no pupils under a teacher's login; D4; domain.md row 30).
///
/// `occurredOn` is the day of entry. Recorded by the system.
public struct SessionStarted: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.sessionStarted, name: "SessionStarted")

  /// Whom it is about.
  public var person = ActorNumber.nobody
  /// Number of the device, the same for the same device.
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
    /// Number of the device, the same for the same device.
    @inlinable public static var device: Int { 44 }
  }
}
