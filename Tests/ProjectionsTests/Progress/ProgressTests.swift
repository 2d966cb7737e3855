import EventLog
import Projections
import School
import TestSupport
import Testing

@Suite("Progress and attendance of a pupil")
struct ProgressTests {
  private static let attendance = ["missed", "ill", "excused", "unexcused", "late"]
  private static let october = DaySpan(from: .of("2025-10-01"), through: .of("2025-10-31"))

  @Test("marks stand by day and average by weight; absences count by the reason of their day")
  func marksAndAbsences() throws {
    let school = try RegisterSchool()
    let pupil = try school.enrol(school.classA)
    let first = try school.lesson(school.algebra, "2025-10-01")
    let second = try school.lesson(school.algebra, "2025-10-02")
    let third = try school.lesson(school.algebra, "2025-10-03")
    // Given a mark recorded before an earlier one, a correction and an annulled mark
    try school.mark("5", pupil, school.algebra, second, "2025-10-02", weight: 3)
    let two = try school.mark("2", pupil, school.algebra, first, "2025-10-01")
    try school.correct(two, to: "3", pupil, school.algebra, first, "2025-10-01")
    let gone = try school.mark("2", pupil, school.algebra, second, "2025-10-02")
    try school.history.annul(EventCode.markSet, pupil.number, at: gone, on: .of("2025-10-02"))
    try school.mark("зач", pupil, school.algebra, second, "2025-10-02")
    // and an absence that is later excused, one that is not, and a lateness
    try school.absence(pupil, school.algebra, third, "2025-10-03")
    try school.excuse(pupil, .ill, "2025-10-03", "2025-10-03")
    let fourth = try school.lesson(school.algebra, "2025-10-06")
    try school.absence(pupil, school.algebra, fourth, "2025-10-06", .competition)
    try school.late(pupil, school.algebra, second, "2025-10-02")
    // When October is asked for
    let table = try answer(ProgressReport.self, school.history) {
      ($0.pupil, $0.span) = ("p-0", Self.october)
    }
    // Then (3·1 + 5·3)/4 = 4.5
    #expect(
      table.values("p-0/7А-алгебра", ["marks", "count", "average", "outcome"])
        == [.symbols(["3", "5", "зач"]), .count(3), .decimal(4.5), .none])
    #expect(table.counts("p-0/7А-алгебра", Self.attendance) == [2, 1, 1, 0, 1])
  }

  @Test("only courses that the pupil is taught have a row, one without marks among them")
  func subgroups() throws {
    let school = try RegisterSchool()
    let pupil = try school.enrol(school.classA)
    try school.join(pupil, school.group1)
    let table = try answer(ProgressReport.self, school.history) { $0.pupil = "p-0" }
    #expect(table.rows.map(\.key) == ["p-0/7А-алгебра", "p-0/7А-английский-1"])
    #expect(table.counts("p-0/7А-алгебра", ["count"] + Self.attendance) == [0, 0, 0, 0, 0, 0])
    #expect(table.values("p-0/7А-алгебра", ["marks", "average"]) == [.none, .none])
  }

  @Test("a pupil who changed classes has rows in both; the class that was left has its days only")
  func transferred() throws {
    let school = try RegisterSchool()
    let pupil = try school.enrol(school.classA)
    let before = try school.lesson(school.algebra, "2025-10-01")
    try school.mark("4", pupil, school.algebra, before, "2025-10-01")
    try school.transfer(pupil, to: school.classB, on: "2025-10-06")
    let after = try school.lesson(school.algebraB, "2025-10-07")
    try school.mark("2", pupil, school.algebraB, after, "2025-10-07")
    let own = try answer(ProgressReport.self, school.history) {
      ($0.pupil, $0.span) = ("p-0", Self.october)
    }
    #expect(own.rows.map(\.key) == ["p-0/7А-алгебра", "p-0/7Б-алгебра"])
    let later = try answer(ProgressReport.self, school.history) {
      ($0.schoolClass, $0.span) = ("7А", DaySpan(from: .of("2025-10-06"), through: .of("2025-10-31")))
    }
    #expect(later.rows.isEmpty)
  }

  @Test("a mark belongs to the day of its lesson, wherever that was moved")
  func movedLesson() throws {
    let school = try RegisterSchool()
    let pupil = try school.enrol(school.classA)
    let lesson = try school.lesson(school.algebra, "2025-10-24")
    try school.mark("5", pupil, school.algebra, lesson, "2025-10-24")
    // Given the lesson restated after the end of the term
    let moved = LessonHeld {
      ($0.lesson, $0.course, $0.number) = (lesson, school.algebra, 1)
    }
    try school.history.record(
      moved, on: .of("2025-11-05"), amends: Position(12), flags: .restatement)
    let table = try answer(ProgressReport.self, school.history) { ($0.pupil, $0.term) = ("p-0", "1ч") }
    #expect(table.counts("p-0/7А-алгебра", ["count"]) == [0])
    let whole = try answer(ProgressReport.self, school.history) { ($0.pupil, $0.term) = ("p-0", "год") }
    #expect(whole.counts("p-0/7А-алгебра", ["count"]) == [1])
    #expect(whole.figure(row: "p-0/7А-алгебра", column: "count")?.positions.count == 2)
  }

  @Test("the outcome stands only where its term is asked for, corrected after closing")
  func outcomeOfTheTerm() throws {
    let school = try RegisterSchool()
    let pupil = try school.enrol(school.classA)
    let three = try school.outcome("3", pupil, school.algebra)
    try school.outcome("4", pupil, school.algebra, amends: three, flags: .afterClose)
    try school.outcome("осв", pupil, school.english1)
    let table = try answer(ProgressReport.self, school.history) { ($0.schoolClass, $0.term) = ("7А", "1ч") }
    #expect(table.values("p-0/7А-алгебра", ["outcome"]) == [.text("4")])
    #expect(table.values("p-0/7А-английский-1", ["outcome"]) == [.text("осв")])
    let days = try answer(ProgressReport.self, school.history) {
      ($0.schoolClass, $0.span) = ("7А", Self.october)
    }
    #expect(days.values("p-0/7А-алгебра", ["outcome"]) == [.none])
  }
}
