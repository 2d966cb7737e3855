public import EventLog

/// An event with its rules: who may record it, what it may amend, when it is refused.
public protocol Ruled: Event {
  /// Roles that may record it.
  static var recorders: RoleSet { get }
  /// Types whose events it amends; empty for an event that begins a chain.
  static var amendable: [UInt16] { get }
  /// How an event of the type is corrected.
  static var correction: CorrectionWay { get }
  /// True when it may be about a day to come.
  static var mayLieAhead: Bool { get }
  /// True when a change of a chain needs a reason after the day of entry.
  static var needsReason: Bool { get }
  /// Roles that may record this event; an annulment's follow from what it annuls.
  func recorders(amended: AmendedFact?) -> RoleSet
  /// What in the school it is about.
  func place(in state: SchoolState, on day: Day, amended: AmendedFact?) -> Place
  /// The rules of its own; who, when and chains have been looked at.
  func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal?
}

/// How a fact is corrected.
public enum CorrectionWay: Sendable {
  /// By restating it.
  case restatement
  /// By an event type made for it.
  case ownEvent
  /// Not at all: it ends or changes by a new fact.
  case never
}

/// What an event is about, as far as rules on persons and locks need it.
public struct Place: Sendable {
  /// The course.
  public var course = CourseNumber.none
  /// The class.
  public var schoolClass = ClassNumber.none
  /// The lesson, or none.
  public var lesson = LessonNumber.none
  /// The slot of a lesson not yet known.
  public var slot: LessonSlot?
  /// The term, for outcomes and closings.
  public var term = TermNumber.none
  /// Whom it is about.
  public var person = ActorNumber.nobody
  /// True for what any class teacher may record: nobody knows the class yet.
  public var isAnyClass = false
  /// The aspect that locks it, or nil for what is no part of the register.
  public var aspect: Aspect?

  /// Nowhere in particular: the school.
  public static let school = Place()

  /// A place.
  init(
    course: CourseNumber = .none, schoolClass: ClassNumber = .none, lesson: LessonNumber = .none,
    slot: LessonSlot? = nil, term: TermNumber = .none, person: ActorNumber = .nobody,
    isAnyClass: Bool = false, aspect: Aspect? = nil
  ) {
    self.course = course
    self.schoolClass = schoolClass
    self.lesson = lesson
    self.slot = slot
    self.term = term
    self.person = person
    self.isAnyClass = isAnyClass
    self.aspect = aspect
  }
}

extension Ruled {
  /// Begins a chain.
  public static var amendable: [UInt16] { [] }
  /// Restated.
  public static var correction: CorrectionWay { .restatement }
  /// Not ahead.
  public static var mayLieAhead: Bool { false }
  /// Needed.
  public static var needsReason: Bool { true }
  /// Those of the type.
  public func recorders(amended: AmendedFact?) -> RoleSet { Self.recorders }
  /// The school.
  public func place(in state: SchoolState, on day: Day, amended: AmendedFact?) -> Place { .school }
  /// None of its own.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? { nil }

  /// The pupil it is about, as far as its fields say.
  var pupilConcerned: PupilNumber? { (self as? any AboutPupil)?.pupil }
}

/// An event about one pupil.
protocol AboutPupil: Event {
  var pupil: PupilNumber { get }
}
