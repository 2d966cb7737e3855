import EventLog
import Replay
import School
import TestSupport
import Testing

@testable import Projections

@Suite("Corrections")
struct CorrectionsTests {
  func corrections(
    _ history: SchoolHistory, _ fill: (inout CorrectionsQuestion, Running<Directory>) -> Void = { _, _ in }
  ) throws -> Corrections {
    try history.flush()
    let directory = Running(Directory())
    var question = CorrectionsQuestion()
    fill(&question, directory)
    let fold = Running(CorrectionsFold(question))
    try Replay.run([directory, fold], over: history.store)
    var completed = fold.model
    try completed.complete(from: history.store)
    return completed.finish()
  }

  /// Beside the corrections of the small school: an absence corrected in 7А, a mark of 7Б annulled, a link ended.
  func history() throws -> SchoolHistory {
    let (history, _) = try SmallSchool.corrections()
    let day = SmallSchool.day
    let absent = AbsenceRecorded {
      $0.pupil = PupilNumber(2)
      $0.course = CourseNumber(0)
      $0.code = .unexcused
    }
    let absence = try history.record(absent, on: day + 1, by: SmallSchool.teacher)
    let excused = AbsenceCorrected {
      $0.pupil = PupilNumber(2)
      $0.course = CourseNumber(0)
      $0.code = .ill
      $0.old = .unexcused
    }
    try history.record(excused, on: day + 1, by: SmallSchool.teacher, amends: absence, reason: .slip)
    let mark = try history.record(SmallSchool.mark("2", pupil: 3, course: 1), on: day + 2)
    try history.annul(EventCode.markSet, 3, 1, at: mark, on: day + 2, by: SmallSchool.director)
    let linked = GuardianLinked {
      $0.guardian = GuardianNumber(0)
      $0.pupil = PupilNumber(0)
    }
    let link = try history.record(linked, on: day)
    let unlinked = GuardianUnlinked {
      $0.guardian = GuardianNumber(0)
      $0.pupil = PupilNumber(0)
    }
    try history.record(unlinked, on: day, amends: link)
    return history
  }

  @Test func `every change is listed with old and new, the end of a link is none`() throws {
    let result = try corrections(try history())
    let marks = ["3", "4", "5", "2"].map { CorrectionRow.Value.mark(Mark(symbol: $0) ?? .none) }
    #expect(
      result.rows.map(\.old) == [marks[0], marks[1], .absence(.unexcused), marks[3]])
    #expect(result.rows.map(\.new) == [marks[1], marks[2], .absence(.ill), .none])
    #expect(result.rows.map(\.action) == [.corrected, .corrected, .corrected, .annulled])
    #expect(result.rows.map(\.schoolClass.number) == [0, 0, 0, 1])
    #expect(result.rows.map(\.subject.number) == [0, 0, 0, 1])
    #expect(result.rows.map(\.pupil.number) == [0, 0, 2, 3])
    #expect(result.rows[3].factType == EventCode.markSet)
  }

  @Test func `totals are by who made them`() throws {
    let result = try corrections(try history())
    #expect(
      result.totals == [
        CorrectionTotal(actor: SmallSchool.teacher, corrections: 2, annulments: 0, afterClose: 0),
        CorrectionTotal(actor: SmallSchool.director, corrections: 1, annulments: 1, afterClose: 1),
      ])
  }

  @Test func `filters take class, course, teacher, days and closing`() throws {
    let history = try history()
    #expect(try corrections(history) { $0.schoolClass = Sought(key: "7Б", in: $1) }.rows.count == 1)
    #expect(try corrections(history) { $0.schoolClass = Sought(key: "9Я", in: $1) }.rows.isEmpty)
    #expect(try corrections(history) { $0.course = Sought(key: "7А-алгебра", in: $1) }.rows.count == 3)
    #expect(try corrections(history) { $0.subject = Sought(key: "физика", in: $1) }.rows.count == 1)
    #expect(
      try corrections(history) { question, directory in
        question.findActor = { directory.model.person("t-07") }
      }.rows.count == 2)
    #expect(try corrections(history) { question, _ in question.findActor = { nil } }.rows.isEmpty)
    #expect(try corrections(history) { question, _ in question.afterCloseOnly = true }.rows.count == 1)
    #expect(
      try corrections(history) { question, _ in
        question.from = SmallSchool.day + 1
        question.through = SmallSchool.day + 1
      }.rows.map(\.old) == [.absence(.unexcused)])
  }

  @Test func `an annulled fact whose class stands beyond its eighth byte is of that class`() throws {
    // Given a briefing of 7А and one of 7Б: their class begins six bytes after the first field,
    let history = try SmallSchool.history()
    let day = SmallSchool.day
    let held = try (0..<2).map { number in
      try history.record(
        BriefingHeld { ($0.attendees, $0.topic, $0.schoolClass) = (20, "Журнал", ClassNumber(number)) },
        on: day)
    }
    // when both are annulled, of which an annulment keeps eight bytes,
    let annulled = try held.map { position in
      try history.annul(EventCode.briefingHeld, 20 << 16, at: position, on: day, by: SmallSchool.director)
    }
    // then each class has its own, and no course or subject has one.
    for (number, key) in ["7А", "7Б"].enumerated() {
      let rows = try corrections(history) { $0.schoolClass = Sought(key: key, in: $1) }.rows
      #expect(rows.map(\.position) == [annulled[number]])
      #expect(rows.map(\.schoolClass) == [ClassNumber(UInt32(number))])
    }
    let all = try corrections(history).rows
    #expect(all.map(\.schoolClass) == [ClassNumber(0), ClassNumber(1)])
    #expect(all.allSatisfy { $0.factType == EventCode.briefingHeld && $0.course.isNone && $0.pupil.isNone })
    #expect(try corrections(history) { $0.subject = Sought(key: "алгебра", in: $1) }.rows.isEmpty)
  }

  @Test func `a restatement shows what it replaced`() throws {
    let history = try SmallSchool.history()
    let set = try history.record(SmallSchool.mark("3"), on: SmallSchool.day)
    try history.record(
      SmallSchool.mark("4"), on: SmallSchool.day, amends: set, reason: .wrongMark, flags: .restatement)
    let row = try #require(try corrections(history).rows.first)
    #expect(row.action == .restated)
    #expect(row.old == .mark(Mark(symbol: "3") ?? .none) && row.new == .mark(Mark(symbol: "4") ?? .none))
  }
}
