internal import EventLog
internal import School

/// Sorts the marks and outcomes of a term into the lines of their pupils and courses.
struct OutcomeKeeper {
  private let scope: ReportScope
  private let material: ReportMaterial
  private let sign: Int
  private let countsBrought: Bool

  init(_ scope: ReportScope, _ material: ReportMaterial, on day: Day) {
    (self.scope, self.material) = (scope, material)
    sign = material.policies.signHundredths(on: day)
    countsBrought = material.policies.isSet(.marksNewcomers, on: day)
  }

  private func wants(_ pupil: PupilNumber, _ course: CourseNumber) -> Bool {
    (scope.pupil ?? pupil) == pupil && scope.isSelected.contains(course)
  }

  func keep(_ lines: inout PairTable<OutcomeLine>) {
    keepOutcomes(&lines)
    switch material.directory.terms[scope.term]?.kind {
    case .year: keepTerms(&lines, [.quarter, .trimester, .halfYear])
    case .finalAttestation: keepTerms(&lines, [.year, .exam])
    case .exam, .midtermAttestation: break
    case .quarter, .trimester, .halfYear, nil: keepMarks(&lines)
    }
    keepDebts(&lines)
  }

  private func keepOutcomes(_ lines: inout PairTable<OutcomeLine>) {
    let latest = material.facts.termMarks.latestEvents
    for (index, fact) in material.facts.termMarks.facts.enumerated()
    where fact.isAlive && fact.term == scope.term && wants(fact.pupil, fact.course) {
      lines[fact.pupil, fact.course].outcome = fact
      lines[fact.pupil, fact.course].decidedAt = latest[index] ?? fact.position
    }
  }

  /// The marks of the term's days, and those that newcomers bring for it.
  private func keepMarks(_ lines: inout PairTable<OutcomeLine>) {
    let places = LessonPlaces(material.directory)
    let latest = material.facts.marks.latestEvents
    for (index, fact) in material.facts.marks.facts.enumerated() where wants(fact.pupil, fact.course) {
      let place = places.place(fact.lesson, fact.course, fact.day)
      guard scope.span.contains(place.day) else { continue }
      lines[fact.pupil, fact.course].keep(fact, Int32(index), changed: latest[index], sign: sign)
    }
    for event in material.chronicle.facts(MarkBrought.self)
    where event.fact.term == scope.term && wants(event.fact.pupil, event.fact.course) && countsBrought {
      let fact = event.fact
      lines[fact.pupil, fact.course].keep(
        fact, event.position, changed: event.entry.latest, sign: sign)
    }
  }

  /// The outcomes of the terms that make a year, each of weight 1.
  private func keepTerms(_ lines: inout PairTable<OutcomeLine>, _ kinds: [TermKind]) {
    let latest = material.facts.termMarks.latestEvents
    for (index, fact) in material.facts.termMarks.facts.enumerated()
    where fact.isAlive && wants(fact.pupil, fact.course) {
      guard let term = material.directory.terms[fact.term], kinds.contains(term.kind),
        scope.span.contains(term.end)
      else { continue }
      lines[fact.pupil, fact.course].keep(term: fact, changed: latest[index] ?? fact.position)
    }
  }

  private func keepDebts(_ lines: inout PairTable<OutcomeLine>) {
    for event in material.chronicle.facts(DebtSet.self)
    where wants(event.fact.pupil, event.fact.course) && event.followUp(DebtCleared.self) == nil {
      guard event.fact.term == scope.term || event.fact.term.isNone && scope.span.contains(event.day) else {
        continue
      }
      lines[event.fact.pupil, event.fact.course].debts.append(event.position)
    }
  }
}

extension OutcomeLine {
  /// Takes in a mark of the term; one that was taken back only as a change.
  fileprivate mutating func keep(_ fact: KeptMark, _ index: Int32, changed: Position?, sign: Int) {
    changedAt = max(changedAt, changed ?? fact.position)
    guard fact.isAlive else { return }
    marks.append(index)
    count(fact.mark, weight: Int(fact.weight), sign: sign)
  }

  /// Takes in a mark that a newcomer brings.
  fileprivate mutating func keep(
    _ fact: MarkBrought, _ position: Position, changed: Position, sign: Int
  ) {
    changedAt = max(changedAt, changed)
    brought.append(position)
    count(fact.mark, weight: Int(fact.weight), sign: sign)
  }

  /// Takes in the outcome of a term that makes a year; each weighs the same.
  fileprivate mutating func keep(term fact: KeptTermMark, changed: Position) {
    changedAt = max(changedAt, changed)
    terms.append(fact.position)
    count(fact.mark, weight: 1, sign: 0)
  }
}

extension FactTable {
  /// By index of a fact that was changed: the latest event of its chain.
  var latestEvents: [Int: Position] {
    Dictionary(amendments.map { (Int($0.index), $0.position) }) { max($0, $1) }
  }
}
