public import EventLog

/// Days without lessons: holidays, a public holiday (B7; semantics.md, "School").
///
/// `occurredOn` is the first day. Recorded by the administrator or a deputy.
public struct HolidaySet: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.holidaySet, name: "HolidaySet")

  /// Last day.
  public var through = Day.none
  /// First year group it is for, 0 for all.
  public var yearGroupFrom: UInt8 = 0
  /// Last year group it is for, 0 for all.
  public var yearGroupThrough: UInt8 = 0
  /// What they are called.
  public var title = ""

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.day("through", &through)
    try visitor.number("yearGroupFrom", &yearGroupFrom)
    try visitor.number("yearGroupThrough", &yearGroupThrough)
    try visitor.text("title", &title)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// Last day.
    @inlinable public static var through: Int { 40 }
    /// First year group it is for, 0 for all.
    @inlinable public static var yearGroupFrom: Int { 44 }
    /// Last year group it is for, 0 for all.
    @inlinable public static var yearGroupThrough: Int { 45 }
  }
}
