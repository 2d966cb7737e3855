public import EventLog
public import School

/// Every change to a stated fact in a range of school days (domain.md report 20, «История исправлений»).
public struct Corrections: Hashable, Sendable {
  /// First and last school day asked for; nil for no bound.
  public var from: Day?
  /// The last school day asked for; nil for no bound.
  public var through: Day?
  /// The changes in log order.
  public var rows: [CorrectionRow]
  /// By who made them, most first, then by actor.
  public var totals: [CorrectionTotal]
}

/// One correction, annulment or restatement.
public struct CorrectionRow: Hashable, Sendable {
  /// What was done.
  public enum Action: Hashable, Sendable, CaseIterable {
    /// Corrected or amended.
    case corrected
    /// Taken back.
    case annulled
    /// Stated anew.
    case restated

    /// The name in JSON.
    public var name: String {
      switch self {
      case .corrected: "corrected"
      case .annulled: "annulled"
      case .restated: "restated"
      }
    }
  }

  /// What a mark or an absence was before or after.
  public enum Value: Hashable, Sendable {
    /// A mark or an outcome.
    case mark(Mark)
    /// An absence.
    case absence(AbsenceCode)
    /// Something that does not fit a cell: the event itself tells.
    case other
    /// Nothing: taken back, or not known.
    case none
  }

  /// The event.
  public var position: Position
  /// What it changed.
  public var amends: Position
  /// The log's clock at append.
  public var recordedAt: Moment
  /// The school day of the fact.
  public var occurredOn: Day
  /// Who is said to have done it.
  public var actor: ActorNumber
  /// What was done.
  public var action: Action
  /// Type code of the fact that was changed.
  public var factType: UInt16
  /// The class, or none.
  public var schoolClass: ClassNumber
  /// The subject, or none.
  public var subject: SubjectNumber
  /// The course, or none.
  public var course: CourseNumber
  /// The pupil, or none.
  public var pupil: PupilNumber
  /// Before.
  public var old: Value
  /// After.
  public var new: Value
  /// The coded reason.
  public var reason: Reason
  /// True when the scope was closed.
  public var afterClose: Bool
  /// How it came.
  public var source: SourceNumber
}

/// The changes that one person made.
public struct CorrectionTotal: Hashable, Sendable {
  /// Who.
  public var actor: ActorNumber
  /// Corrections and restatements.
  public var corrections: Int
  /// Annulments.
  public var annulments: Int
  /// Of both, after closing.
  public var afterClose: Int
}
