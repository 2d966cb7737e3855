internal import EventLog
internal import School

extension DiaryLessons {
  /// True for what has no mark, and for a mark that the log has.
  mutating func knowsMark(
    _ assignment: DiaryAssignment, _ slot: LessonSlot, _ number: LessonNumber?
  ) throws -> Bool {
    guard let symbol = assignment.mark?.symbol else { return true }
    let mark = Mark(symbol: symbol)
    let known = ledger.marks.match { fact in
      fact.isOf(slot, number)
        && fact.values.contains { value in
          value.mark == mark && (assignment.weight == nil || assignment.weight == Int(value.weight))
            && (!assignment.isHomework || value.work == .homework)
        }
    }
    return known != nil
  }

  /// Records a mark that the log does not have.
  mutating func mark(
    _ assignment: DiaryAssignment, _ slot: LessonSlot, _ number: LessonNumber?
  ) throws {
    guard let symbol = assignment.mark?.symbol else { return }
    let line = lines.line(of: assignment.sourceID)
    guard let mark = Mark(symbol: symbol), !mark.isNone else {
      return recording.fail(line, .value(.mark, symbol))
    }
    let standard = recording.run.recorder.state.policies.defaultWeight(on: slot.day)
    guard let weight = UInt8(exactly: assignment.weight ?? Int(standard)) else {
      return recording.fail(line, .value(.weight, String(assignment.weight ?? 0)))
    }
    let work = assignment.isHomework ? WorkKind.homework : .unspecified
    let other = ledger.marks.match { fact in
      fact.isAlive && fact.isOf(slot, number) && fact.values.last?.work == work
    }
    if let other, let last = other.values.last {
      guard updates else { return recording.fail(line, .differs(what: .mark, of: key(slot))) }
      var fact = MarkCorrected()
      (fact.pupil, fact.course, fact.lesson) = (pupil, other.course, other.lesson)
      (fact.mark, fact.weight, fact.work) = (mark, weight, last.work)
      (fact.old, fact.oldWeight) = (last.mark, last.weight)
      try recording.record(fact, on: other.day, line: line, amends: other.position, reason: .sourceChange)
      return
    }
    var fact = MarkSet()
    fact.pupil = pupil
    fact.course = slot.course
    fact.lesson = number ?? .none
    (fact.mark, fact.weight, fact.work) = (mark, weight, work)
    try recording.record(fact, on: slot.day, line: line)
  }
}

extension DiaryLedger.Fact {
  /// True for a fact of a lesson, or of its course and day where the lesson is not known.
  fileprivate func isOf(_ slot: LessonSlot, _ number: LessonNumber?) -> Bool {
    course == slot.course && day == slot.day && (lesson == number ?? .none || lesson.isNone)
  }
}
