internal import EventLog
internal import School

/// What the log knows of some days of the register, and what of it a source said itself.
///
/// A source's own statements are the events of its actor that came by imports: a correction that a teacher made
/// since is what holds, but not what the source said.
struct SnapshotLedger {
  private(set) var facts: [SnapshotKnown] = []
  private let days: ClosedRange<Day>
  private let actor: ActorNumber
  private let run: ImportRun
  private var chains: [Position: Int] = [:]
  private var lessons: [LessonNumber: Int] = [:]

  /// What the log and the events gathered in `run` say of `days`.
  init(_ run: ImportRun, by actor: ActorNumber, _ days: ClosedRange<Day>) throws {
    (self.run, self.actor, self.days) = (run, actor, days)
    try run.options.scan { block in try block.forEach { try apply($0, $1) } }
    try run.recorder.batch.forEach(base: run.recorder.base) { try apply($0, $1) }
  }

  private var directory: Directory { run.recorder.state.directory }

  private func isOwn(_ record: borrowing RecordView) -> Bool {
    record.actor == actor && directory.sources[SourceNumber(record.source)]?.kind == .import
  }

  private mutating func apply(_ position: Position, _ record: borrowing RecordView) throws {
    switch record.type {
    case EventCode.lessonHeld: try lesson(position, record)
    case EventCode.lessonCancelled where days.contains(record.occurredOn):
      let fact = try RecordDecoder.decode(LessonCancelled.self, record)
      let slot = LessonSlot(
        course: fact.course, day: record.occurredOn, number: fact.number, index: fact.index)
      let place = SnapshotPlace(kind: .cancellation, course: fact.course, day: slot.day)
      add(position, record, place, slot, .cancellation)
    case EventCode.homeworkPosted, EventCode.homeworkAmended: homework(position, record)
    case EventCode.markSet, EventCode.markCorrected: mark(position, record)
    case EventCode.absenceRecorded, EventCode.absenceCorrected, EventCode.latenessRecorded:
      absence(position, record)
    case EventCode.termMarkSet, EventCode.termMarkCorrected: termMark(position, record)
    case EventCode.markAnnulled, EventCode.factAnnulled:
      guard let index = chains[record.amends] else { return }
      facts[index].isAlive = false
      facts[index].position = position
      if isOwn(record) { facts[index].stated = nil }
      chains[position] = index
    default: break
    }
  }

  /// Adds a fact, or what a chain says from now on.
  private mutating func add(
    _ position: Position, _ record: borrowing RecordView, _ place: SnapshotPlace, _ slot: LessonSlot?,
    _ value: SnapshotValue
  ) {
    let isOwn = isOwn(record)
    if record.amends != .none, let index = chains[record.amends] {
      facts[index].position = position
      facts[index].current = value
      if isOwn { facts[index].stated = value }
      chains[position] = index
    } else {
      chains[position] = facts.count
      facts.append(
        SnapshotKnown(
          place: place, slot: slot, day: record.occurredOn, position: position, stated: isOwn ? value : nil,
          current: value))
    }
  }

  private mutating func lesson(_ position: Position, _ record: borrowing RecordView) throws {
    guard days.contains(record.occurredOn) || chains[record.amends] != nil else { return }
    let fact = try RecordDecoder.decode(LessonHeld.self, record)
    let slot = LessonSlot(course: fact.course, day: record.occurredOn, number: fact.number, index: fact.index)
    add(
      position, record, SnapshotPlace(kind: .lesson, course: fact.course, day: slot.day), slot,
      .lesson(topic: fact.topic, kind: fact.kind, minutes: fact.minutes))
    if let index = chains[position] { facts[index].slot = slot }
  }

  private mutating func homework(_ position: Position, _ record: borrowing RecordView) {
    typealias Layout = HomeworkPosted.Layout
    let due = record.day(Layout.dueOn)
    let day = due == .none ? record.occurredOn : due
    guard days.contains(day) || days.contains(record.occurredOn) || chains[record.amends] != nil else {
      return
    }
    let place = SnapshotPlace(kind: .homework, course: record.reference(Layout.course), day: day)
    add(
      position, record, place, slot(record.reference(Layout.lesson)),
      .homework(text: record.text(0) ?? "", minutes: record.u16(Layout.minutes)))
  }

  private mutating func mark(_ position: Position, _ record: borrowing RecordView) {
    // A correction begins with the fields of what it corrects.
    typealias Layout = MarkSet.Layout
    guard days.contains(record.occurredOn), let mark = Mark(rawValue: record.u16(Layout.mark)) else { return }
    let place = SnapshotPlace(
      kind: .mark, course: record.reference(Layout.course), pupil: record.reference(Layout.pupil),
      day: record.occurredOn)
    let work = WorkKind(rawValue: record.u8(Layout.work)) ?? .unspecified
    add(
      position, record, place, slot(record.reference(Layout.lesson)),
      .mark(mark, weight: record.u8(Layout.weight), work: work))
  }

  private mutating func absence(_ position: Position, _ record: borrowing RecordView) {
    typealias Layout = AbsenceRecorded.Layout
    guard days.contains(record.occurredOn) else { return }
    let isLate = record.type == EventCode.latenessRecorded
    let place = SnapshotPlace(
      kind: isLate ? .lateness : .absence, course: record.reference(Layout.course),
      pupil: record.reference(Layout.pupil), day: record.occurredOn)
    let value: SnapshotValue =
      isLate
      ? .lateness(minutes: record.u8(LatenessRecorded.Layout.minutes))
      : .absence(AbsenceCode(rawValue: record.u8(Layout.code)) ?? .unexcused)
    add(position, record, place, slot(record.reference(Layout.lesson)), value)
  }

  private mutating func termMark(_ position: Position, _ record: borrowing RecordView) {
    typealias Layout = TermMarkSet.Layout
    guard days.contains(record.occurredOn) || chains[record.amends] != nil,
      let mark = Mark(rawValue: record.u16(Layout.mark))
    else { return }
    // The day on which an outcome was entered is no part of what it is about.
    let place = SnapshotPlace(
      kind: .termMark, course: record.reference(Layout.course), pupil: record.reference(Layout.pupil),
      day: .none, term: record.reference(Layout.term))
    add(position, record, place, nil, .termMark(mark))
  }

  private func slot(_ lesson: LessonNumber) -> LessonSlot? {
    lesson.isNone ? nil : directory.lessons[lesson]?.slot
  }
}
