public import EventLog

/// A mark was another one; amends the latest event of the mark (domain.md row 44, requirement R-3).
///
/// `occurredOn` is the day the mark is for. Recorded by the teacher, later under a grant.
public struct MarkCorrected: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.markCorrected, name: "MarkCorrected")

  /// The pupil.
  public var pupil = PupilNumber.none
  /// The course.
  public var course = CourseNumber.none
  /// The lesson, or none when the source does not know it.
  public var lesson = LessonNumber.none
  /// The mark now.
  public var mark = Mark.none
  /// Weight in averages; 0 does not count.
  public var weight: UInt8 = 0
  /// What was marked.
  public var work = WorkKind.unspecified
  /// The mark before.
  public var old = Mark.none
  /// The weight before.
  public var oldWeight: UInt8 = 0
  /// Free text about the pupil.
  public var note = Personal()

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
    try visitor.symbol("old", &old)
    try visitor.number("oldWeight", &oldWeight)
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
    /// The mark now.
    @inlinable public static var mark: Int { 52 }
    /// Weight in averages; 0 does not count.
    @inlinable public static var weight: Int { 54 }
    /// What was marked.
    @inlinable public static var work: Int { 55 }
    /// The mark before.
    @inlinable public static var old: Int { 56 }
    /// The weight before.
    @inlinable public static var oldWeight: Int { 58 }
    /// Free text about the pupil.
    @inlinable public static var note: Int { 59 }
  }
}
