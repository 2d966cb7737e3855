public import EventLog

/// A member of staff leaves the school (domain.md row 8).
///
/// `occurredOn` is the first day after the last day of work. Recorded by the personnel department.
public struct StaffLeft: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.staffLeft, name: "StaffLeft")

  /// The member of staff.
  public var staff = StaffNumber.none
  /// Number of the order (приказ).
  public var order = ""

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.reference("staff", &staff)
    try visitor.text("order", &order)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// The member of staff.
    @inlinable public static var staff: Int { 40 }
  }
}
