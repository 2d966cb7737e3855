import EventLog
import Projections
import School
import TestSupport
import Testing

@Suite("Missed lessons by day")
struct MissedTests {
  @Test("a column stands for each day with an absence, and the reasons add up to the total")
  func days() throws {
    let school = try RegisterSchool()
    let first = try school.enrol(school.classA)
    let second = try school.enrol(school.classA)
    for day in ["2025-10-01", "2025-10-02", "2025-10-03"] {
      let algebra = try school.lesson(school.algebra, day, number: 1)
      let english = try school.lesson(school.english1, day, number: 2)
      if day == "2025-10-02" { continue }
      try school.absence(first, school.algebra, algebra, day)
      if day == "2025-10-03" { try school.absence(first, school.english1, english, day, .family) }
      if day == "2025-10-03" { try school.late(second, school.algebra, algebra, day) }
    }
    try school.excuse(first, .ill, "2025-10-01", "2025-10-01")
    let table = try answer(MissedReport.self, school.history) { ($0.schoolClass, $0.term) = ("7А", "1ч") }
    #expect(
      table.columns.map(\.id)
        == ["pupil", "2025-10-01", "2025-10-03", "total", "ill", "excused", "unexcused", "late"])
    #expect(
      table.counts("p-0", ["2025-10-01", "2025-10-03", "total", "ill", "excused", "unexcused", "late"])
        == [1, 2, 3, 1, 1, 1, 0])
    #expect(table.counts("p-1", ["2025-10-01", "2025-10-03", "total", "late"]) == [0, 0, 0, 1])
  }

  @Test("two absences of one lesson are one lesson missed, by the code recorded last")
  func twice() throws {
    let school = try RegisterSchool()
    let pupil = try school.enrol(school.classA)
    let lesson = try school.lesson(school.algebra, "2025-10-01")
    // Given one from a system that names no lesson
    try school.absence(pupil, school.algebra, .none, "2025-10-01")
    try school.absence(pupil, school.algebra, lesson, "2025-10-01", .ill)
    let table = try answer(MissedReport.self, school.history) { ($0.schoolClass, $0.term) = ("7А", "1ч") }
    #expect(table.counts("p-0", ["2025-10-01", "total", "ill", "unexcused"]) == [1, 1, 1, 0])
    #expect(table.figure(row: "p-0", column: "total")?.positions.count == 3)
  }

  @Test("a pupil who came from the other class has only what was missed in this one")
  func transferred() throws {
    let school = try RegisterSchool()
    let pupil = try school.enrol(school.classB)
    let before = try school.lesson(school.algebraB, "2025-10-01")
    try school.absence(pupil, school.algebraB, before, "2025-10-01")
    try school.transfer(pupil, to: school.classA, on: "2025-10-06")
    let after = try school.lesson(school.algebra, "2025-10-07")
    try school.absence(pupil, school.algebra, after, "2025-10-07")
    let table = try answer(MissedReport.self, school.history) { ($0.schoolClass, $0.term) = ("7А", "1ч") }
    #expect(table.columns.filter { $0.heading != nil }.map(\.id) == ["2025-10-07"])
    #expect(table.counts("p-0", ["2025-10-07", "total"]) == [1, 1])
  }

  @Test("without days there is no report")
  func needsDays() throws {
    let school = try RegisterSchool()
    #expect(throws: ReportRefusal.self) {
      try answer(MissedReport.self, school.history) { $0.schoolClass = "7А" }
    }
  }
}
