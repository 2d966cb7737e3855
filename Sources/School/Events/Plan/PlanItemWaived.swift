public import EventLog

/// An item of the plan will not be done; amends it (domain.md row 4).
///
/// `occurredOn` is the day of the decision. Recorded by the director.
public struct PlanItemWaived: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.planItemWaived, name: "PlanItemWaived")

  /// The item.
  public var planItem = PlanItemNumber.none
  /// Why.
  public var why = ""

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.reference("planItem", &planItem)
    try visitor.text("why", &why)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// The item.
    @inlinable public static var planItem: Int { 40 }
  }
}
