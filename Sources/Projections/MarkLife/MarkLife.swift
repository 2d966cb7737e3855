public import EventLog
public import School

/// The whole life of one mark: who set it, who changed it, when, why, and how each change came into the log
/// (issue, item 5; domain.md requirement R-3).
public struct MarkLife: Hashable, Sendable {
  /// What the life is of.
  public enum Kind: Hashable, Sendable {
    /// A mark of a day.
    case mark
    /// The outcome of a term.
    case termMark
  }

  /// A mark or the outcome of a term.
  public var kind: Kind
  /// The pupil.
  public var pupil: PupilNumber
  /// The course.
  public var course: CourseNumber
  /// The day the mark is for, as last stated.
  public var occurredOn: Day
  /// The term of an outcome; none for a mark.
  public var term: TermNumber
  /// The lesson; none when the source does not know it.
  public var lesson: LessonNumber
  /// Number of the lesson in the day, or nil when the lesson is not known.
  public var lessonNumber: Int?
  /// What was taught at the lesson, or nil when it is not known.
  public var topic: String?
  /// What was marked.
  public var work: WorkKind
  /// Weight in averages.
  public var weight: Int
  /// The steps in log order; the first is where the chain begins.
  public var steps: [MarkStep]

  /// The mark now, or none when it was taken back.
  public var current: Mark { steps.last?.new ?? .none }
  /// Steps that changed the mark, annulments among them.
  public var corrections: Int { steps.count { $0.action != .set } }
  /// Steps taken after the scope was closed.
  public var afterClose: Int { steps.count(where: \.afterClose) }
}

/// One event in the life of a mark.
public struct MarkStep: Hashable, Sendable {
  /// What was done.
  public enum Action: Hashable, Sendable, CaseIterable {
    /// Set for the first time.
    case set
    /// Corrected.
    case corrected
    /// Stated anew, with day, weight or kind of work.
    case restated
    /// Taken back.
    case annulled

    /// The name in JSON.
    public var name: String {
      switch self {
      case .set: "set"
      case .corrected: "corrected"
      case .restated: "restated"
      case .annulled: "annulled"
      }
    }
  }

  /// The event.
  public var position: Position
  /// The log's clock at append.
  public var recordedAt: Moment
  /// When the source system says that it happened, or nil.
  public var claimedAt: Moment?
  /// The day the mark is for.
  public var occurredOn: Day
  /// Who is said to have done it.
  public var actor: ActorNumber
  /// What was done.
  public var action: Action
  /// The mark before; none for the first.
  public var old: Mark
  /// The mark after; none when taken back.
  public var new: Mark
  /// Weight after.
  public var weight: Int
  /// The coded reason.
  public var reason: Reason
  /// Commitment to the free text of the reason, personal field 0; `.none` for no text.
  public var note: PersonalCommitment
  /// True when the scope was closed.
  public var afterClose: Bool
  /// True when the actor's signature came along.
  public var signed: Bool
  /// True when the machine's clock was behind the log.
  public var clockBehind: Bool
  /// How it came.
  public var source: SourceNumber
  /// Ordinal of the append that brought it.
  public var append: UInt32
}

/// What the audit of a mark answers.
public struct MarkAudit: Hashable, Sendable {
  /// Lives that fit the question, by the position of their first event. One is the answer; several are
  /// candidates to choose from by position.
  public var lives: [MarkLife]
  /// The ways by which their events came.
  public var sources: [EventSource]

  /// The one life asked for, or nil when none or several fit.
  public var life: MarkLife? { lives.count == 1 ? lives[0] : nil }

  /// The way with a number, or nil.
  public func source(_ number: SourceNumber) -> EventSource? { sources.first { $0.number == number } }
}

/// A way by which events came into the log.
public struct EventSource: Hashable, Sendable {
  /// Its number.
  public var number: SourceNumber
  /// Its key: `journal record`.
  public var key: String
  /// Its kind.
  public var kind: SourceKind
  /// The event that declared it.
  public var position: Position
  /// Commitment to the name of the operating-system account, personal field 0.
  public var account: PersonalCommitment
}
