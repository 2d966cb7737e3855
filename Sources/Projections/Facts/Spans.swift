internal import EventLog
public import School

extension DaySpan {
  /// Every day.
  public static let always = DaySpan(from: .none)

  /// True when the spans share a day.
  func overlaps(_ other: DaySpan) -> Bool {
    (through == .none || other.from <= through) && (other.through == .none || from <= other.through)
  }

  /// The days in both, or nil.
  func intersection(_ other: DaySpan) -> DaySpan? {
    guard overlaps(other) else { return nil }
    let end =
      through == .none ? other.through : other.through == .none ? through : min(through, other.through)
    return DaySpan(from: max(from, other.from), through: end)
  }
}

extension Directory {
  /// The days on which a pupil is taught a course: in its class and, where it has one, in its subgroup.
  func taughtSpans(_ pupil: PupilNumber, _ course: CourseNumber) -> [DaySpan] {
    guard let entry = courses[course], let member = pupils[pupil] else { return [] }
    let inClass = member.spans(in: entry.schoolClass)
    guard !entry.subgroup.isNone else { return inClass }
    let inGroup = (subgroups[entry.subgroup]?.memberships ?? []).filter { $0.pupil == pupil }.map(\.span)
    return inClass.flatMap { outer in inGroup.compactMap { outer.intersection($0) } }
  }
}

/// When a pupil came and went, as far as the days shown tell.
struct Movement {
  /// First day in the class, when it lies within the days shown and after their first.
  let arrived: Day?
  /// First day outside for good, when it lies within the days shown.
  let left: Day?
  /// The days outside between a leaving and a return within the days shown, oldest first.
  let away: [DaySpan]

  /// - Parameters:
  ///   - spans: the pupil's days in the class or subgroup.
  ///   - shown: the days shown.
  ///   - first: the first day with something to show.
  init(_ spans: [DaySpan], within shown: DaySpan, first: Day?) {
    let inside = spans.filter { $0.overlaps(shown) }
    let begin = max(shown.from, first ?? shown.from)
    let from = inside.map(\.from).min()
    arrived = from.flatMap { $0 > begin ? $0 : nil }
    let open = inside.contains {
      $0.through == .none || (shown.through != .none && $0.through >= shown.through)
    }
    left = open ? nil : inside.map(\.through).max().map { $0 + 1 }
    away = Self.gaps(inside).filter { $0.through >= begin }
  }

  /// The days between spans, which may overlap: those of several subgroups do.
  private static func gaps(_ spans: [DaySpan]) -> [DaySpan] {
    var gaps: [DaySpan] = []
    var last: DaySpan?
    for span in spans.sorted(by: { $0.from < $1.from }) {
      guard let known = last else {
        last = span
        continue
      }
      if known.through == .none { break }
      if known.through + 1 < span.from {
        gaps.append(DaySpan(from: known.through + 1, through: span.from - 1))
      }
      if span.through == .none || span.through > known.through { last = span }
    }
    return gaps
  }
}

/// The days a report is about, as asked for.
public enum ReportDays: Hashable, Sendable {
  /// The days of a term, by its key.
  case term(key: String)
  /// A range of days.
  case days(DaySpan)
}

/// A key of a question that the log does not know.
public struct UnknownKey: Error, Hashable, Sendable {
  /// What it was to name: `class`, `subject`, `course`, `subgroup`, `term`, `pupil`.
  public let kind: String
  /// The key as asked for; empty where none was given and one is needed.
  public let key: String

  /// A key of a kind.
  public init(kind: String, key: String) {
    self.kind = kind
    self.key = key
  }
}

extension ReportDays {
  /// The days, and the term they come from.
  func resolved(_ directory: Directory) throws(UnknownKey) -> (span: DaySpan, term: TermLabel?) {
    switch self {
    case .days(let span): return (span, nil)
    case .term(let key):
      guard let number = directory.terms.number(key: key), let term = directory.terms[number] else {
        throw UnknownKey(kind: TermReference.name, key: key)
      }
      return (DaySpan(from: term.start, through: term.end), TermLabel(number, term))
    }
  }
}

extension TermLabel {
  init(_ number: TermNumber, _ entry: TermEntry) {
    self.init(term: number, key: entry.key, title: entry.title, kind: entry.kind)
  }
}
