public import EventLog

/// A request for help is solved; amends it (B, C; domain.md row 62).
///
/// `occurredOn` is the day of the solution. Recorded by the administrator or a deputy.
public struct SupportRequestSolved: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.supportRequestSolved, name: "SupportRequestSolved")

  /// How the request came.
  public var channel = Channel.phone
  /// Who asked, or nobody.
  public var person = ActorNumber.nobody
  /// What was done; no personal data.
  public var text = ""

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.code("channel", &channel)
    try visitor.person("person", &person)
    try visitor.text("text", &text)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// How the request came.
    @inlinable public static var channel: Int { 40 }
    /// Who asked, or nobody.
    @inlinable public static var person: Int { 41 }
  }
}
