import EventLog
import Projections
import School
import TestSupport
import Testing

@Suite struct ProgrammeReportTests {
  @Test func lessonsGivenAreComparedWithLessonsDue() throws {
    // Given five Mondays of September: one cancelled, two given, one of these by another teacher.
    let school = try TeachingSchool()
    let algebra = school.register.algebra
    try school.slot(algebra, weekday: 1)
    try school.plan(algebra, from: "2025-09-01", hours: 102)
    try school.plan(algebra, from: "2025-09-20", hours: 96)
    let cancelled = try school.cancel(algebra, "2025-09-22")
    try school.substitute(algebra, "2025-09-08", by: 4, for: 0)
    try school.held(0, algebra, "2025-09-01")
    try school.held(1, algebra, "2025-09-08")

    // When September is looked at.
    let table = try school.september(ProgrammeReport.self)

    // Then four were due, two are behind, and the later plan counts.
    let columns = ["planned", "due", "given", "cancelled", "substituted", "deviation"]
    #expect(table.values("7А-алгебра", columns) == [96, 4, 2, 1, 1, -2].map { .count($0) })
    #expect(table.value("7А-алгебра", "behind") == .word("yes"))
    #expect(table.figure(row: "7А-алгебра", column: "due")?.positions == [cancelled])
  }

  @Test func aCourseOnScheduleIsNotFlaggedAndOneWithoutAPlanHasNoHours() throws {
    // Given one Monday, given.
    let school = try TeachingSchool()
    try school.slot(school.register.algebra, weekday: 1)
    try school.held(0, school.register.algebra, "2025-09-01")

    // When its week is looked at.
    let table = try school.table(ProgrammeReport.self) {
      $0.span = DaySpan(from: .of("2025-09-01"), through: .of("2025-09-05"))
    }

    // Then nothing deviates.
    #expect(table.values("7А-алгебра", ["planned", "deviation"]) == [.count(0), .count(0)])
    #expect(table.value("7А-алгебра", "behind") == FigureValue.none)
  }

  @Test func aLessonMovedOverTheEndOfATermIsDueInTheNext() throws {
    // Given the last Monday of the first quarter, given in November.
    let school = try TeachingSchool()
    try school.slot(school.register.algebra, weekday: 1)
    try school.reschedule(school.register.algebra, "2025-10-20", to: "2025-11-12")

    // When the quarter and November are looked at.
    let quarter = try school.table(ProgrammeReport.self) { $0.term = "1ч" }
    let november = try school.table(ProgrammeReport.self) {
      $0.span = DaySpan(from: .of("2025-11-01"), through: .of("2025-11-30"))
    }

    // Then seven of eight Mondays are due in the quarter, and one lesson in November.
    #expect(quarter.value("7А-алгебра", "due") == .count(7))
    #expect(november.value("7А-алгебра", "due") == .count(1))
  }
}

extension TeachingSchool {
  func plan(_ course: CourseNumber, from: String, hours: UInt16) throws {
    try history.record(
      ThematicPlanApproved {
        $0.course = course
        $0.from = .of(from)
        $0.hours = hours
        $0.topics = "Степень"
      }, on: .of(from), by: deputy)
  }
}
