public import EventLog

/// Homework was changed; amends it (domain.md row 48).
///
/// `occurredOn` is the day of the giving lesson. Recorded by the teacher.
public struct HomeworkAmended: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.homeworkAmended, name: "HomeworkAmended")

  /// The course.
  public var course = CourseNumber.none
  /// The giving lesson, or none when not known.
  public var lesson = LessonNumber.none
  /// Day it is due.
  public var dueOn = Day.none
  /// Estimated minutes, 0 when not known.
  public var minutes: UInt16 = 0
  /// What to do.
  public var text = ""

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.reference("course", &course)
    try visitor.reference("lesson", &lesson)
    try visitor.day("dueOn", &dueOn)
    try visitor.number("minutes", &minutes)
    try visitor.text("text", &text)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// The course.
    @inlinable public static var course: Int { 40 }
    /// The giving lesson, or none when not known.
    @inlinable public static var lesson: Int { 44 }
    /// Day it is due.
    @inlinable public static var dueOn: Int { 48 }
    /// Estimated minutes, 0 when not known.
    @inlinable public static var minutes: Int { 52 }
  }
}
