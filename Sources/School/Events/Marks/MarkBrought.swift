public import EventLog

/// A mark that a newcomer brings from another school; counts by the policy `marks.newcomers`
/// (semantics.md, "School").
///
/// `occurredOn` is the day it was given there. Recorded by the secretary, the class teacher or a deputy.
public struct MarkBrought: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.markBrought, name: "MarkBrought")

  /// The pupil.
  public var pupil = PupilNumber.none
  /// The course.
  public var course = CourseNumber.none
  /// The term it counts for.
  public var term = TermNumber.none
  /// The mark.
  public var mark = Mark.none
  /// Weight in averages; 0 does not count.
  public var weight: UInt8 = 0
  /// The school it comes from.
  public var fromSchool = ""

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.reference("pupil", &pupil)
    try visitor.reference("course", &course)
    try visitor.reference("term", &term)
    try visitor.symbol("mark", &mark)
    try visitor.number("weight", &weight)
    try visitor.text("fromSchool", &fromSchool)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// The pupil.
    @inlinable public static var pupil: Int { 40 }
    /// The course.
    @inlinable public static var course: Int { 44 }
    /// The term it counts for.
    @inlinable public static var term: Int { 48 }
    /// The mark.
    @inlinable public static var mark: Int { 52 }
    /// Weight in averages; 0 does not count.
    @inlinable public static var weight: Int { 54 }
  }
}
