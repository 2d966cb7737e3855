public import EventLog

/// A course passes to another teacher (domain.md row 14).
///
/// `occurredOn` is the new teacher's first day. Recorded by a deputy.
public struct TeacherChanged: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.teacherChanged, name: "TeacherChanged")

  /// The course.
  public var course = CourseNumber.none
  /// The teacher until then.
  public var from = StaffNumber.none
  /// The new teacher.
  public var to = StaffNumber.none
  /// Why.
  public var note = ""

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.reference("course", &course)
    try visitor.reference("from", &from)
    try visitor.reference("to", &to)
    try visitor.text("note", &note)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// The course.
    @inlinable public static var course: Int { 40 }
    /// The teacher until then.
    @inlinable public static var from: Int { 44 }
    /// The new teacher.
    @inlinable public static var to: Int { 48 }
  }
}
