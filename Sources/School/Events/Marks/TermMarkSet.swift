public import EventLog

/// The outcome of a course for a term (domain.md row 50, requirement R-14).
///
/// `occurredOn` is the day of the decision. Recorded by the teacher.
public struct TermMarkSet: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.termMarkSet, name: "TermMarkSet")

  /// The pupil.
  public var pupil = PupilNumber.none
  /// The course.
  public var course = CourseNumber.none
  /// The term.
  public var term = TermNumber.none
  /// The outcome.
  public var mark = Mark.none
  /// What the formula proposed, or none.
  public var computed = Mark.none
  /// Version of the formula, 0 for none.
  public var formula: UInt8 = 0

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.reference("pupil", &pupil)
    try visitor.reference("course", &course)
    try visitor.reference("term", &term)
    try visitor.symbol("mark", &mark)
    try visitor.symbol("computed", &computed)
    try visitor.number("formula", &formula)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// The pupil.
    @inlinable public static var pupil: Int { 40 }
    /// The course.
    @inlinable public static var course: Int { 44 }
    /// The term.
    @inlinable public static var term: Int { 48 }
    /// The outcome.
    @inlinable public static var mark: Int { 52 }
    /// What the formula proposed, or none.
    @inlinable public static var computed: Int { 54 }
    /// Version of the formula, 0 for none.
    @inlinable public static var formula: Int { 56 }
  }
}
