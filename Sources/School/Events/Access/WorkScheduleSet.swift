public import EventLog

/// Hours of data entry, of devices or of help (A3.7, B: work schedule of devices).
///
/// `occurredOn` is the day of the decision; it holds from `from`. Recorded by a deputy, the director or the
/// administrator.
public struct WorkScheduleSet: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.workScheduleSet, name: "WorkScheduleSet")

  /// What the hours are for.
  public var kind = ScheduleKind.dataEntry
  /// Day of the week, 1 for Monday.
  public var weekday: UInt8 = 0
  /// First minute, counted from midnight.
  public var fromMinute: UInt16 = 0
  /// The minute at which it ends, counted from midnight.
  public var throughMinute: UInt16 = 0
  /// Who works or helps, or none.
  public var staff = StaffNumber.none
  /// Where, or none.
  public var room = RoomNumber.none
  /// First day it holds.
  public var from = Day.none
  /// Last day, or none.
  public var through = Day.none

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.code("kind", &kind)
    try visitor.number("weekday", &weekday)
    try visitor.number("fromMinute", &fromMinute)
    try visitor.number("throughMinute", &throughMinute)
    try visitor.reference("staff", &staff)
    try visitor.reference("room", &room)
    try visitor.day("from", &from)
    try visitor.day("through", &through)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// What the hours are for.
    @inlinable public static var kind: Int { 40 }
    /// Day of the week, 1 for Monday.
    @inlinable public static var weekday: Int { 41 }
    /// First minute, counted from midnight.
    @inlinable public static var fromMinute: Int { 42 }
    /// The minute at which it ends, counted from midnight.
    @inlinable public static var throughMinute: Int { 44 }
    /// Who works or helps, or none.
    @inlinable public static var staff: Int { 46 }
    /// Where, or none.
    @inlinable public static var room: Int { 50 }
    /// First day it holds.
    @inlinable public static var from: Int { 54 }
    /// Last day, or none.
    @inlinable public static var through: Int { 58 }
  }
}
