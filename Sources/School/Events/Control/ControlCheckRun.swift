public import EventLog

/// Checks of the internal control (ВШК) were run (D1; domain.md row 55).
///
/// `occurredOn` is the day of the run. Recorded by a deputy, the director or the system.
public struct ControlCheckRun: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.controlCheckRun, name: "ControlCheckRun")

  /// The checks, bit `code - 1` for each.
  public var checks: UInt16 = 0
  /// First day looked at.
  public var from = Day.none
  /// Last day looked at.
  public var through = Day.none
  /// Remarks raised by the run.
  public var raised: UInt16 = 0
  /// Remarks relieved by the run.
  public var relieved: UInt16 = 0

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.number("checks", &checks)
    try visitor.day("from", &from)
    try visitor.day("through", &through)
    try visitor.number("raised", &raised)
    try visitor.number("relieved", &relieved)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// The checks, bit `code - 1` for each.
    @inlinable public static var checks: Int { 40 }
    /// First day looked at.
    @inlinable public static var from: Int { 42 }
    /// Last day looked at.
    @inlinable public static var through: Int { 46 }
    /// Remarks raised by the run.
    @inlinable public static var raised: Int { 50 }
    /// Remarks relieved by the run.
    @inlinable public static var relieved: Int { 52 }
  }
}
