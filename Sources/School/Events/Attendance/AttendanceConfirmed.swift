public import EventLog

/// The teacher looked who is there; without it an empty lesson means nothing (D1; domain.md row 39).
///
/// `occurredOn` is the day of the lesson. Recorded by the teacher.
public struct AttendanceConfirmed: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.attendanceConfirmed, name: "AttendanceConfirmed")

  /// The lesson.
  public var lesson = LessonNumber.none
  /// The course.
  public var course = CourseNumber.none
  /// Pupils present.
  public var present: UInt16 = 0

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.reference("lesson", &lesson)
    try visitor.reference("course", &course)
    try visitor.number("present", &present)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// The lesson.
    @inlinable public static var lesson: Int { 40 }
    /// The course.
    @inlinable public static var course: Int { 44 }
    /// Pupils present.
    @inlinable public static var present: Int { 48 }
  }
}
