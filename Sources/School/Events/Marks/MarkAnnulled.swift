public import EventLog

/// A mark is taken back; amends the latest event of the mark (domain.md row 45, requirement R-3).
///
/// `occurredOn` is the day the mark was for. Recorded by the teacher, later under a grant.
public struct MarkAnnulled: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.markAnnulled, name: "MarkAnnulled")

  /// The pupil.
  public var pupil = PupilNumber.none
  /// The course.
  public var course = CourseNumber.none
  /// The lesson, or none when the source does not know it.
  public var lesson = LessonNumber.none
  /// The mark taken back.
  public var mark = Mark.none
  /// Weight in averages; 0 does not count.
  public var weight: UInt8 = 0
  /// What was marked.
  public var work = WorkKind.unspecified
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
    /// The mark taken back.
    @inlinable public static var mark: Int { 52 }
    /// Weight in averages; 0 does not count.
    @inlinable public static var weight: Int { 54 }
    /// What was marked.
    @inlinable public static var work: Int { 55 }
    /// Free text about the pupil.
    @inlinable public static var note: Int { 56 }
  }
}
