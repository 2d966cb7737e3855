public import EventLog

/// People were trained, or met about the journal (A2.8, A2.9, A3.3, A3.4, C13, C15; domain.md row 7).
///
/// `occurredOn` is its day. Recorded by the class teacher, a deputy, the director or the administrator.
public struct BriefingHeld: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.briefingHeld, name: "BriefingHeld")

  /// What it was.
  public var kind = BriefingKind.training
  /// Who attended.
  public var audience = Audience.teachers
  /// How many attended.
  public var attendees: UInt16 = 0
  /// Hours it took, 0 where they are not counted.
  public var hours: UInt16 = 0
  /// The class, or none for the school.
  public var schoolClass = ClassNumber.none
  /// What it was about.
  public var topic = ""

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.code("kind", &kind)
    try visitor.code("audience", &audience)
    try visitor.number("attendees", &attendees)
    try visitor.number("hours", &hours)
    try visitor.reference("class", &schoolClass)
    try visitor.text("topic", &topic)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// What it was.
    @inlinable public static var kind: Int { 40 }
    /// Who attended.
    @inlinable public static var audience: Int { 41 }
    /// How many attended.
    @inlinable public static var attendees: Int { 42 }
    /// Hours it took, 0 where they are not counted.
    @inlinable public static var hours: Int { 44 }
    /// The class, or none for the school.
    @inlinable public static var schoolClass: Int { 46 }
  }
}
