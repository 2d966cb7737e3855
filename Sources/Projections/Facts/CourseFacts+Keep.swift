internal import EventLog
internal import School

// One function a kind: read the fields by their offsets, state the fact or amend it.
extension CourseFacts {
  mutating func keepMark(_ position: Position, _ record: borrowing RecordView) throws {
    typealias Layout = MarkSet.Layout
    guard let mark = Mark(rawValue: record.u16(Layout.mark)) else { throw damage("mark", position) }
    let fact = KeptMark(
      position: position, recordedAt: record.recordedAt, day: record.occurredOn,
      pupil: record.reference(Layout.pupil),
      course: record.reference(Layout.course), lesson: record.reference(Layout.lesson), mark: mark,
      weight: record.u8(Layout.weight), work: record.u8(Layout.work))
    guard record.amends != .none else { return marks.state(fact) }
    marks.amend(record.amends, by: fact, isKept: selection.wants(fact.course, fact.pupil))
  }

  mutating func keepAbsence(_ position: Position, _ record: borrowing RecordView) throws {
    typealias Layout = AbsenceRecorded.Layout
    guard let code = AbsenceCode(rawValue: record.u8(Layout.code)) else {
      throw damage("absence", position)
    }
    let fact = KeptAbsence(
      position: position, recordedAt: record.recordedAt, day: record.occurredOn,
      pupil: record.reference(Layout.pupil),
      course: record.reference(Layout.course), lesson: record.reference(Layout.lesson), code: code)
    guard record.amends != .none else { return absences.state(fact) }
    absences.amend(record.amends, by: fact, isKept: selection.wants(fact.course, fact.pupil))
  }

  mutating func keepLateness(_ position: Position, _ record: borrowing RecordView) {
    typealias Layout = LatenessRecorded.Layout
    let fact = KeptLateness(
      position: position, recordedAt: record.recordedAt, day: record.occurredOn,
      pupil: record.reference(Layout.pupil),
      course: record.reference(Layout.course), lesson: record.reference(Layout.lesson),
      minutes: record.u8(Layout.minutes))
    guard record.amends != .none else { return lateness.state(fact) }
    lateness.amend(record.amends, by: fact, isKept: selection.wants(fact.course, fact.pupil))
  }

  mutating func keepExcuse(_ position: Position, _ record: borrowing RecordView) throws {
    typealias Layout = AbsenceExcused.Layout
    guard let code = AbsenceCode(rawValue: record.u8(Layout.code)) else {
      throw damage("excuse", position)
    }
    let fact = KeptExcuse(
      position: position, recordedAt: record.recordedAt, from: record.occurredOn,
      through: record.day(Layout.through),
      pupil: record.reference(Layout.pupil), code: code)
    guard record.amends != .none else { return excuses.state(fact) }
    excuses.amend(record.amends, by: fact, isKept: true)
  }

  mutating func keepTermMark(_ position: Position, _ record: borrowing RecordView) throws {
    typealias Layout = TermMarkSet.Layout
    guard let mark = Mark(rawValue: record.u16(Layout.mark)) else { throw damage("term mark", position) }
    let computed: Mark? =
      record.type == EventCode.termMarkSet
      ? Mark(rawValue: record.u16(Layout.computed)) : termMarks.fact(of: record.amends)?.computed
    let fact = KeptTermMark(
      position: position, recordedAt: record.recordedAt, day: record.occurredOn,
      pupil: record.reference(Layout.pupil),
      course: record.reference(Layout.course), term: record.reference(Layout.term), mark: mark,
      computed: computed ?? .none)
    guard record.amends != .none else { return termMarks.state(fact) }
    termMarks.amend(record.amends, by: fact, isKept: true)
  }

  mutating func keepLesson(_ position: Position, _ record: borrowing RecordView) {
    typealias Layout = LessonHeld.Layout
    let fact = KeptLesson(
      position: position, recordedAt: record.recordedAt, day: record.occurredOn,
      lesson: record.reference(Layout.lesson),
      course: record.reference(Layout.course), number: record.u8(Layout.number),
      index: record.u8(Layout.index),
      kind: LessonKind(rawValue: record.u8(Layout.kind)) ?? .unspecified, minutes: record.u8(Layout.minutes),
      topic: kinds.contains(.texts) ? record.text(0) ?? "" : "")
    guard record.amends != .none else { return lessons.state(fact) }
    lessons.amend(record.amends, by: fact, isKept: selection.wants(fact.course))
  }

  mutating func keepHomework(_ position: Position, _ record: borrowing RecordView) {
    typealias Layout = HomeworkPosted.Layout
    let fact = KeptHomework(
      position: position, recordedAt: record.recordedAt, day: record.occurredOn,
      dueOn: record.day(Layout.dueOn),
      course: record.reference(Layout.course), lesson: record.reference(Layout.lesson),
      minutes: record.u16(Layout.minutes), text: kinds.contains(.texts) ? record.text(0) ?? "" : "")
    guard record.amends != .none else { return homework.state(fact) }
    homework.amend(record.amends, by: fact, isKept: selection.wants(fact.course))
  }

  private func damage(_ what: String, _ position: Position) -> EventLogError {
    EventLogError(
      .damagedRecord,
      "event \(position) cannot be understood: its \(what) has an unknown code. "
        + "Update journal, or run: journal verify", at: position)
  }
}
