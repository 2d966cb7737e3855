public import EventLog

/// A pupil came late to a lesson (domain.md row 38).
///
/// `occurredOn` is the day of the lesson. Recorded by the teacher.
public struct LatenessRecorded: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.latenessRecorded, name: "LatenessRecorded")

  /// The pupil.
  public var pupil = PupilNumber.none
  /// The course.
  public var course = CourseNumber.none
  /// The lesson, or none when the source does not know it.
  public var lesson = LessonNumber.none
  /// Minutes missed, 0 when not known.
  public var minutes: UInt8 = 0

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.reference("pupil", &pupil)
    try visitor.reference("course", &course)
    try visitor.reference("lesson", &lesson)
    try visitor.number("minutes", &minutes)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// The pupil.
    @inlinable public static var pupil: Int { 40 }
    /// The course.
    @inlinable public static var course: Int { 44 }
    /// The lesson, or none when the source does not know it.
    @inlinable public static var lesson: Int { 48 }
    /// Minutes missed, 0 when not known.
    @inlinable public static var minutes: Int { 52 }
  }
}
