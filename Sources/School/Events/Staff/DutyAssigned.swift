public import EventLog

/// A duty laid on a member of staff by order (A1.1, C).
///
/// `occurredOn` is the first day of the duty. Recorded by the director.
public struct DutyAssigned: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.dutyAssigned, name: "DutyAssigned")

  /// The member of staff.
  public var staff = StaffNumber.none
  /// The duty.
  public var duty = ""
  /// Number of the order (приказ).
  public var order = ""

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.reference("staff", &staff)
    try visitor.text("duty", &duty)
    try visitor.text("order", &order)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// The member of staff.
    @inlinable public static var staff: Int { 40 }
  }
}
