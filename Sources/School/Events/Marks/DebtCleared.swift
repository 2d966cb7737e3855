public import EventLog

/// A pupil no longer owes a work; amends the debt (domain.md row 46).
///
/// `occurredOn` is the day it was made good. Recorded by the teacher or a deputy.
public struct DebtCleared: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.debtCleared, name: "DebtCleared")

  /// The pupil.
  public var pupil = PupilNumber.none
  /// The course.
  public var course = CourseNumber.none
  /// The term it was owed for, or none.
  public var term = TermNumber.none

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.reference("pupil", &pupil)
    try visitor.reference("course", &course)
    try visitor.reference("term", &term)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// The pupil.
    @inlinable public static var pupil: Int { 40 }
    /// The course.
    @inlinable public static var course: Int { 44 }
    /// The term it was owed for, or none.
    @inlinable public static var term: Int { 48 }
  }
}
