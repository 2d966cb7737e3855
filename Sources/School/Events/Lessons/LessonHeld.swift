public import EventLog

/// A lesson took place (C, D1; domain.md row 34).
///
/// `occurredOn` is the day of the lesson. Recorded by the teacher.
public struct LessonHeld: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.lessonHeld, name: "LessonHeld")

  /// The lesson.
  public var lesson = LessonNumber.none
  /// The course.
  public var course = CourseNumber.none
  /// Lesson number in the day.
  public var number: UInt8 = 0
  /// 0, or more when the course has several lessons of this number that day.
  public var index: UInt8 = 0
  /// Kind of lesson.
  public var kind = LessonKind.lesson
  /// Length in minutes.
  public var minutes: UInt8 = 0
  /// What was taught.
  public var topic = ""

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.creation("lesson", &lesson)
    try visitor.reference("course", &course)
    try visitor.number("number", &number)
    try visitor.number("index", &index)
    try visitor.code("kind", &kind)
    try visitor.number("minutes", &minutes)
    try visitor.text("topic", &topic)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// The lesson.
    @inlinable public static var lesson: Int { 40 }
    /// The course.
    @inlinable public static var course: Int { 44 }
    /// Lesson number in the day.
    @inlinable public static var number: Int { 48 }
    /// 0, or more when the course has several lessons of this number that day.
    @inlinable public static var index: Int { 49 }
    /// Kind of lesson.
    @inlinable public static var kind: Int { 50 }
    /// Length in minutes.
    @inlinable public static var minutes: Int { 51 }
  }
}
