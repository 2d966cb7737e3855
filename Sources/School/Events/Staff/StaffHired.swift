public import EventLog

/// A member of staff (A1.1; domain.md row 8).
///
/// `occurredOn` is the first day of work. Recorded by the personnel department or the director.
public struct StaffHired: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.staffHired, name: "StaffHired")

  /// The member of staff.
  public var staff = StaffNumber.none
  /// Its school key.
  public var key = ""
  /// Family name, given name, patronymic.
  public var name = Personal()
  /// Number of the order (приказ).
  public var order = ""

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.introduction("staff", &staff, key: &key)
    try visitor.personal("name", .name, of: .staff(staff), &name)
    try visitor.text("order", &order)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// The member of staff.
    @inlinable public static var staff: Int { 40 }
    /// Family name, given name, patronymic.
    @inlinable public static var name: Int { 44 }
  }
}
