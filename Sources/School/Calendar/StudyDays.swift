internal import EventLog

/// Which days a year group studies: its terms, without days off, moved and cancelled days.
struct StudyDays {
  private let spans: [ClosedRange<Day>]
  /// True where no term is defined at all: every day may be a school day.
  private let isUnbounded: Bool
  private let holidays: [CalendarFacts.Holiday]
  private let moves: [CalendarFacts.Move]
  private let cancellations: [CalendarFacts.Cancellation]

  /// What there is of a day.
  struct Kind: OptionSet {
    let rawValue: UInt8
    /// The lessons of its own timetable are held.
    static let own = Kind(rawValue: 1)
    /// The lessons of another day are held.
    static let guests = Kind(rawValue: 2)
    /// It is cancelled by order: nothing is held.
    static let cancelled = Kind(rawValue: 4)

    /// True when it is studied on a day of this kind.
    func isSchoolDay(_ day: Day, weekDays: Int) -> Bool {
      contains(.guests) || (contains(.own) && day.weekday <= weekDays)
    }
  }

  /// The days of a class, or with no class of a year group.
  init(
    _ facts: CalendarFacts, _ directory: Directory, yearGroup: UInt8, schoolClass: ClassNumber = .none
  ) {
    spans = directory.studySpans(of: yearGroup)
    isUnbounded = directory.terms.count == 0
    holidays = facts.holidays.filter { $0.yearGroups.contains(yearGroup) }
    moves = facts.moves.filter { $0.yearGroups.contains(yearGroup) }
    cancellations = facts.cancellations.filter { $0.concerns(schoolClass, yearGroup) }
  }

  /// True when a day lies in a term.
  func isInTerm(_ day: Day) -> Bool { isUnbounded || spans.contains { $0.contains(day) } }

  /// What there is of a day.
  func kind(_ day: Day) -> Kind {
    if cancellations.contains(where: { $0.day == day }) { return .cancelled }
    var kind = Kind()
    if isInTerm(day), !holidays.contains(where: { $0.from <= day && day <= $0.through }),
      !moves.contains(where: { $0.from == day })
    {
      kind.insert(.own)
    }
    if moves.contains(where: { $0.to == day && isInTerm($0.from) }) { kind.insert(.guests) }
    return kind
  }

  /// True for a day of the school week with lessons of its own, and for a day to which lessons were moved.
  func isSchoolDay(_ day: Day, weekDays: Int) -> Bool { kind(day).isSchoolDay(day, weekDays: weekDays) }

  /// True when the lessons of some day are held on another one.
  var hasGuests: Bool { !moves.isEmpty }

  /// The days whose lessons are held on a day in addition to its own.
  func guests(on day: Day) -> [Day] {
    moves.filter { $0.to == day && isInTerm($0.from) }.map(\.from).sorted()
  }

  /// First and last day that something is said about, or nil.
  var bounds: ClosedRange<Day>? {
    var days = spans.flatMap { [$0.lowerBound, $0.upperBound] }
    days += moves.flatMap { [$0.from, $0.to] } + holidays.flatMap { [$0.from, $0.through] }
    guard let first = days.min(), let last = days.max() else { return nil }
    return first...last
  }
}

extension Directory {
  /// The days of the terms in which a year group studies: quarters, trimesters and half-years; where it has
  /// none of these the school years.
  func studySpans(of yearGroup: UInt8) -> [ClosedRange<Day>] {
    var parts: [ClosedRange<Day>] = []
    var years: [ClosedRange<Day>] = []
    for number in terms.all {
      guard let term = terms[number], term.yearGroups.contains(yearGroup), term.start <= term.end else {
        continue
      }
      switch term.kind {
      case .quarter, .trimester, .halfYear: parts.append(term.start...term.end)
      case .year: years.append(term.start...term.end)
      case .exam, .midtermAttestation, .finalAttestation: break
      }
    }
    return parts.isEmpty ? years : parts
  }
}
