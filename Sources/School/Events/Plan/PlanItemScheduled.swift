public import EventLog

/// An item of the school's plan (A–E; domain.md row 3).
///
/// `occurredOn` is the day of the plan. Recorded by the director.
public struct PlanItemScheduled: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.planItemScheduled, name: "PlanItemScheduled")

  /// The item.
  public var planItem = PlanItemNumber.none
  /// Its school key.
  public var key = ""
  /// Last day.
  public var due = Day.none
  /// First day, or none.
  public var start = Day.none
  /// Who answers, or none.
  public var responsible = StaffNumber.none
  /// The plan.
  public var plan = ""
  /// Its clause.
  public var clause = ""
  /// What is to be done.
  public var title = ""
  /// Keys of items to be done before, with commas between.
  public var dependsOn = ""

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.introduction("planItem", &planItem, key: &key)
    try visitor.day("due", &due)
    try visitor.day("start", &start)
    try visitor.reference("responsible", &responsible)
    try visitor.text("plan", &plan)
    try visitor.text("clause", &clause)
    try visitor.text("title", &title)
    try visitor.text("dependsOn", &dependsOn)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// The item.
    @inlinable public static var planItem: Int { 40 }
    /// Last day.
    @inlinable public static var due: Int { 44 }
    /// First day, or none.
    @inlinable public static var start: Int { 48 }
    /// Who answers, or none.
    @inlinable public static var responsible: Int { 52 }
  }
}
