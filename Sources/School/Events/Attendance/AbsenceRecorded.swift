public import EventLog

/// A pupil missed a lesson (D1; domain.md row 37).
///
/// `occurredOn` is the day of the lesson. Recorded by the teacher.
public struct AbsenceRecorded: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.absenceRecorded, name: "AbsenceRecorded")

  /// The pupil.
  public var pupil = PupilNumber.none
  /// The course.
  public var course = CourseNumber.none
  /// The lesson, or none when the source does not know it.
  public var lesson = LessonNumber.none
  /// Why, as far as the teacher knows.
  public var code = AbsenceCode.unexcused

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.reference("pupil", &pupil)
    try visitor.reference("course", &course)
    try visitor.reference("lesson", &lesson)
    try visitor.code("code", &code)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// The pupil.
    @inlinable public static var pupil: Int { 40 }
    /// The course.
    @inlinable public static var course: Int { 44 }
    /// The lesson, or none when the source does not know it.
    @inlinable public static var lesson: Int { 48 }
    /// Why, as far as the teacher knows.
    @inlinable public static var code: Int { 52 }
  }
}
