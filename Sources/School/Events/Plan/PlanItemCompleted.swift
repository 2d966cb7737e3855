public import EventLog

/// An item of the plan is done (A–E; domain.md row 4).
///
/// `occurredOn` is the day it was done. Recorded by who answers for it.
public struct PlanItemCompleted: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.planItemCompleted, name: "PlanItemCompleted")

  /// The item.
  public var planItem = PlanItemNumber.none
  /// What shows it.
  public var evidence = ""

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.reference("planItem", &planItem)
    try visitor.text("evidence", &evidence)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// The item.
    @inlinable public static var planItem: Int { 40 }
  }
}
