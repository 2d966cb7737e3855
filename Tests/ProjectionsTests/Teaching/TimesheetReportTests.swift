import EventLog
import Projections
import School
import TestSupport
import Testing

@Suite struct TimesheetReportTests {
  @Test func lessonsAreMainExtraOrGivenForOthers() throws {
    // Given algebra due on Mondays: given twice, once by t-4, and once more on a Tuesday.
    let school = try TeachingSchool()
    let algebra = school.register.algebra
    try school.slot(algebra, weekday: 1)
    let own = try school.held(0, algebra, "2025-09-01")
    let substitution = try school.substitute(algebra, "2025-09-08", by: 4, for: 0)
    let given = try school.held(1, algebra, "2025-09-08")
    try school.held(2, algebra, "2025-09-09")

    // When September is looked at.
    let table = try school.september(TimesheetReport.self)

    // Then each teacher has a row a course and a total, with a column for each day with a lesson.
    let numbers = ["main", "extra", "substituted", "total"]
    #expect(table.keys == ["t-0/7А-алгебра", "t-0", "t-4/7А-алгебра", "t-4"])
    #expect(
      table.columns.map(\.id) == [
        "teacher", "course", "2025-09-01", "2025-09-08", "2025-09-09", "main", "extra", "substituted",
        "total",
      ])
    #expect(table.values("t-0/7А-алгебра", numbers) == [1, 1, 0, 2].map { .count($0) })
    #expect(table.values("t-4", numbers) == [0, 0, 1, 1].map { .count($0) })
    #expect(
      table.values("t-0", ["2025-09-01", "2025-09-08", "2025-09-09"]) == [.count(1), .none, .count(1)])
    #expect(table.figure(row: "t-0", column: "main")?.positions == [own])
    #expect(table.figure(row: "t-4", column: "total")?.positions == [substitution, given])
  }

  @Test func aTeacherSeesOnlyTheirLessonsThoseGivenForOthersAmongThem() throws {
    // Given a lesson of t-0, and one of t-1 that t-0 gave.
    let school = try TeachingSchool()
    try school.held(0, school.register.algebra, "2025-09-01")
    try school.substitute(school.register.algebraB, "2025-09-02", by: 0, for: 1)
    try school.held(1, school.register.algebraB, "2025-09-02")
    try school.held(2, school.register.algebraB, "2025-09-03")

    // When t-0 is asked for.
    let table = try school.september(TimesheetReport.self) { $0.teacher = "t-0" }

    // Then both stand there.
    #expect(table.keys == ["t-0/7А-алгебра", "t-0/7Б-алгебра", "t-0"])
    #expect(table.value("t-0", "total") == .count(2))
  }

  @Test func coursesStandByClassWhateverTheOrderTheyWereMadeIn() throws {
    // Given a teacher who gave a lesson in 7Б before one in 7А.
    let school = try TeachingSchool()
    try school.substitute(school.register.algebraB, "2025-09-02", by: 0, for: 1)
    try school.held(0, school.register.algebraB, "2025-09-02")
    try school.substitute(school.register.english1, "2025-09-03", by: 0, for: 1)
    try school.held(1, school.register.english1, "2025-09-03")
    try school.held(2, school.register.algebra, "2025-09-04")

    // When the timesheet is made.
    let table = try school.september(TimesheetReport.self) { $0.teacher = "t-0" }

    // Then 7А comes first, its courses by subject.
    #expect(table.keys.count == 4)
    #expect(table.keys == table.keys.filter { $0.contains("7А") }.sorted() + ["t-0/7Б-алгебра", "t-0"])
  }

  @Test func moreThanTwoMonthsAreRefused() throws {
    // Given a school.
    let school = try TeachingSchool()

    // When a year is asked for, or no days at all.
    // Then the report says what it takes.
    #expect(throws: ReportRefusal.self) { try school.table(TimesheetReport.self) { $0.term = "год" } }
    #expect(throws: ReportRefusal.self) { try school.table(TimesheetReport.self) }
  }
}
