internal import EventLog
public import School

extension TermSummary {
  /// What a summary sheet needs of the log.
  public static let kinds: CourseFacts.Kinds = [.termMarks]

  /// The sheet of a class for the terms whose last day lies in `days`; of all terms of its year group when those
  /// are all days.
  ///
  /// - Throws: ``UnknownKey`` when the log knows no such class.
  public init(
    _ facts: CourseFacts, _ directory: Directory, classKey: String, days: DaySpan = .always
  ) throws(UnknownKey) {
    guard let schoolClass = directory.classes.number(key: classKey),
      let entry = directory.classes[schoolClass]
    else { throw UnknownKey(kind: SchoolClassReference.name, key: classKey) }
    let maker = SummaryMaker(facts, directory, schoolClass, yearGroup: entry.yearGroup, days)
    self.init(
      classKey: entry.key, teacher: entry.teacher, terms: maker.terms, subjects: maker.subjects,
      pupils: maker.rows())
  }
}

/// Lays outcomes out by pupil, subject and term.
struct SummaryMaker {
  let terms: [TermLabel]
  let subjects: [SummarySubject]
  private let directory: Directory
  private let schoolClass: ClassNumber
  private let span: DaySpan
  private let pupils: [PupilNumber]
  private var outcomes: [Place: SummaryOutcome] = [:]

  private struct Place: Hashable {
    let pupil: PupilNumber
    let subject: SubjectNumber
    let term: TermNumber
  }

  init(
    _ facts: CourseFacts, _ directory: Directory, _ schoolClass: ClassNumber, yearGroup: UInt8,
    _ days: DaySpan
  ) {
    let entries = directory.terms.all.compactMap { number in directory.terms[number].map { (number, $0) } }
    let shown = entries.filter { $1.yearGroups.contains(yearGroup) && days.contains($1.end) }.sorted {
      ($0.1.end, $0.1.kind.order, $1.1.start, $0.0) < ($1.1.end, $1.1.kind.order, $0.1.start, $1.0)
    }
    terms = shown.map { TermLabel($0, $1) }
    span = DaySpan(
      from: shown.map(\.1.start).min() ?? .none, through: shown.map(\.1.end).max() ?? .none)
    (self.directory, self.schoolClass) = (directory, schoolClass)
    let isShown = Set(terms.map(\.term))
    var found = Set(
      directory.courses(of: schoolClass).compactMap { number in
        directory.courses[number].flatMap { $0.graded ? $0.subject : nil }
      })
    var members = Set(
      directory.pupils(
        in: schoolClass, from: span.from, through: span.through == .none ? Day(number: .max) : span.through))
    // Outcomes in this class count before those that a pupil brings along from another one.
    var brought: [Place: SummaryOutcome] = [:]
    for fact in facts.termMarks.alive where isShown.contains(fact.term) {
      guard let course = directory.courses[fact.course] else { continue }
      let place = Place(pupil: fact.pupil, subject: course.subject, term: fact.term)
      let outcome = SummaryOutcome(
        mark: fact.mark, position: fact.position, isCorrected: fact.changes > 0)
      if course.schoolClass == schoolClass {
        members.insert(fact.pupil)
        found.insert(course.subject)
        outcomes[place] = outcome
      } else if members.contains(fact.pupil), directory.came(fact.pupil, to: schoolClass, after: fact.day) {
        found.insert(course.subject)
        brought[place] = outcome
      }
    }
    outcomes.merge(brought) { own, _ in own }
    pupils = members.sorted()
    subjects = found.sorted().map { number in
      let entry = directory.subjects[number]
      return SummarySubject(subject: number, key: entry?.key ?? "", title: entry?.title ?? "")
    }
  }

  func rows() -> [SummaryRow] {
    pupils.map { pupil in
      let spans = directory.pupils[pupil]?.spans(in: schoolClass) ?? []
      let movement = Movement(spans, within: span, first: nil)
      return SummaryRow(
        pupil: pupil, key: directory.key(pupil) ?? "p-\(pupil.number)", arrived: movement.arrived,
        left: movement.left, away: movement.away,
        outcomes: subjects.map { subject in
          terms.map { outcomes[Place(pupil: pupil, subject: subject.subject, term: $0.term)] }
        })
    }
  }
}

extension Directory {
  /// True when a pupil's first day in a class lies after `day`.
  fileprivate func came(_ pupil: PupilNumber, to schoolClass: ClassNumber, after day: Day) -> Bool {
    pupils[pupil]?.spans(in: schoolClass).map(\.from).min().map { $0 > day } == true
  }
}

extension TermKind {
  /// Place among terms that end together: quarters before the year, the year before examinations.
  fileprivate var order: UInt8 { rawValue }
}
