public import EventLog

/// A pupil owes a work: «точка», академическая задолженность (domain.md row 46).
///
/// `occurredOn` is the day it is stated. Recorded by the teacher or a deputy.
public struct DebtSet: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.debtSet, name: "DebtSet")

  /// The pupil.
  public var pupil = PupilNumber.none
  /// The course.
  public var course = CourseNumber.none
  /// The term it is owed for, or none.
  public var term = TermNumber.none
  /// Last day to make good.
  public var dueOn = Day.none
  /// Free text about the pupil.
  public var note = Personal()

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.reference("pupil", &pupil)
    try visitor.reference("course", &course)
    try visitor.reference("term", &term)
    try visitor.day("dueOn", &dueOn)
    try visitor.personal("note", .note, of: .pupil(pupil), &note)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// The pupil.
    @inlinable public static var pupil: Int { 40 }
    /// The course.
    @inlinable public static var course: Int { 44 }
    /// The term it is owed for, or none.
    @inlinable public static var term: Int { 48 }
    /// Last day to make good.
    @inlinable public static var dueOn: Int { 52 }
    /// Free text about the pupil.
    @inlinable public static var note: Int { 56 }
  }
}
