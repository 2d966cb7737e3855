public import EventLog

/// A deputy settles an anomaly; amends it (issue 3: detecting what the founding order forbids).
///
/// `occurredOn` is the day of the verdict. Recorded by a deputy or the director, not by whom it is about.
public struct AnomalyResolved: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.anomalyResolved, name: "AnomalyResolved")

  /// What it looked like.
  public var kind = AnomalyKind.sharedLogin
  /// Whom it was about.
  public var person = ActorNumber.nobody
  /// What it turned out to be.
  public var verdict = AnomalyVerdict.confirmed
  /// What was found out.
  public var note = Personal()

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.code("kind", &kind)
    try visitor.person("person", &person)
    try visitor.code("verdict", &verdict)
    try visitor.personal("note", .note, of: person, &note)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// What it looked like.
    @inlinable public static var kind: Int { 40 }
    /// Whom it was about.
    @inlinable public static var person: Int { 41 }
    /// What it turned out to be.
    @inlinable public static var verdict: Int { 45 }
    /// What was found out.
    @inlinable public static var note: Int { 46 }
  }
}
