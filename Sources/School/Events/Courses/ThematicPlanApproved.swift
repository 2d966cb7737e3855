public import EventLog

/// The thematic plan of a course (КТП; C, D1; domain.md row 33).
///
/// `occurredOn` is the day of approval; a later plan replaces an earlier one from its first day on. Recorded by a deputy.
public struct ThematicPlanApproved: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.thematicPlanApproved, name: "ThematicPlanApproved")

  /// The course.
  public var course = CourseNumber.none
  /// First day it holds.
  public var from = Day.none
  /// Lessons it plans.
  public var hours: UInt16 = 0
  /// A topic a line, `3× Topic` for several lessons; see ``ThematicTopic``.
  public var topics = ""
  /// Protocol or order by which it was approved.
  public var protocolNumber = ""

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.reference("course", &course)
    try visitor.day("from", &from)
    try visitor.number("hours", &hours)
    try visitor.text("topics", &topics)
    try visitor.text("protocol", &protocolNumber)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// The course.
    @inlinable public static var course: Int { 40 }
    /// First day it holds.
    @inlinable public static var from: Int { 44 }
    /// Lessons it plans.
    @inlinable public static var hours: Int { 48 }
  }
}
