/// What of the log a report needs, so that one pass can serve any number of reports.
public struct ReportNeeds: Sendable {
  /// Folds beside the facts of courses.
  public struct Folds: OptionSet, Sendable {
    /// One bit a fold.
    public let rawValue: UInt16
    /// The folds of a stored set.
    public init(rawValue: UInt16) { self.rawValue = rawValue }
    /// Corrections of any fact.
    public static let corrections = Folds(rawValue: 1)
    /// Applications, credentials, activations.
    public static let activation = Folds(rawValue: 2)
    /// The roll-out plan.
    public static let plan = Folds(rawValue: 4)
    /// Roles, credentials, sessions, what was read.
    public static let access = Folds(rawValue: 8)
    /// What speaks for the integrity of the log.
    public static let evidence = Folds(rawValue: 16)
    /// The calendar: timetable, days off, moved and cancelled days, lessons cancelled or given at another time.
    public static let calendar = Folds(rawValue: 256)
    /// Which lessons have a confirmation of who was there.
    public static let rollCalls = Folds(rawValue: 32)
  }

  /// Which courses.
  public var courses: CourseSelection.Rule
  /// Which facts of these courses.
  public var kinds: CourseFacts.Kinds
  /// Codes of types of which there are few: every event of them is decoded and kept (see ``Chronicle``).
  public var events: Set<UInt16>
  /// Further folds.
  public var folds: Folds

  /// Needs.
  public init(
    courses: CourseSelection.Rule = .all, kinds: CourseFacts.Kinds = [], events: Set<UInt16> = [],
    folds: Folds = []
  ) {
    self.courses = courses
    self.kinds = kinds
    self.events = events
    self.folds = folds
  }

  /// What serves both.
  public func union(_ other: ReportNeeds) -> ReportNeeds {
    ReportNeeds(
      courses: courses == other.courses ? courses : .all, kinds: kinds.union(other.kinds),
      events: events.union(other.events), folds: folds.union(other.folds))
  }
}

extension ReportQuestion {
  /// The narrowest selection of courses that holds all that is asked.
  public var courseRule: CourseSelection.Rule {
    if let course { return .course(key: course) }
    if let pupil { return .pupil(key: pupil) }
    if let schoolClass, let subject {
      return .subject(classKey: schoolClass, subjectKey: subject, subgroupKey: subgroup)
    }
    if let schoolClass { return .schoolClass(key: schoolClass) }
    return .all
  }
}
