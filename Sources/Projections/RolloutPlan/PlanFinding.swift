public import EventLog

/// A contradiction within the plan.
public struct PlanFinding: Hashable, Sendable {
  /// What is wrong.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// An item is due before an item that it depends on.
    case prerequisiteLater
    /// An item that approves is due before what it approves.
    case approvalEarlier
    /// An item stands in the plan before an item that it depends on.
    case listedBeforePrerequisite
    /// An item depends on an item that has no last day.
    case prerequisiteUndated
    /// An item depends on an item that the plan does not have.
    case prerequisiteUnknown
    /// Items depend on each other in a circle.
    case circle
    /// A target of activation falls before what makes it possible.
    case targetBeforePrerequisite
    /// Between the bands of two targets lie percentages that belong to neither.
    case bandGap
    /// An item has no day at all.
    case undated
    /// An item has a first day and no last day.
    case startWithoutEnd
    /// An item ends before it starts.
    case endsBeforeStart
    /// Nobody answers for an item.
    case noExecutor
    /// Several answer for an item.
    case severalExecutors
    /// Two items of a plan have one clause number.
    case duplicateClause
    /// An item is due before the item that stands before it in the same section.
    case outOfOrder
    /// A number is missing between two clauses.
    case clauseGap
    /// An annex names another order than the one it belongs to.
    case annexNumber
    /// An item names another information system than the items before it.
    case otherSystem
    /// A title names the diary, or the journal, twice where both are meant.
    case namedTwice
    /// A title holds the mark of a footnote.
    case footnote

    /// The name in JSON.
    public var name: String { rawValue }
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
  /// What exactly, in signs that need no translation: `40–41 %`, `№ 183 ≠ № 181`; empty when the days say it.
  public var detail = ""
}
