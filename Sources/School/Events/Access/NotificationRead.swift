public import EventLog

/// A person read what an event states: «прочитано» (C, D4; domain.md row 63).
///
/// `occurredOn` is the day of reading. Recorded by the person, the system or a source system.
public struct NotificationRead: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.notificationRead, name: "NotificationRead")

  /// Who read it.
  public var person = ActorNumber.nobody
  /// Position of the event read.
  public var event = Position.none

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.person("person", &person)
    try visitor.position("event", &event)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// Who read it.
    @inlinable public static var person: Int { 40 }
    /// Position of the event read.
    @inlinable public static var event: Int { 44 }
  }
}
