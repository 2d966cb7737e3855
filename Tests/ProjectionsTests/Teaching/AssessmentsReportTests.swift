import EventLog
import Projections
import School
import TestSupport
import Testing

@Suite struct AssessmentsReportTests {
  @Test func twoAssessmentsOfASubjectInAYearGroupNeedSeventeenDays() throws {
    // Given algebra of 7А on 1 September, of 7Б on the 17th and of 7А on 4 October.
    let school = try TeachingSchool()
    let first = try school.assess(school.register.algebra, "2025-09-01")
    let second = try school.assess(school.register.algebraB, "2025-09-17")
    try school.assess(school.register.algebra, "2025-10-04")

    // When the quarter is looked at.
    let table = try school.table(AssessmentsReport.self) { $0.term = "1ч" }

    // Then the second comes a day too early, the third after 17 days does not.
    #expect(table.keys == ["2025-09-17/7Б-алгебра/spacing"])
    #expect(
      table.values("2025-09-17/7Б-алгебра/spacing", ["distance", "limit"]) == [.count(16), .count(17)])
    #expect(
      table.figure(row: "2025-09-17/7Б-алгебра/spacing", column: "distance")?.positions == [first, second])
  }

  @Test func aClassHasOneAssessmentADayButSubgroupsOfASubjectWriteTogether() throws {
    // Given both subgroups of English on Monday, and algebra the same day.
    let school = try TeachingSchool()
    try school.assess(school.register.english1, "2025-09-01", number: 1)
    try school.assess(school.register.english2, "2025-09-01", number: 1)
    try school.assess(school.register.algebra, "2025-09-01", number: 2)

    // When the quarter is looked at.
    let table = try school.table(AssessmentsReport.self) { $0.term = "1ч" }

    // Then algebra is the second of the day.
    #expect(table.keys == ["2025-09-01/7А-алгебра/perDay"])
    #expect(table.values("2025-09-01/7А-алгебра/perDay", ["distance", "limit"]) == [.count(2), .count(1)])
  }

  @Test func aShortWorkIsNamedAndHasNoPartInOtherRules() throws {
    // Given a work of 20 minutes two days before another.
    let school = try TeachingSchool()
    try school.assess(school.register.algebra, "2025-09-01", minutes: 20)
    try school.assess(school.register.algebra, "2025-09-03")

    // When the quarter is looked at.
    let table = try school.table(AssessmentsReport.self) { $0.term = "1ч" }

    // Then only its length is named.
    #expect(table.keys == ["2025-09-01/7А-алгебра/short"])
  }

  @Test func assessmentsTakeATenthOfTheHoursAtMost() throws {
    // Given a plan of 20 hours and three assessments far apart.
    let school = try TeachingSchool()
    try school.plan(school.register.algebra, from: "2025-09-01", hours: 20)
    for day in ["2025-09-01", "2025-10-01", "2025-11-10"] { try school.assess(school.register.algebra, day) }

    // When the year is looked at.
    let table = try school.table(AssessmentsReport.self) { $0.term = "год" }

    // Then the third is one too many.
    #expect(table.keys == ["2025-11-10/7А-алгебра/share"])
    #expect(table.values("2025-11-10/7А-алгебра/share", ["distance", "limit"]) == [.count(3), .count(2)])
  }

  @Test func theFirstAndTheLastLessonOfTheDayAreLeftAlone() throws {
    // Given a Monday of three lessons and assessments on the first, the second, the third.
    let school = try TeachingSchool()
    for number: UInt8 in 1...3 { try school.slot(school.register.algebra, weekday: 1, number: number) }
    try school.assess(school.register.algebra, "2025-09-01", number: 1)
    try school.assess(school.register.algebra, "2025-09-29", number: 2)
    try school.assess(school.register.algebra, "2025-10-20", number: 3)

    // When the quarter is looked at.
    let table = try school.table(AssessmentsReport.self) { $0.term = "1ч" }

    // Then the first and the third are named.
    #expect(table.keys == ["2025-09-01/7А-алгебра/edge", "2025-10-20/7А-алгебра/edge"])
  }
}

extension TeachingSchool {
  @discardableResult
  fileprivate func assess(
    _ course: CourseNumber, _ day: String, number: UInt8 = 0, minutes: UInt16 = 45
  ) throws -> Position {
    try history.record(
      AssessmentScheduled {
        $0.course = course
        $0.number = number
        $0.minutes = minutes
        $0.work = .controlWork
        $0.title = "Контрольная работа"
      }, on: .of(day), by: deputy)
  }
}
