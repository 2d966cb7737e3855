public import EventLog

/// A lesson of the weekly timetable (domain.md row 32).
///
/// `occurredOn` is the day of the decision. Recorded by a deputy.
public struct TimetableSlotSet: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.timetableSlotSet, name: "TimetableSlotSet")

  /// The course.
  public var course = CourseNumber.none
  /// Day of the week, 1 Monday.
  public var weekday: UInt8 = 0
  /// Lesson number in the day.
  public var number: UInt8 = 0
  /// The room, or none.
  public var room = RoomNumber.none
  /// First day.
  public var from = Day.none
  /// Last day, or none while open.
  public var through = Day.none

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.reference("course", &course)
    try visitor.number("weekday", &weekday)
    try visitor.number("number", &number)
    try visitor.reference("room", &room)
    try visitor.day("from", &from)
    try visitor.day("through", &through)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// The course.
    @inlinable public static var course: Int { 40 }
    /// Day of the week, 1 Monday.
    @inlinable public static var weekday: Int { 44 }
    /// Lesson number in the day.
    @inlinable public static var number: Int { 45 }
    /// The room, or none.
    @inlinable public static var room: Int { 46 }
    /// First day.
    @inlinable public static var from: Int { 50 }
    /// Last day, or none while open.
    @inlinable public static var through: Int { 54 }
  }
}
