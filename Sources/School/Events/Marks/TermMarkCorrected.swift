public import EventLog

/// The outcome for a term was another one; amends it (domain.md row 50).
///
/// `occurredOn` is the day of the decision. Recorded by the teacher, later under a grant.
public struct TermMarkCorrected: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.termMarkCorrected, name: "TermMarkCorrected")

  /// The pupil.
  public var pupil = PupilNumber.none
  /// The course.
  public var course = CourseNumber.none
  /// The term.
  public var term = TermNumber.none
  /// The outcome now.
  public var mark = Mark.none
  /// The outcome before.
  public var old = Mark.none
  /// Free text about the pupil.
  public var note = Personal()

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.reference("pupil", &pupil)
    try visitor.reference("course", &course)
    try visitor.reference("term", &term)
    try visitor.symbol("mark", &mark)
    try visitor.symbol("old", &old)
    try visitor.personal("note", .note, of: .pupil(pupil), &note)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// The pupil.
    @inlinable public static var pupil: Int { 40 }
    /// The course.
    @inlinable public static var course: Int { 44 }
    /// The term.
    @inlinable public static var term: Int { 48 }
    /// The outcome now.
    @inlinable public static var mark: Int { 52 }
    /// The outcome before.
    @inlinable public static var old: Int { 54 }
    /// Free text about the pupil.
    @inlinable public static var note: Int { 56 }
  }
}
