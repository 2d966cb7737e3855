public import EventLog

/// A lesson of the timetable did not take place (D1; domain.md row 35).
///
/// `occurredOn` is the day it was due. Recorded by a deputy.
public struct LessonCancelled: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.lessonCancelled, name: "LessonCancelled")

  /// The course.
  public var course = CourseNumber.none
  /// Lesson number in the day.
  public var number: UInt8 = 0
  /// 0, or more when the course has several lessons of this number that day.
  public var index: UInt8 = 0
  /// Why.
  public var why = ""

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.reference("course", &course)
    try visitor.number("number", &number)
    try visitor.number("index", &index)
    try visitor.text("why", &why)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// The course.
    @inlinable public static var course: Int { 40 }
    /// Lesson number in the day.
    @inlinable public static var number: Int { 44 }
    /// 0, or more when the course has several lessons of this number that day.
    @inlinable public static var index: Int { 45 }
  }
}
