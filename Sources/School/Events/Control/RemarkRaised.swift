public import EventLog

/// Control finds something to be put right (D1; domain.md row 56).
///
/// `occurredOn` is the day of the finding. Recorded by a deputy, the director or the system.
public struct RemarkRaised: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.remarkRaised, name: "RemarkRaised")

  /// Which check found it.
  public var check = ControlCheck.timeliness
  /// Who has to put it right.
  public var staff = StaffNumber.none
  /// The course, or none.
  public var course = CourseNumber.none
  /// The lesson, or none.
  public var lesson = LessonNumber.none
  /// By when.
  public var dueOn = Day.none
  /// The figure found, in hundredths.
  public var figure: UInt32 = 0
  /// What was found; no personal data.
  public var text = ""

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.code("check", &check)
    try visitor.reference("staff", &staff)
    try visitor.reference("course", &course)
    try visitor.reference("lesson", &lesson)
    try visitor.day("dueOn", &dueOn)
    try visitor.number("figure", &figure)
    try visitor.text("text", &text)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// Which check found it.
    @inlinable public static var check: Int { 40 }
    /// Who has to put it right.
    @inlinable public static var staff: Int { 41 }
    /// The course, or none.
    @inlinable public static var course: Int { 45 }
    /// The lesson, or none.
    @inlinable public static var lesson: Int { 49 }
    /// By when.
    @inlinable public static var dueOn: Int { 53 }
    /// The figure found, in hundredths.
    @inlinable public static var figure: Int { 57 }
  }
}
