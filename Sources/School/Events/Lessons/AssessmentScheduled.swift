public import EventLog

/// An assessment is planned (СК-228/03; domain.md row 42). Its clashes with others are a report.
///
/// `occurredOn` is the day it is to be held. Recorded by a deputy or the teacher.
public struct AssessmentScheduled: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.assessmentScheduled, name: "AssessmentScheduled")

  /// The course.
  public var course = CourseNumber.none
  /// Lesson number in the day, 0 while it is not known.
  public var number: UInt8 = 0
  /// Length in minutes.
  public var minutes: UInt16 = 0
  /// Who orders it.
  public var level = AssessmentLevel.school
  /// What is written.
  public var work = WorkKind.unspecified
  /// What it is called.
  public var title = ""

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.reference("course", &course)
    try visitor.number("number", &number)
    try visitor.number("minutes", &minutes)
    try visitor.code("level", &level)
    try visitor.code("work", &work)
    try visitor.text("title", &title)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// The course.
    @inlinable public static var course: Int { 40 }
    /// Lesson number in the day, 0 while it is not known.
    @inlinable public static var number: Int { 44 }
    /// Length in minutes.
    @inlinable public static var minutes: Int { 45 }
    /// Who orders it.
    @inlinable public static var level: Int { 47 }
    /// What is written.
    @inlinable public static var work: Int { 48 }
  }
}
