public import EventLog

/// A mark (C, E2.4; domain.md row 43).
///
/// `occurredOn` is the day the mark is for: of the lesson or the work. Recorded by the teacher.
public struct MarkSet: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.markSet, name: "MarkSet")

  /// The pupil.
  public var pupil = PupilNumber.none
  /// The course.
  public var course = CourseNumber.none
  /// The lesson, or none when the source does not know it.
  public var lesson = LessonNumber.none
  /// The mark.
  public var mark = Mark.none
  /// Weight in averages; 0 does not count.
  public var weight: UInt8 = 0
  /// What was marked.
  public var work = WorkKind.unspecified

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.reference("pupil", &pupil)
    try visitor.reference("course", &course)
    try visitor.reference("lesson", &lesson)
    try visitor.symbol("mark", &mark)
    try visitor.number("weight", &weight)
    try visitor.code("work", &work)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// The pupil.
    @inlinable public static var pupil: Int { 40 }
    /// The course.
    @inlinable public static var course: Int { 44 }
    /// The lesson, or none when the source does not know it.
    @inlinable public static var lesson: Int { 48 }
    /// The mark.
    @inlinable public static var mark: Int { 52 }
    /// Weight in averages; 0 does not count.
    @inlinable public static var weight: Int { 54 }
    /// What was marked.
    @inlinable public static var work: Int { 55 }
  }
}
