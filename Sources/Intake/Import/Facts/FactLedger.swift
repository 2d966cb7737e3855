internal import EventLog
internal import School

/// What the log states already, so that a second import adds nothing: each fact of the types that rules record, with
/// everything its chain of corrections ever stated.
///
/// A statement of a file takes the fact that states the same and has not been taken: two equal rows are two facts.
struct FactLedger {
  /// A fact of the log.
  struct Fact {
    /// The event that the next correction amends.
    var position: Position
    let day: Day
    /// What holds now.
    var fact: any Event
    /// Where the personal texts are: position and number of fields.
    var textsAt: Position
    var isAlive = true
    var isTaken = false
  }

  private(set) var facts: [Fact] = []
  private var exact: [[UInt8]: [Int]] = [:]
  private var alike: [[UInt8]: [Int]] = [:]
  private var chains: [Position: Int] = [:]
  private let identities: [String: [String]]

  /// The facts of the log of the types in `identities`, each with the fields that tell it.
  ///
  /// - Complexity: O(log); only records of those types are decoded.
  init(_ run: ImportRun, identities: [String: [String]]) throws {
    self.identities = identities
    let codes = Set(identities.keys.compactMap { EventRegistry.entry(name: $0)?.type.code })
    let corrections: Set = [
      EventCode.markCorrected, EventCode.termMarkCorrected, EventCode.absenceCorrected,
      EventCode.homeworkAmended, EventCode.markAnnulled, EventCode.factAnnulled,
    ]
    let wanted = codes.union(corrections)
    try run.options.scan { block in
      try block.forEach { position, record in
        if wanted.contains(record.type) { try apply(position, record) }
      }
    }
    // Of an earlier file of the same command.
    try run.recorder.batch.forEach(base: run.recorder.base) { position, record in
      if wanted.contains(record.type) { try apply(position, record) }
    }
  }

  private mutating func apply(_ position: Position, _ record: borrowing RecordView) throws {
    let index = record.amends == .none ? nil : chains[record.amends]
    if record.type == EventCode.markAnnulled || record.type == EventCode.factAnnulled {
      guard let index else { return }
      facts[index].isAlive = false
      chains[position] = index
      return
    }
    var fact = try EventRegistry.decodeAny(record)
    guard let index else {
      guard identities[type(of: fact).type.name] != nil else { return }
      chains[position] = facts.count
      facts.append(Fact(position: position, day: record.occurredOn, fact: fact, textsAt: position))
      return enter(facts.count - 1)
    }
    let isRestated = type(of: fact).type.code == type(of: facts[index].fact).type.code
    if !isRestated { fact = Self.corrected(facts[index].fact, by: fact) }
    chains[position] = index
    (facts[index].fact, facts[index].position) = (fact, position)
    if isRestated { facts[index].textsAt = position }
    enter(index)
  }

  private mutating func enter(_ index: Int) {
    let fact = facts[index]
    exact[FactContent.of(fact.fact, on: fact.day).bytes, default: []].append(index)
    guard let names = identities[type(of: fact.fact).type.name], !names.isEmpty else { return }
    let identity = FactContent.identity(fact.fact, on: fact.day, by: names)
    if alike[identity]?.contains(index) != true { alike[identity, default: []].append(index) }
  }

  /// The statement that holds after a correction of another type.
  private static func corrected(_ fact: any Event, by correction: any Event) -> any Event {
    switch (fact, correction) {
    case (var mark as MarkSet, let correction as MarkCorrected):
      (mark.mark, mark.weight, mark.work) = (correction.mark, correction.weight, correction.work)
      return mark
    case (var outcome as TermMarkSet, let correction as TermMarkCorrected):
      outcome.mark = correction.mark
      return outcome
    case (var absence as AbsenceRecorded, let correction as AbsenceCorrected):
      absence.code = correction.code
      return absence
    case (var homework as HomeworkPosted, let amended as HomeworkAmended):
      (homework.dueOn, homework.minutes, homework.text) = (amended.dueOn, amended.minutes, amended.text)
      return homework
    default: return fact
    }
  }

  /// Takes a fact that ever stated exactly this.
  mutating func take(_ content: FactContent, sameTexts: (Fact) throws -> Bool) rethrows -> Bool {
    guard
      let index = try exact[content.bytes]?.first(where: { try !facts[$0].isTaken && sameTexts(facts[$0]) })
    else { return false }
    facts[index].isTaken = true
    return true
  }

  /// True when a fact that nobody took is told by the same fields.
  func hasAlike(_ fact: any Event, on day: Day, _ names: [String]) -> Bool {
    index(alike: fact, on: day, names) != nil
  }

  /// Takes a fact that is told by the same fields and states something else.
  mutating func takeAlike(_ fact: any Event, on day: Day, _ names: [String]) -> Fact? {
    guard let index = index(alike: fact, on: day, names) else { return nil }
    facts[index].isTaken = true
    return facts[index]
  }

  /// Takes every fact that stands, was not taken, and is wanted; in log order.
  mutating func takeAll(_ isWanted: (Fact) -> Bool) -> [Fact] {
    let found = facts.indices.filter { facts[$0].isAlive && !facts[$0].isTaken && isWanted(facts[$0]) }
    for index in found { facts[index].isTaken = true }
    return found.map { facts[$0] }
  }

  private func index(alike fact: any Event, on day: Day, _ names: [String]) -> Int? {
    guard !names.isEmpty else { return nil }
    return alike[FactContent.identity(fact, on: day, by: names)]?.first {
      !facts[$0].isTaken && facts[$0].isAlive
    }
  }
}

extension FactLedger.Fact {
  /// The event that changes this fact into another, and whether it restates it; nil where nothing can.
  func change(into fact: any Event) -> (event: any Event, restates: Bool)? {
    switch (self.fact, fact) {
    case (let old as MarkSet, let new as MarkSet):
      var change = MarkCorrected()
      (change.pupil, change.course, change.lesson) = (old.pupil, old.course, old.lesson)
      (change.mark, change.weight, change.work) = (new.mark, new.weight, new.work)
      (change.old, change.oldWeight) = (old.mark, old.weight)
      return (change, false)
    case (let old as TermMarkSet, let new as TermMarkSet):
      var change = TermMarkCorrected()
      (change.pupil, change.course, change.term) = (old.pupil, old.course, old.term)
      (change.mark, change.old) = (new.mark, old.mark)
      return (change, false)
    case (let old as AbsenceRecorded, let new as AbsenceRecorded):
      var change = AbsenceCorrected()
      (change.pupil, change.course, change.lesson) = (old.pupil, old.course, old.lesson)
      (change.code, change.old) = (new.code, old.code)
      return (change, false)
    default:
      guard let ruled = fact as? any Ruled, type(of: ruled).correction == .restatement else { return nil }
      return (fact, true)
    }
  }
}
