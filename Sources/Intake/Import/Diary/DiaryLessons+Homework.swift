internal import EventLog
internal import School

// Homework belongs to the lesson that it is due at, as the file has it; at which lesson it was given is not said.
extension DiaryLessons {
  /// True for what is no homework, and for homework that the log has for this lesson or without one.
  mutating func knowsHomework(
    _ assignment: DiaryAssignment, _ slot: LessonSlot, _ number: LessonNumber?
  ) throws -> Bool {
    guard assignment.isHomework, assignment.text.contains(where: { !$0.isWhitespace }) else { return true }
    let known = ledger.homework.match { fact in
      fact.course == slot.course
        && (fact.lesson == number ?? .none || fact.lesson.isNone || fact.day != slot.day)
        && fact.values.contains { $0.isDue(assignment.dueOn) && $0.text == assignment.text }
    }
    return known != nil
  }

  /// Records homework that the log does not have.
  mutating func homework(
    _ assignment: DiaryAssignment, _ slot: LessonSlot, _ number: LessonNumber?
  ) throws {
    let line = lines.line(of: assignment.sourceID)
    let other = ledger.homework.match { fact in
      fact.isAlive && fact.lesson == number ?? .none && fact.course == slot.course && fact.day == slot.day
        && fact.values.last?.isDue(assignment.dueOn) == true
    }
    if let other, let last = other.values.last {
      guard updates else { return recording.fail(line, .differs(what: .homework, of: key(slot))) }
      var fact = HomeworkAmended()
      (fact.course, fact.lesson) = (other.course, other.lesson)
      (fact.dueOn, fact.minutes, fact.text) = (last.dueOn, last.minutes, assignment.text)
      try recording.record(fact, on: other.day, line: line, amends: other.position, reason: .sourceChange)
      return
    }
    let isEarlier = assignment.dueOn < slot.day
    var fact = HomeworkPosted()
    fact.course = slot.course
    fact.lesson = isEarlier ? .none : number ?? .none
    fact.dueOn = assignment.dueOn
    fact.text = assignment.text
    try recording.record(fact, on: isEarlier ? assignment.dueOn : slot.day, line: line)
  }
}

extension DiaryLedger.HomeworkValue {
  /// True when it is due on a day, or on a day that nobody told.
  fileprivate func isDue(_ day: Day) -> Bool { dueOn == day || dueOn == .none }
}
