internal import EventLog
internal import School

/// Records the differences of a snapshot: what vanished is taken back, then lessons, then what changed or is new.
struct SnapshotRecording {
  private let run: ImportRun
  private let ledger: SnapshotLedger
  /// Lessons that stay because facts of others belong to them.
  private(set) var kept = 0

  init(_ run: ImportRun, _ ledger: SnapshotLedger) { (self.run, self.ledger) = (run, ledger) }

  private var directory: Directory { run.recorder.state.directory }

  mutating func record(_ differences: [SnapshotComparison.Difference]) throws {
    let gone = differences.filter { $0.statement == nil }
    let said = differences.filter { $0.statement != nil }
    let isLesson: (SnapshotComparison.Difference) -> Bool = {
      [.lesson, .cancellation].contains(($0.known?.place ?? $0.statement?.place)?.kind)
    }
    let positions = Set(gone.compactMap { $0.known?.position })
    for difference in gone.filter({ !isLesson($0) }) + gone.filter(isLesson) {
      guard let known = difference.known else { continue }
      try takeBack(known, difference.recording, gone: positions)
    }
    for difference in said.filter(isLesson) + said.filter({ !isLesson($0) }) {
      guard let statement = difference.statement else { continue }
      if let known = difference.known {
        try change(known, statement)
      } else {
        try add(statement)
      }
    }
  }

  private mutating func takeBack(
    _ known: SnapshotKnown, _ recording: FileRecording, gone: Set<Position>
  ) throws {
    if known.place.kind == .lesson, isNeeded(known, gone) {
      kept += 1
      return
    }
    guard let amended = try run.recorder.fact(at: known.position) else { return }
    let done = try recording.record(
      amended.annulment(), on: amended.occurredOn, line: nil, amends: known.position, reason: .sourceChange)
    if done != nil { note(.gone, known.place, known.slot, known.day, old: known.stated, new: nil, nil) }
  }

  /// True while facts that stay belong to a lesson.
  private func isNeeded(_ lesson: SnapshotKnown, _ gone: Set<Position>) -> Bool {
    ledger.facts.contains { fact in
      fact.slot == lesson.slot && fact.isAlive && fact.place.kind != .lesson
        && fact.place.kind != .cancellation
        && !gone.contains(fact.position)
    }
  }

  private func change(_ known: SnapshotKnown, _ statement: SnapshotStatement) throws {
    guard let amended = try run.recorder.fact(at: known.position) else { return }
    let value = run.covers(known.place) ? statement.value : known.current.joined(statement.value)
    // Whoever corrected it since came to the same.
    guard !value.agrees(with: known.current),
      let fact = SnapshotFacts.changed(amended.fact, value)
    else { return }
    let done = try statement.recording.record(
      fact, on: amended.occurredOn, line: statement.line(), amends: known.position, reason: .sourceChange,
      claimedAt: statement.claimedAt)
    guard done != nil else { return }
    note(
      .changed, known.place, known.slot, known.day, old: known.stated, new: value, statement.claimedAt)
  }

  private func add(_ statement: SnapshotStatement) throws {
    let lesson = statement.slot.flatMap { directory.lessons.find($0) }
    let isLesson = [.lesson, .cancellation].contains(statement.place.kind)
    if statement.needsLesson, lesson == nil, !isLesson, let slot = statement.slot {
      let key = directory.lessonKey(slot) ?? "\(slot.day)"
      return statement.recording.fail(statement.line(), .lessonUnknown(key))
    }
    let weight = run.recorder.state.policies.defaultWeight(on: statement.day)
    guard
      let fact = SnapshotFacts.new(
        statement, lesson: lesson ?? .none, next: directory.lessons.next, weight: weight)
    else { return }
    let done = try statement.recording.record(
      fact, on: statement.day, line: statement.line(), claimedAt: statement.claimedAt)
    guard done != nil else { return }
    note(
      .new, statement.place, statement.slot, statement.day, old: nil, new: statement.value,
      statement.claimedAt)
  }

  private func note(
    _ way: SnapshotChange.Way, _ place: SnapshotPlace, _ slot: LessonSlot?, _ day: Day,
    old: SnapshotValue?, new: SnapshotValue?, _ claimedAt: Moment?
  ) {
    let course = directory.key(place.course) ?? ""
    let key = slot.flatMap { directory.lessonKey($0) } ?? directory.key(place.term).map { "\(course) \($0)" }
    run.changes.append(
      SnapshotChange(
        way: way, kind: place.kind, pupil: directory.key(place.pupil) ?? "", place: key ?? course, day: day,
        old: old?.text ?? "", new: new?.text ?? "", claimedAt: claimedAt))
  }
}

extension SnapshotValue {
  /// A lesson with the topics of both; anything else as it is stated.
  fileprivate func joined(_ stated: SnapshotValue) -> SnapshotValue {
    guard case .lesson(let topic, _, _) = self, case .lesson(let more, let kind, let minutes) = stated else {
      return stated
    }
    return .lesson(topic: SnapshotTopic.joined(topic, more), kind: kind, minutes: minutes)
  }
}
