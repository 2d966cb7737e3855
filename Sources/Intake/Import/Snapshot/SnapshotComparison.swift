internal import EventLog
internal import School

/// What a snapshot and the log say differently.
struct SnapshotComparison {
  /// A difference, with both sides as far as there are two.
  struct Difference {
    var statement: SnapshotStatement?
    var known: SnapshotKnown?
    /// The file it comes from, or would be in.
    let recording: FileRecording
  }

  private(set) var differences: [Difference] = []
  /// Facts of each kind that the source had stated and the files cover, and how many are gone.
  private(set) var covered: [SnapshotKind: (known: Int, gone: Int)] = [:]
  /// What vanished without being the files' to take back.
  private(set) var uncovered = 0

  private let coverages: SnapshotCoverages
  /// Slots that a file says were held, or not: an earlier statement to the contrary is gone.
  private var spoken: [LessonSlot: (kind: SnapshotKind, recording: FileRecording)] = [:]

  /// Compares what `book` states with `ledger`.
  init(_ book: SnapshotBook, _ ledger: SnapshotLedger, _ directory: Directory) {
    coverages = SnapshotCoverages(all: book.coverages, directory: directory)
    var known = Dictionary(grouping: ledger.facts, by: \.place)
    var order: [SnapshotPlace] = []
    var stated: [SnapshotPlace: [SnapshotStatement]] = [:]
    for statement in book.statements {
      if stated[statement.place] == nil { order.append(statement.place) }
      stated[statement.place, default: []].append(statement)
      if let slot = statement.slot, [.lesson, .cancellation].contains(statement.place.kind) {
        spoken[slot] = (statement.place.kind, statement.recording)
      }
    }
    for place in order { compare(stated[place] ?? [], known.removeValue(forKey: place) ?? []) }
    // A dictionary has no order: the log has.
    for fact in known.values.joined().sorted(by: { $0.position < $1.position }) { vanish(fact) }
  }

  private mutating func compare(_ statements: [SnapshotStatement], _ facts: [SnapshotKnown]) {
    var open = statements
    var own = facts.filter { $0.stated != nil }
    var others = facts.filter { $0.stated == nil && $0.isAlive }
    let before = own.count { $0.isAlive && covers($0) }
    // What is said as before comes first, so that it is not taken for something changed; in its own lesson
    // before the same in none.
    for isExact in [true, false] {
      match(&open, &own) { statement, fact in
        Self.isSame(statement, fact, exact: isExact) && agrees(statement, fact)
      }
    }
    match(&open, &others) { $0.isSaid(by: $1) }
    var changed: [Difference] = []
    for isExact in [true, false] {
      match(&open, &own) { statement, fact in
        let isChange =
          fact.isAlive && Self.isSame(statement, fact, exact: isExact)
          && fact.stated.map(statement.value.mayReplace) == true
        if isChange {
          changed.append(Difference(statement: statement, known: fact, recording: statement.recording))
        }
        return isChange
      }
    }
    // Two lessons of one number are two lessons; a topic that grew is judged where lessons are recorded.
    differences += changed
    for statement in open {
      differences.append(Difference(statement: statement, recording: statement.recording))
    }
    // Those that vanish count themselves.
    if before > 0, let kind = own.first?.place.kind ?? facts.first?.place.kind {
      covered[kind, default: (0, 0)].known += before - own.count { $0.isAlive && covers($0) }
    }
    for fact in own { vanish(fact) }
  }

  private func covers(_ fact: SnapshotKnown) -> Bool { coverages.file(of: fact.place) != nil }

  /// True when the source said before what it says now.
  private func agrees(_ statement: SnapshotStatement, _ fact: SnapshotKnown) -> Bool {
    guard let stated = fact.stated else { return false }
    if statement.value.agrees(with: stated) { return true }
    guard case .lesson(let topic, let kind, let minutes) = statement.value,
      case .lesson(let known, let knownKind, let length) = stated, !covers(fact)
    else { return false }
    // Another pupil's diary names other works done at the lesson.
    return SnapshotTopic.parts(topic).allSatisfy(known.contains) && kind == knownKind
      && (minutes == 0 || minutes == length)
  }

  /// Takes pairs that fit out of both lists, in order.
  private func match(
    _ statements: inout [SnapshotStatement], _ facts: inout [SnapshotKnown],
    _ fits: (SnapshotStatement, SnapshotKnown) -> Bool
  ) {
    statements.removeAll { statement in
      guard let index = facts.firstIndex(where: { fits(statement, $0) }) else { return false }
      facts.remove(at: index)
      return true
    }
  }

  /// True for one lesson; where it need not be `exact`, also when either side does not know the lesson.
  private static func isSame(
    _ statement: SnapshotStatement, _ fact: SnapshotKnown, exact: Bool
  ) -> Bool {
    statement.slot == fact.slot || (!exact && (statement.slot == nil || fact.slot == nil))
  }

  private mutating func vanish(_ fact: SnapshotKnown) {
    guard fact.stated != nil, fact.isAlive else { return }
    if let slot = fact.slot, let said = spoken[slot], [.lesson, .cancellation].contains(fact.place.kind),
      said.kind != fact.place.kind
    {
      return differences.append(Difference(known: fact, recording: said.recording))
    }
    guard let recording = coverages.file(of: fact.place) else {
      if coverages.isOfClass(fact.place) { uncovered += 1 }
      return
    }
    covered[fact.place.kind, default: (0, 0)].known += 1
    covered[fact.place.kind, default: (0, 0)].gone += 1
    differences.append(Difference(known: fact, recording: recording))
  }
}

extension SnapshotStatement {
  /// True when a fact that others recorded says the same: then there is nothing to record.
  fileprivate func isSaid(by fact: SnapshotKnown) -> Bool {
    if case .homework(let text, _) = value, case .homework(let known, _) = fact.current {
      return text == known
    }
    guard slot == fact.slot || slot == nil || fact.slot == nil else { return false }
    switch (value, fact.current) {
    // Whoever held the lesson: it was held.
    case (.lesson, .lesson): return true
    case (.mark(let mark, let weight, _), .mark(let known, let knownWeight, _)):
      return mark == known && (weight == nil || weight == knownWeight)
    default: return value == fact.current
    }
  }
}
