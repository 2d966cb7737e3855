public import EventLog

/// A parent's application is accepted or refused; amends it (A2.10; domain.md row 23).
///
/// `occurredOn` is the day of the decision. Recorded by the class teacher, the secretary or the director.
public struct ParentApplicationDecided: Event {
  /// The registry constant.
  public static let type = EventType(
    code: EventCode.parentApplicationDecided, name: "ParentApplicationDecided")

  /// The guardian of the application.
  public var guardian = GuardianNumber.none
  /// The pupil of the application.
  public var pupil = PupilNumber.none
  /// What was decided.
  public var decision = ApplicationDecision.accepted
  /// Why it was refused, or none.
  public var refusalReason = RefusalReason.none

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.reference("guardian", &guardian)
    try visitor.reference("pupil", &pupil)
    try visitor.code("decision", &decision)
    try visitor.code("refusalReason", &refusalReason)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// The guardian of the application.
    @inlinable public static var guardian: Int { 40 }
    /// The pupil of the application.
    @inlinable public static var pupil: Int { 44 }
    /// What was decided.
    @inlinable public static var decision: Int { 48 }
    /// Why it was refused, or none.
    @inlinable public static var refusalReason: Int { 49 }
  }
}
