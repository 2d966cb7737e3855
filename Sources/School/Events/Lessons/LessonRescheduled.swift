public import EventLog

/// A lesson of the timetable is given at another time (D1; domain.md row 35).
///
/// `occurredOn` is the day it was due. Recorded by a deputy.
public struct LessonRescheduled: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.lessonRescheduled, name: "LessonRescheduled")

  /// The course.
  public var course = CourseNumber.none
  /// Lesson number in the day.
  public var number: UInt8 = 0
  /// 0, or more when the course has several lessons of this number that day.
  public var index: UInt8 = 0
  /// The day it is given.
  public var toDay = Day.none
  /// Its lesson number in that day.
  public var toNumber: UInt8 = 0
  /// Why.
  public var why = ""

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.reference("course", &course)
    try visitor.number("number", &number)
    try visitor.number("index", &index)
    try visitor.day("toDay", &toDay)
    try visitor.number("toNumber", &toNumber)
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
    /// The day it is given.
    @inlinable public static var toDay: Int { 46 }
    /// Its lesson number in that day.
    @inlinable public static var toNumber: Int { 50 }
  }
}
