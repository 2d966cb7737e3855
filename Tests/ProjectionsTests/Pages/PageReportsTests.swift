import EventLog
import Projections
import Replay
import School
import TestSupport
import Testing

@Suite("Pages as figures")
struct PageReportsTests {
  private func school() throws -> RegisterSchool {
    let school = try RegisterSchool()
    let pupil = try school.enrol(school.classA)
    let first = try school.lesson(school.algebra, "2025-10-01", topic: "Степень")
    let second = try school.lesson(school.algebra, "2025-10-02")
    try school.mark("5", pupil, school.algebra, first, "2025-10-01", weight: 3)
    try school.mark("2", pupil, school.algebra, first, "2025-10-01")
    try school.absence(pupil, school.algebra, second, "2025-10-02")
    try school.excuse(pupil, .ill, "2025-10-02", "2025-10-02")
    for minutes: UInt16 in [20, 25] {
      try school.history.record(
        HomeworkPosted {
          ($0.course, $0.lesson, $0.dueOn) = (school.algebra, first, .of("2025-10-02"))
          ($0.minutes, $0.text) = (minutes, "§ 3")
        }, on: .of("2025-10-01"))
    }
    try school.outcome("4", pupil, school.algebra)
    return school
  }

  @Test("the register has a column a lesson and the figures of its page")
  func register() throws {
    let table = try answer(RegisterReport.self, try school().history) {
      ($0.course, $0.term) = ("7А-алгебра", "1ч")
    }
    let lessons = ["2025-10-01/7А-алгебра/1", "2025-10-02/7А-алгебра/1"]
    #expect(table.columns.map(\.id) == ["pupil"] + lessons + ["average", "count", "missed", "outcome"])
    #expect(table.values("p-0", lessons) == [.symbols(["5", "2"]), .symbols(["н", "б"])])
    #expect(table.values("p-0", ["average", "outcome"]) == [.decimal(4.25), .text("4")])
    #expect(table.counts("p-0", ["count", "missed"]) == [2, 1])
  }

  @Test("the summary sheet has a column a subject and term")
  func summary() throws {
    let table = try answer(SummaryReport.self, try school().history) { $0.schoolClass = "7А" }
    #expect(
      table.values("p-0", ["алгебра/1ч", "алгебра/год", "outcomes"]) == [.text("4"), .none, .count(1)])
    let year = try answer(SummaryReport.self, try school().history) {
      ($0.schoolClass, $0.term) = ("7А", "год")
    }
    #expect(year.columns.map(\.id) == ["pupil", "алгебра/год", "английский/год", "outcomes"])
  }

  @Test("attendance counts as its own command does")
  func attendance() throws {
    let school = try school()
    let table = try answer(AttendanceReport.self, school.history) {
      ($0.schoolClass, $0.term) = ("7А", "1ч")
    }
    let pass = try ReportPass.run(
      .schoolClass(key: "7А"), AttendanceSummary.kinds, over: school.history.store)
    let sheet = try AttendanceSummary(
      pass.facts, pass.directory, classKey: "7А", spans: [.term(key: "1ч")])
    let counts = try #require(sheet.pupils.first?.counts.first)
    let own: [Int] = [
      counts.days, counts.daysIll, counts.lessons, counts.lessonsIll, counts.late, counts.lessonsHeld,
    ]
    let figures = table.counts("p-0", ["days", "daysIll", "lessons", "lessonsIll", "late", "lessonsHeld"])
    #expect(figures == own)
    #expect(table.counts("p-0", ["days", "daysIll", "lessons", "lessonsHeld"]) == [1, 1, 1, 2])
  }

  @Test("the diary sums the minutes of the homework that is due at a lesson")
  func diary() throws {
    let table = try answer(DiaryReport.self, try school().history) { $0.pupil = "p-0" }
    #expect(table.rows.map(\.key) == ["2025-10-01/7А-алгебра/1", "2025-10-02/7А-алгебра/1"])
    #expect(table.counts("2025-10-01/7А-алгебра/1", ["minutes"]) == [0])
    #expect(table.counts("2025-10-02/7А-алгебра/1", ["minutes"]) == [45])
    #expect(
      table.values("2025-10-02/7А-алгебра/1", ["homework", "absence"])
        == [.text("§ 3; § 3"), .symbols(["н", "б"])])
  }
}
