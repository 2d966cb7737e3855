internal import EventLog
internal import School

extension SnapshotStatement {
  /// What an event states of the register; nil for one that states nothing there.
  ///
  /// - Parameter keys: told the lessons that the event names.
  static func of(
    _ event: EventLine, _ keys: SnapshotKeys, _ recording: FileRecording, line: @escaping () -> Int?
  ) -> SnapshotStatement? {
    let day = event.occurredOn
    let claimedAt = event.claimedAt ?? event.recordedAt
    func made(
      _ kind: SnapshotKind, _ course: CourseNumber, _ pupil: PupilNumber, _ lesson: LessonNumber,
      _ value: SnapshotValue, due: Day? = nil, term: TermNumber = .none
    ) -> SnapshotStatement {
      let place = SnapshotPlace(
        kind: kind, course: course, pupil: pupil, day: term.isNone ? due ?? day : .none, term: term)
      return SnapshotStatement(
        place: place, day: day, slot: keys.slot(lesson), needsLesson: !lesson.isNone, value: value,
        claimedAt: claimedAt, recording: recording, line: line)
    }
    func lesson(_ slot: LessonSlot, _ kind: SnapshotKind, _ value: SnapshotValue) -> SnapshotStatement {
      var statement = made(kind, slot.course, .none, .none, value)
      statement.slot = slot
      return statement
    }
    switch event.fact {
    case let fact as LessonHeld:
      let slot = LessonSlot(course: fact.course, day: day, number: fact.number, index: fact.index)
      return lesson(slot, .lesson, .lesson(topic: fact.topic, kind: fact.kind, minutes: fact.minutes))
    case let fact as LessonCancelled:
      let slot = LessonSlot(course: fact.course, day: day, number: fact.number, index: fact.index)
      return lesson(slot, .cancellation, .cancellation)
    case let fact as HomeworkPosted:
      let value = SnapshotValue.homework(text: fact.text, minutes: fact.minutes)
      return made(
        .homework, fact.course, .none, fact.lesson, value, due: fact.dueOn == .none ? day : fact.dueOn)
    case let fact as HomeworkAmended:
      let value = SnapshotValue.homework(text: fact.text, minutes: fact.minutes)
      return made(
        .homework, fact.course, .none, fact.lesson, value, due: fact.dueOn == .none ? day : fact.dueOn)
    case let fact as MarkSet:
      let value = SnapshotValue.mark(fact.mark, weight: fact.weight, work: fact.work)
      return made(.mark, fact.course, fact.pupil, fact.lesson, value)
    case let fact as MarkCorrected:
      let value = SnapshotValue.mark(fact.mark, weight: fact.weight, work: fact.work)
      return made(.mark, fact.course, fact.pupil, fact.lesson, value)
    case let fact as AbsenceRecorded:
      return made(.absence, fact.course, fact.pupil, fact.lesson, .absence(fact.code))
    case let fact as AbsenceCorrected:
      return made(.absence, fact.course, fact.pupil, fact.lesson, .absence(fact.code))
    case let fact as LatenessRecorded:
      return made(.lateness, fact.course, fact.pupil, fact.lesson, .lateness(minutes: fact.minutes))
    case let fact as TermMarkSet:
      return made(.termMark, fact.course, fact.pupil, .none, .termMark(fact.mark), term: fact.term)
    case let fact as TermMarkCorrected:
      return made(.termMark, fact.course, fact.pupil, .none, .termMark(fact.mark), term: fact.term)
    default: return nil
    }
  }
}
