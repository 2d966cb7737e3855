public import EventLog
public import School

/// The school's plan of introducing the journal: what is done, what is late, and what contradicts itself
/// (domain.md section 0 and report 25).
public struct RolloutPlan: Hashable, Sendable {
  /// How far an item is on the day of the report.
  public enum State: Hashable, Sendable, CaseIterable {
    /// Done in time.
    case done
    /// Done after its last day.
    case doneLate
    /// Not done, the last day is past.
    case late
    /// Not done, the last day lies ahead.
    case due
    /// Not done, without a last day.
    case undated
    /// Taken off the plan.
    case waived
    /// A section: what is to be done stands in its own items.
    case heading

    /// The name in JSON.
    public var name: String {
      switch self {
      case .done: "done"
      case .doneLate: "doneLate"
      case .late: "late"
      case .due: "due"
      case .undated: "undated"
      case .waived: "waived"
      case .heading: "heading"
      }
    }
  }

  /// One item.
  public struct Item: Hashable, Sendable {
    /// The item.
    public var number: PlanItemNumber
    /// Its school key.
    public var key: String
    /// The plan.
    public var plan: String
    /// Its clause.
    public var clause: String
    /// What is to be done.
    public var title: String
    /// First day, or nil.
    public var start: Day?
    /// Last day, or nil.
    public var due: Day?
    /// Who answers, or none.
    public var responsible: StaffNumber
    /// All who answer: ``responsible``, then whoever has the item's key as a duty (`DutyAssigned`).
    public var executors: [StaffNumber]
    /// Keys of items to be done before.
    public var dependsOn: [String]
    /// The event that scheduled it.
    public var position: Position
    /// The day it was done, or nil.
    public var completedOn: Day?
    /// The event that says so, or nil.
    public var completedAt: Position?
    /// The event that took it off the plan, or nil.
    public var waivedAt: Position?
    /// What shows it, of an item taken off the plan why; or nil.
    public var evidence: String?
    /// How far it is.
    public var state: State
    /// Days after the last day: of completion, or of the report for what is late; 0 in time.
    public var daysLate: Int
  }

  /// The day of the report.
  public var on: Day
  /// Items in the order of the plan, that is of scheduling.
  public var items: [Item]
  /// Activation targets by deadline.
  public var targets: [ActivationDashboard.Band]
  /// What the linter found, in the order of the plan.
  public var findings: [PlanFinding]

  /// The plans that the items belong to, in order of appearance.
  public var plans: [String] {
    items.reduce(into: []) { plans, item in if !plans.contains(item.plan) { plans.append(item.plan) } }
  }

  /// Items in a state.
  public func count(_ state: State) -> Int { items.count { $0.state == state } }
}
