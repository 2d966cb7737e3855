public import EventLog

/// Something looks as if the founding order was broken (C: no pupils under a teacher's login; domain.md row
/// 31).
///
/// `occurredOn` is the day of the evidence. Recorded by a deputy, the administrator or the system.
public struct AnomalyRaised: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.anomalyRaised, name: "AnomalyRaised")

  /// What it looks like.
  public var kind = AnomalyKind.sharedLogin
  /// Whose account or doing it is about.
  public var person = ActorNumber.nobody
  /// Another person involved, or nobody.
  public var other = ActorNumber.nobody
  /// Position of the event that shows it.
  public var firstEvidence = Position.none
  /// Position of a second event, or none.
  public var secondEvidence = Position.none

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.code("kind", &kind)
    try visitor.person("person", &person)
    try visitor.person("other", &other)
    try visitor.position("firstEvidence", &firstEvidence)
    try visitor.position("secondEvidence", &secondEvidence)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// What it looks like.
    @inlinable public static var kind: Int { 40 }
    /// Whose account or doing it is about.
    @inlinable public static var person: Int { 41 }
    /// Another person involved, or nobody.
    @inlinable public static var other: Int { 45 }
    /// Position of the event that shows it.
    @inlinable public static var firstEvidence: Int { 49 }
    /// Position of a second event, or none.
    @inlinable public static var secondEvidence: Int { 57 }
  }
}
