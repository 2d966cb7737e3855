public import EventLog

/// A course: a subject taught to a class or subgroup by a teacher (B7; domain.md row 13).
///
/// `occurredOn` is its first day. Recorded by a deputy.
public struct TeachingAssigned: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.teachingAssigned, name: "TeachingAssigned")

  /// The course.
  public var course = CourseNumber.none
  /// Its school key.
  public var key = ""
  /// The subject.
  public var subject = SubjectNumber.none
  /// The class.
  public var schoolClass = ClassNumber.none
  /// The subgroup, or none for the whole class.
  public var subgroup = SubgroupNumber.none
  /// The teacher.
  public var teacher = StaffNumber.none
  /// Lessons a week.
  public var hoursPerWeek: UInt8 = 0
  /// True when marks are given.
  public var graded = false

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.introduction("course", &course, key: &key)
    try visitor.reference("subject", &subject)
    try visitor.reference("class", &schoolClass)
    try visitor.reference("subgroup", &subgroup)
    try visitor.reference("teacher", &teacher)
    try visitor.number("hoursPerWeek", &hoursPerWeek)
    try visitor.flag("graded", &graded)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// The course.
    @inlinable public static var course: Int { 40 }
    /// The subject.
    @inlinable public static var subject: Int { 44 }
    /// The class.
    @inlinable public static var schoolClass: Int { 48 }
    /// The subgroup, or none for the whole class.
    @inlinable public static var subgroup: Int { 52 }
    /// The teacher.
    @inlinable public static var teacher: Int { 56 }
    /// Lessons a week.
    @inlinable public static var hoursPerWeek: Int { 60 }
    /// True when marks are given.
    @inlinable public static var graded: Int { 61 }
  }
}
