import EventLog
import Projections
import School
import TestSupport
import Testing

@Suite("Unfilled lessons")
struct UnfilledTests {
  private static let columns = ["due", "entered", "unfilled"]

  /// Algebra on Mondays; of 1, 8, 15 and 22 September the first was entered.
  private func school() throws -> TeachingSchool {
    let school = try TeachingSchool()
    try school.slot(school.register.algebra, weekday: 1)
    try school.register.lesson(school.register.algebra, "2025-09-01")
    return school
  }

  private func september(_ question: inout ReportQuestion) {
    question.span = DaySpan(from: .of("2025-09-01"), through: .of("2025-09-22"))
    question.grouping = "class"
  }

  @Test("a due lesson is entered when a lesson of its course, day and number stands")
  func entered() throws {
    let school = try school()
    // Given a lesson of another number, and one that was taken back
    try school.register.lesson(school.register.algebra, "2025-09-08", number: 2)
    try school.register.lesson(school.register.algebra, "2025-09-15")
    let gone = try school.register.lesson(school.register.algebra, "2025-09-22")
    var table = try school.table(UnfilledReport.self) { september(&$0) }
    #expect(table.counts("7А", Self.columns) == [4, 3, 1])
    let position = try #require(
      table.figure(row: "7А", column: "entered")?.positions.last)
    try school.history.annul(
      EventCode.lessonHeld, gone.number, at: position, on: .of("2025-09-22"))
    table = try school.table(UnfilledReport.self) { september(&$0) }
    #expect(table.counts("7А", Self.columns) == [4, 2, 2])
    #expect(table.values("7А", ["share"]) == [.percent(50)])
  }

  @Test("a cancelled lesson is not due, one given on another day is due there")
  func changes() throws {
    let school = try school()
    try school.cancel(school.register.algebra, "2025-09-08")
    let moved = try school.reschedule(school.register.algebra, "2025-09-15", to: "2025-09-17")
    let table = try school.table(UnfilledReport.self) { september(&$0) }
    #expect(table.counts("7А", Self.columns) == [3, 1, 2])
    let lessons = try school.table(UnfilledReport.self) {
      september(&$0)
      $0.grouping = "lesson"
    }
    #expect(lessons.rows.map(\.key) == ["2025-09-17/7А-алгебра/1", "2025-09-22/7А-алгебра/1"])
    #expect(lessons.figure(row: "2025-09-17/7А-алгебра/1", column: "unfilled")?.positions == [moved])
  }

  @Test("without days asked for it is the day of the report, and no day after that is due")
  func dayOfTheReport() throws {
    let school = try school()
    let monday = try school.table(UnfilledReport.self) { $0.on = .of("2025-09-08") }
    #expect(monday.rows.map { monday.counts($0.key, Self.columns) } == [[1, 0, 1]])
    let sunday = try school.table(UnfilledReport.self) { $0.on = .of("2025-09-07") }
    #expect(sunday.rows.isEmpty)
    let early = try school.table(UnfilledReport.self) {
      september(&$0)
      $0.on = .of("2025-09-14")
    }
    #expect(early.counts("7А", Self.columns) == [2, 1, 1])
  }
}
