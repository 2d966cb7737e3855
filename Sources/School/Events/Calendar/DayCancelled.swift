public import EventLog

/// A day is cancelled by order: frost, quarantine (актированный день; semantics.md, "School").
///
/// `occurredOn` is the day whose lessons are not due. Recorded by the director or a deputy.
public struct DayCancelled: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.dayCancelled, name: "DayCancelled")

  /// The class, or none for the year groups.
  public var schoolClass = ClassNumber.none
  /// First year group it is for, 0 for all.
  public var yearGroupFrom: UInt8 = 0
  /// Last year group it is for, 0 for all.
  public var yearGroupThrough: UInt8 = 0
  /// Why.
  public var why = DayOffReason.cold
  /// Number of the order.
  public var order = ""

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.reference("class", &schoolClass)
    try visitor.number("yearGroupFrom", &yearGroupFrom)
    try visitor.number("yearGroupThrough", &yearGroupThrough)
    try visitor.code("why", &why)
    try visitor.text("order", &order)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// The class, or none for the year groups.
    @inlinable public static var schoolClass: Int { 40 }
    /// First year group it is for, 0 for all.
    @inlinable public static var yearGroupFrom: Int { 44 }
    /// Last year group it is for, 0 for all.
    @inlinable public static var yearGroupThrough: Int { 45 }
    /// Why.
    @inlinable public static var why: Int { 46 }
  }
}
