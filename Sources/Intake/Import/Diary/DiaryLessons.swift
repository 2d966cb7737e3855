internal import EventLog
internal import School

/// Records the lessons of a diary as far as the ledger does not know them.
struct DiaryLessons {
  let recording: FileRecording
  let lines: SourceLines
  let pupil: PupilNumber
  var ledger: DiaryLedger

  init(_ recording: FileRecording, _ lines: SourceLines, _ pupil: PupilNumber, _ ledger: DiaryLedger) {
    (self.recording, self.lines, self.pupil, self.ledger) = (recording, lines, pupil, ledger)
  }

  var updates: Bool { recording.run.options.updates }

  /// Takes in a lesson that stands in `slot`.
  mutating func take(_ lesson: DiaryLesson, _ slot: LessonSlot) throws {
    let line = lines.line(of: lesson.sourceID)
    let known = recording.directory.lessons.find(slot)
    var number: LessonNumber?
    if lesson.isCancelled {
      try cancel(slot, line, isHeld: known != nil)
    } else if let known {
      number = known
      try compare(lesson, known, line)
    } else {
      number = try hold(lesson, slot, line)
      // Refused: its homework and marks would only be refused again.
      guard number != nil else { return }
    }
    // What the log knows as it stands comes first, so that it is not taken for something changed.
    for assignment in try lesson.assignments.filter({ try !knowsHomework($0, slot, number) }) {
      try homework(assignment, slot, number)
    }
    for assignment in try lesson.assignments.filter({ try !knowsMark($0, slot, number) }) {
      try mark(assignment, slot, number)
    }
  }

  private func cancel(_ slot: LessonSlot, _ line: Int?, isHeld: Bool) throws {
    guard !isHeld else { return recording.fail(line, .differs(what: .held, of: key(slot))) }
    guard !ledger.cancelled.contains(slot) else { return }
    var fact = LessonCancelled()
    fact.course = slot.course
    fact.number = slot.number
    fact.index = slot.index
    try recording.record(fact, on: slot.day, line: line)
  }

  private func hold(_ lesson: DiaryLesson, _ slot: LessonSlot, _ line: Int?) throws -> LessonNumber? {
    var fact = LessonHeld()
    fact.lesson = recording.directory.lessons.next
    fact.course = slot.course
    fact.number = slot.number
    fact.index = slot.index
    fact.kind = lesson.isExtracurricular ? .extracurricular : .lesson
    fact.minutes = lesson.minutes
    fact.topic = lesson.topics.joined(separator: "; ")
    return try recording.record(fact, on: slot.day, line: line) == nil ? nil : fact.lesson
  }

  /// A topic that the log does not have is added; another one is a change.
  private func compare(_ lesson: DiaryLesson, _ number: LessonNumber, _ line: Int?) throws {
    guard var fact = ledger.lessons[number], let entry = recording.directory.lessons[number] else { return }
    let topic = lesson.topics.joined(separator: "; ")
    let isKnown = lesson.topics.allSatisfy { fact.topic.contains($0) }
    guard !isKnown, fact.topic != topic else { return }
    guard fact.topic.isEmpty || updates else {
      return recording.fail(line, .differs(what: .topic, of: key(entry.slot)))
    }
    fact.topic = topic
    try recording.record(fact, on: entry.slot.day, line: line, amends: entry.position, reason: .sourceChange)
  }

  func key(_ slot: LessonSlot) -> String { recording.directory.lessonKey(slot) ?? "\(slot.day)" }
}
