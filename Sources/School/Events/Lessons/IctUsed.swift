public import EventLog

/// Information technology was used in a lesson (C; domain.md row 34).
///
/// `occurredOn` is the day of the lesson. Recorded by the teacher.
public struct IctUsed: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.ictUsed, name: "IctUsed")

  /// The lesson.
  public var lesson = LessonNumber.none
  /// The course.
  public var course = CourseNumber.none
  /// What was used.
  public var kind = IctKind.interactiveBoard

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.reference("lesson", &lesson)
    try visitor.reference("course", &course)
    try visitor.code("kind", &kind)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// The lesson.
    @inlinable public static var lesson: Int { 40 }
    /// The course.
    @inlinable public static var course: Int { 44 }
    /// What was used.
    @inlinable public static var kind: Int { 48 }
  }
}
