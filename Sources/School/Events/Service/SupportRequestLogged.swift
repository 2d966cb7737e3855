public import EventLog

/// Somebody asked for help (B, C, E1.1: hotline; domain.md row 62).
///
/// `occurredOn` is the day of the request. Recorded by the administrator or a deputy.
public struct SupportRequestLogged: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.supportRequestLogged, name: "SupportRequestLogged")

  /// How it came.
  public var channel = Channel.phone
  /// Who asked, or nobody.
  public var person = ActorNumber.nobody
  /// What it is about; no personal data.
  public var topic = ""

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.code("channel", &channel)
    try visitor.person("person", &person)
    try visitor.text("topic", &topic)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// How it came.
    @inlinable public static var channel: Int { 40 }
    /// Who asked, or nobody.
    @inlinable public static var person: Int { 41 }
  }
}
