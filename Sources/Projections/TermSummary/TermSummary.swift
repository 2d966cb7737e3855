public import EventLog
public import School

/// The summary sheet of a class: the outcomes of its pupils by subject and term (domain.md 1.4; 7, 3).
public struct TermSummary: Hashable, Sendable {
  /// The class.
  public var classKey: String
  /// Class teacher, or none.
  public var teacher: StaffNumber
  /// The terms shown, by their last day, shorter before longer.
  public var terms: [TermLabel]
  /// The subjects of the class's courses, and those with an outcome; by number.
  public var subjects: [SummarySubject]
  /// Pupils who were in the class during these terms, by number.
  public var pupils: [SummaryRow]
}

/// A subject of a summary sheet.
public struct SummarySubject: Hashable, Sendable {
  /// The subject.
  public var subject: SubjectNumber
  /// Its school key.
  public var key: String
  /// Its title.
  public var title: String
}

/// A pupil's line.
public struct SummaryRow: Hashable, Sendable {
  /// The pupil.
  public var pupil: PupilNumber
  /// School key.
  public var key: String
  /// First day in the class, when it lies within the terms shown and not on their first day.
  public var arrived: Day?
  /// First day outside for good, when it lies within the terms shown.
  public var left: Day?
  /// The days outside between a leaving and a return, oldest first.
  public var away: [DaySpan] = []
  /// Outcomes by subject, then term; nil where there is none.
  public var outcomes: [[SummaryOutcome?]]
}

/// An outcome in its place.
public struct SummaryOutcome: Hashable, Sendable {
  /// The outcome now.
  public var mark: Mark
  /// The event that set it.
  public var position: Position
  /// True when it was another one before.
  public var isCorrected: Bool
}
