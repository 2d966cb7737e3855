public import EventLog

/// The lessons of a day are held on another day (semantics.md, "School").
///
/// `occurredOn` is the day without its lessons. Recorded by the director or a deputy.
public struct DayMoved: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.dayMoved, name: "DayMoved")

  /// The day on which they are held instead.
  public var to = Day.none
  /// First year group it is for, 0 for all.
  public var yearGroupFrom: UInt8 = 0
  /// Last year group it is for, 0 for all.
  public var yearGroupThrough: UInt8 = 0
  /// Number of the order.
  public var order = ""

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.day("to", &to)
    try visitor.number("yearGroupFrom", &yearGroupFrom)
    try visitor.number("yearGroupThrough", &yearGroupThrough)
    try visitor.text("order", &order)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// The day on which they are held instead.
    @inlinable public static var to: Int { 40 }
    /// First year group it is for, 0 for all.
    @inlinable public static var yearGroupFrom: Int { 44 }
    /// Last year group it is for, 0 for all.
    @inlinable public static var yearGroupThrough: Int { 45 }
  }
}
