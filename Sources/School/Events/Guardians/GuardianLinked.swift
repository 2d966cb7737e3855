public import EventLog

/// A guardian answers for a pupil (A, C; domain.md row 21).
///
/// `occurredOn` is the first day of the link. Recorded by the class teacher.
public struct GuardianLinked: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.guardianLinked, name: "GuardianLinked")

  /// The guardian.
  public var guardian = GuardianNumber.none
  /// The pupil.
  public var pupil = PupilNumber.none
  /// What the guardian is to the pupil.
  public var relation = Relation.mother

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.reference("guardian", &guardian)
    try visitor.reference("pupil", &pupil)
    try visitor.code("relation", &relation)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// The guardian.
    @inlinable public static var guardian: Int { 40 }
    /// The pupil.
    @inlinable public static var pupil: Int { 44 }
    /// What the guardian is to the pupil.
    @inlinable public static var relation: Int { 48 }
  }
}
