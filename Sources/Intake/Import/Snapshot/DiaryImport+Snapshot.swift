internal import EventLog
internal import School

// A diary as a snapshot: all marks of one pupil on the days of its week up to today; lessons and homework are the
// class's, so that each diary states them and all diaries of the class together cover them.
extension DiaryImport {
  /// Adds what the diary states and covers.
  mutating func state(_ options: SnapshotOptions) throws {
    guard let actor = try recording.actorNumber() else { return }
    guard let place = try place() else { return try coverNothing(options, actor) }
    let last = min(week.end, run.options.today)
    guard let days = options.days(week.start, max(week.start, last)) else {
      return run.notes.append(.outsideDays(file: recording.file.name, count: place.lessons.count))
    }
    run.notes.append(
      .compared(
        file: recording.file.name, what: recording.directory.key(place.pupil) ?? "", from: days.lowerBound,
        through: days.upperBound))
    var lessons: [(DiaryLesson, LessonSlot)] = []
    try visit(place) { lessons.append(($0, $1)) }
    let statements = lessons.flatMap { self.statements($0, $1, place.pupil) }
    let inside = statements.filter { options.days($0.place.day, $0.place.day) != nil }
    if inside.count < statements.count {
      run.notes.append(.outsideDays(file: recording.file.name, count: statements.count - inside.count))
    }
    run.state(by: actor) { book in
      book.coverages.append(
        SnapshotCoverage(
          pupil: place.pupil, schoolClass: place.schoolClass, kinds: [.mark], days: days, recording: recording
        ))
      for statement in inside { book.add(statement) }
    }
  }

  /// A diary without a lesson: of whom, and what the log knows there, tells whether it is broken.
  private func coverNothing(_ options: SnapshotOptions, _ actor: ActorNumber) throws {
    let directory = recording.directory
    guard !run.problems.contains(where: { $0.file == recording.file.name }),
      let name = run.options.schoolClass ?? week.className,
      let schoolClass = directory.classes.number(key: ClassName.entered(name)),
      let days = options.days(week.start, max(week.start, min(week.end, run.options.today)))
    else { return }
    let present = directory.pupils(in: schoolClass, from: week.start, through: week.end)
    let named = run.options.pupil.flatMap { directory.pupils.number(key: $0) }
    guard let pupil = named ?? (present.count == 1 ? present.first : nil) else {
      return recording.fail(nil, .snapshotEmpty)
    }
    run.state(by: actor) { book in
      book.coverages.append(
        SnapshotCoverage(
          pupil: pupil, schoolClass: schoolClass, kinds: [.mark], days: days, isEmpty: true,
          recording: recording))
    }
  }

  private func statements(
    _ lesson: DiaryLesson, _ slot: LessonSlot, _ pupil: PupilNumber
  ) -> [SnapshotStatement] {
    func statement(
      _ kind: SnapshotKind, _ value: SnapshotValue, _ id: Int64?, on day: Day, due: Day? = nil
    ) -> SnapshotStatement {
      let place = SnapshotPlace(
        kind: kind, course: slot.course, pupil: kind == .mark ? pupil : .none, day: due ?? day)
      // Homework that was due before this lesson belongs to none that the file tells.
      let isOther = due.map { $0 < slot.day } == true
      return SnapshotStatement(
        place: place, day: isOther ? due ?? day : day, slot: isOther ? nil : slot, value: value,
        recording: recording, line: { [lines] in lines.line(of: id) })
    }
    let held = SnapshotValue.lesson(
      topic: lesson.topics.joined(separator: "; "),
      kind: lesson.isExtracurricular ? .extracurricular : .lesson, minutes: lesson.minutes)
    var found = [
      lesson.isCancelled
        ? statement(.cancellation, .cancellation, lesson.sourceID, on: slot.day)
        : statement(.lesson, held, lesson.sourceID, on: slot.day)
    ]
    for work in lesson.assignments where work.isHomework && work.text.contains(where: { !$0.isWhitespace }) {
      let value = SnapshotValue.homework(text: work.text, minutes: nil)
      found.append(statement(.homework, value, work.sourceID, on: slot.day, due: work.dueOn))
    }
    for work in lesson.assignments {
      guard let symbol = work.mark?.symbol else { continue }
      let line = { [lines] in lines.line(of: work.sourceID) }
      guard let mark = Mark(symbol: symbol), !mark.isNone else {
        recording.fail(line(), .value(.mark, symbol))
        continue
      }
      let weight = work.weight.flatMap { UInt8(exactly: $0) }
      if let stated = work.weight, weight == nil {
        recording.fail(line(), .value(.weight, String(stated)))
        continue
      }
      let kind = work.isHomework ? WorkKind.homework : .unspecified
      found.append(
        statement(.mark, .mark(mark, weight: weight, work: kind), work.sourceID, on: slot.day))
    }
    return found
  }
}
