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

    /// The name in JSON.
    public var name: String {
      switch self {
      case .done: "done"
      case .doneLate: "doneLate"
      case .late: "late"
      case .due: "due"
      case .undated: "undated"
      case .waived: "waived"
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
    /// Keys of items to be done before.
    public var dependsOn: [String]
    /// The event that scheduled it.
    public var position: Position
    /// The day it was done, or nil.
    public var completedOn: Day?
    /// The event that says so, or nil.
    public var completedAt: Position?
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

  /// Items in a state.
  public func count(_ state: State) -> Int { items.count { $0.state == state } }
}

/// A contradiction within the plan.
public struct PlanFinding: Hashable, Sendable {
  /// What is wrong.
  public enum Kind: Hashable, Sendable, CaseIterable {
    /// An item is due before an item that it depends on.
    case prerequisiteLater
    /// An item depends on an item that has no last day.
    case prerequisiteUndated
    /// An item depends on an item that the plan does not have.
    case prerequisiteUnknown
    /// Items depend on each other in a circle.
    case circle
    /// A target of activation falls before what makes it possible.
    case targetBeforePrerequisite
    /// An item has no last day.
    case undated
    /// An item ends before it starts.
    case endsBeforeStart
    /// Two items of a plan have one clause number.
    case duplicateClause
    /// An item is due before the item that stands before it in the same section.
    case outOfOrder
    /// A number is missing between two clauses.
    case clauseGap

    /// The name in JSON.
    public var name: String {
      switch self {
      case .prerequisiteLater: "prerequisiteLater"
      case .prerequisiteUndated: "prerequisiteUndated"
      case .prerequisiteUnknown: "prerequisiteUnknown"
      case .circle: "circle"
      case .targetBeforePrerequisite: "targetBeforePrerequisite"
      case .undated: "undated"
      case .endsBeforeStart: "endsBeforeStart"
      case .duplicateClause: "duplicateClause"
      case .outOfOrder: "outOfOrder"
      case .clauseGap: "clauseGap"
      }
    }
  }

  /// What is wrong.
  public var kind: Kind
  /// Key of the item, or nil for a target that no item stands for.
  public var item: String?
  /// Clause of the item, or the basis of the target.
  public var clause: String
  /// Key of the item that it contradicts, or nil.
  public var other: String?
  /// Clause of the other item, or nil.
  public var otherClause: String?
  /// Last day of the item or target, or nil.
  public var due: Day?
  /// Last day of the other item, or nil.
  public var otherDue: Day?
}
