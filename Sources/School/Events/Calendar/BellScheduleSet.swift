public import EventLog

/// When the lessons of a shift begin and end (B7; domain.md row 11).
///
/// `occurredOn` is the first day it holds. Recorded by the administrator.
public struct BellScheduleSet: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.bellScheduleSet, name: "BellScheduleSet")

  /// Shift, from 1.
  public var shift: UInt8 = 0
  /// `1 08:30-09:15; 2 09:25-10:10`.
  public var slots = ""

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.number("shift", &shift)
    try visitor.text("slots", &slots)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// Shift, from 1.
    @inlinable public static var shift: Int { 40 }
  }
}
