public import EventLog

/// An absence had another code; amends it (domain.md row 41).
///
/// `occurredOn` is the day of the lesson. Recorded by the teacher or the class teacher.
public struct AbsenceCorrected: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.absenceCorrected, name: "AbsenceCorrected")

  /// The pupil.
  public var pupil = PupilNumber.none
  /// The course.
  public var course = CourseNumber.none
  /// The lesson, or none when the source does not know it.
  public var lesson = LessonNumber.none
  /// The code now.
  public var code = AbsenceCode.unexcused
  /// The code before.
  public var old = AbsenceCode.unexcused
  /// Free text about the pupil.
  public var note = Personal()

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.reference("pupil", &pupil)
    try visitor.reference("course", &course)
    try visitor.reference("lesson", &lesson)
    try visitor.code("code", &code)
    try visitor.code("old", &old)
    try visitor.personal("note", .note, of: .pupil(pupil), &note)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// The pupil.
    @inlinable public static var pupil: Int { 40 }
    /// The course.
    @inlinable public static var course: Int { 44 }
    /// The lesson, or none when the source does not know it.
    @inlinable public static var lesson: Int { 48 }
    /// The code now.
    @inlinable public static var code: Int { 52 }
    /// The code before.
    @inlinable public static var old: Int { 53 }
    /// Free text about the pupil.
    @inlinable public static var note: Int { 54 }
  }
}
