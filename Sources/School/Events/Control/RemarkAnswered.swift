public import EventLog

/// Who has to put a remark right answers it; amends it (D1; domain.md row 56).
///
/// `occurredOn` is the day of the answer. Recorded by the member of staff concerned.
public struct RemarkAnswered: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.remarkAnswered, name: "RemarkAnswered")

  /// Which check found it.
  public var check = ControlCheck.timeliness
  /// Who has to put it right.
  public var staff = StaffNumber.none
  /// The course, or none.
  public var course = CourseNumber.none
  /// The answer; no personal data.
  public var text = ""

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.code("check", &check)
    try visitor.reference("staff", &staff)
    try visitor.reference("course", &course)
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
  }
}
