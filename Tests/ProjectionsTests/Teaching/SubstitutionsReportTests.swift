import EventLog
import Projections
import School
import TestSupport
import Testing

@Suite struct SubstitutionsReportTests {
  @Test func everySubstitutionAndCancellationIsARowAndEachKindHasATotal() throws {
    // Given a lesson that t-4 gave for t-0, one that t-1 gave for t-0, and one that nobody gave.
    let school = try TeachingSchool()
    let first = try school.substitute(school.register.algebra, "2025-09-08", by: 4, for: 0)
    let second = try school.substitute(school.register.algebra, "2025-09-09", number: 2, by: 1, for: 0)
    try school.cancel(school.register.english1, "2025-09-08", number: 3)

    // When the book is made.
    let table = try school.table(SubstitutionsReport.self)

    // Then rows go by day and lesson, the totals stand below.
    #expect(
      table.keys == [
        "2025-09-08/7А-алгебра/1/substituted", "2025-09-08/7А-английский-1/3/cancelled",
        "2025-09-09/7А-алгебра/2/substituted", "substituted", "cancelled",
      ])
    #expect(table.value("2025-09-08/7А-алгебра/1/substituted", "substitute") == .person(school.deputy))
    #expect(table.value("2025-09-08/7А-английский-1/3/cancelled", "substitute") == FigureValue.none)
    #expect(
      table.value("2025-09-08/7А-английский-1/3/cancelled", "original") == .person(.staff(StaffNumber(2))))
    #expect(table.value("substituted", "lessons") == .count(2))
    #expect(table.value("substituted", "coefficient") == .decimal(1.6))
    #expect(table.value("cancelled", "lessons") == .count(1))
    #expect(table.figure(row: "substituted", column: "lessons")?.positions == [first, second])
  }

  @Test func aTeacherIsAskedForOnEitherSide() throws {
    // Given lessons that t-0 missed, that t-0 gave for t-1, and that have nothing to do with t-0.
    let school = try TeachingSchool()
    try school.substitute(school.register.algebra, "2025-09-08", by: 4, for: 0)
    try school.substitute(school.register.algebraB, "2025-09-09", by: 0, for: 1)
    try school.substitute(school.register.english1, "2025-09-10", by: 4, for: 2)

    // When t-0 is asked for.
    let table = try school.table(SubstitutionsReport.self) { $0.teacher = "t-0" }

    // Then both of their rows stand there.
    #expect(
      table.keys == [
        "2025-09-08/7А-алгебра/1/substituted", "2025-09-09/7Б-алгебра/1/substituted", "substituted",
      ])
  }

  @Test func whatWasTakenBackOrLiesOutsideTheDaysIsNotThere() throws {
    // Given an annulled substitution and one after the days asked for.
    let school = try TeachingSchool()
    let wrong = try school.substitute(school.register.algebra, "2025-09-08", by: 4, for: 0)
    try school.history.annul(EventCode.lessonSubstituted, 0, 0, at: wrong, on: .of("2025-09-09"))
    try school.substitute(school.register.algebra, "2025-11-10", by: 4, for: 0)

    // When the first quarter is asked for.
    let table = try school.table(SubstitutionsReport.self) { $0.term = "1ч" }

    // Then nothing is left.
    #expect(table.keys.isEmpty)
  }
}
