public import EventLog
public import School

/// How far the guardians have come on the way to an account, by class and in all, against the plan
/// (semantics.md, "Activation"; domain.md report 7; A3.9, E).
///
/// Everything is counted in pairs of a guardian and a pupil; a guardian of two pupils counts twice.
public struct ActivationDashboard: Hashable, Sendable {
  /// A target of the plan: met when the unrounded percentage is at least `low` on the deadline.
  public struct Band: Hashable, Sendable {
    /// Lower end in hundredths of a percent.
    public var low: UInt16
    /// Upper end in hundredths of a percent.
    public var high: UInt16
    /// By when.
    public var deadline: Day
    /// Document and clause.
    public var basis: String
    /// The event that states it.
    public var position: Position

    /// Whether counts meet it, or nil without eligible pairs: 100 · activated / eligible ≥ low.
    public func isMet(by counts: ActivationCounts) -> Bool? {
      guard counts.eligible > 0 else { return nil }
      return counts.activated * 10_000 >= Int(low) * counts.eligible
    }
  }

  /// A class, or the school.
  public struct Row: Hashable, Sendable {
    /// The class; none for the whole school.
    public var schoolClass: ClassNumber
    /// Its counts on the day of the report.
    public var counts: ActivationCounts
    /// Whether they meet the band that is shown.
    public var met: Bool?
  }

  /// The school at one of the deadlines.
  public struct Deadline: Hashable, Sendable {
    /// The target.
    public var band: Band
    /// The counts on the deadline, or on the day of the report when that is earlier.
    public var counts: ActivationCounts
    /// Whether it was met, or nil when the deadline lies ahead.
    public var met: Bool?
  }

  /// The school on one day.
  public struct Point: Hashable, Sendable {
    /// The day.
    public var day: Day
    /// The counts on it.
    public var counts: ActivationCounts
  }

  /// The day of the report.
  public var on: Day
  /// The band shown: the next deadline on or after ``on``, else the last.
  public var band: Band?
  /// Each class with eligible pairs, in the order of introduction.
  public var classes: [Row]
  /// Σ of the classes.
  public var school: Row
  /// Every band, by deadline.
  public var deadlines: [Deadline]
  /// The school over time, ending with ``on``.
  public var series: [Point]
}

/// Pairs of a guardian and a pupil, counted on one day.
public struct ActivationCounts: Hashable, Sendable {
  /// The pupil is enrolled, the guardian answers for the pupil and is not recorded as unable to use the service.
  public var eligible = 0
  /// Of these, with an application registered.
  public var applications = 0
  /// Of these, with the guardian's valid consent to the journal or to processing personal data.
  public var consents = 0
  /// Of these, with a credential issued to the guardian.
  public var issued = 0
  /// Of these, with the guardian's account activated.
  public var activated = 0
  /// Of these, with both an application and a valid consent.
  public var registered = 0
  /// Of the registered, with the guardian's account activated.
  public var registeredActivated = 0

  /// No pairs.
  public init() {}

  /// 100 · activated / eligible, unrounded (semantics.md).
  public var percent: Double? { Self.percent(activated, of: eligible) }

  /// 100 · activated / registered, over the pairs with application and valid consent (domain.md 2.7).
  public var percentOfRegistered: Double? { Self.percent(registeredActivated, of: registered) }

  private static func percent(_ part: Int, of whole: Int) -> Double? {
    whole == 0 ? nil : Double(part) * 100 / Double(whole)
  }

  static func += (left: inout ActivationCounts, right: ActivationCounts) {
    left.eligible += right.eligible
    left.applications += right.applications
    left.consents += right.consents
    left.issued += right.issued
    left.activated += right.activated
    left.registered += right.registered
    left.registeredActivated += right.registeredActivated
  }
}
