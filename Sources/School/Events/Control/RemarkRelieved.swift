public import EventLog

/// A remark is settled; amends its latest event (D1; domain.md row 56).
///
/// `occurredOn` is the day it was settled. Recorded by a deputy, the director or the system.
public struct RemarkRelieved: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.remarkRelieved, name: "RemarkRelieved")

  /// Which check found it.
  public var check = ControlCheck.timeliness
  /// Who had to put it right.
  public var staff = StaffNumber.none
  /// The course, or none.
  public var course = CourseNumber.none
  /// How it was settled.
  public var how = RemarkRelief.fixed

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.code("check", &check)
    try visitor.reference("staff", &staff)
    try visitor.reference("course", &course)
    try visitor.code("how", &how)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// Which check found it.
    @inlinable public static var check: Int { 40 }
    /// Who had to put it right.
    @inlinable public static var staff: Int { 41 }
    /// The course, or none.
    @inlinable public static var course: Int { 45 }
    /// How it was settled.
    @inlinable public static var how: Int { 49 }
  }
}
