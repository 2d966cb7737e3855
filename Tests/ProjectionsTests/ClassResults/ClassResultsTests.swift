import EventLog
import Projections
import School
import TestSupport
import Testing

@Suite("Results of a class")
struct ClassResultsTests {
  private static let columns = ["pupils", "excellent", "good", "oneThree", "oneFour", "failing"]

  @Test("a pupil is counted by all outcomes together")
  func pupilsCountByAllOutcomes() throws {
    let school = try RegisterSchool()
    // Given six pupils: 5 5, 5 4, 4 4, 3 4, 3 3, 5 2.
    for (algebra, english) in [("5", "5"), ("5", "4"), ("4", "4"), ("3", "4"), ("3", "3"), ("5", "2")] {
      let pupil = try school.enrol(school.classA)
      try school.outcome(algebra, pupil, school.algebra)
      try school.outcome(english, pupil, school.english1)
    }
    // When the class is asked for
    let table = try answer(ClassResultsReport.self, school.history) {
      ($0.schoolClass, $0.term) = ("7А", "1ч")
    }
    // Then «5 4» is both good and with one four, «3 3» is in none of the lists.
    #expect(table.counts("7А/1ч", Self.columns) == [6, 1, 2, 1, 1, 1])
    #expect(
      table.values("7А/1ч", ["success", "quality"]) == [.percent(100 * 5 / 6.0), .percent(50)])
  }

  @Test("an exempt pupil is not counted, a pupil not attested fails")
  func exemptAndNotAttested() throws {
    let school = try RegisterSchool()
    let exempt = try school.enrol(school.classA)
    try school.outcome("осв", exempt, school.algebra)
    try school.outcome("зач", exempt, school.english1)
    let partly = try school.enrol(school.classA)
    try school.outcome("осв", partly, school.algebra)
    try school.outcome("5", partly, school.english1)
    let absent = try school.enrol(school.classA)
    try school.outcome("н/а", absent, school.algebra)
    try school.enrol(school.classA)
    let table = try answer(ClassResultsReport.self, school.history) { $0.term = "1ч" }
    #expect(table.counts("7А/1ч", Self.columns) == [2, 1, 0, 0, 0, 1])
    #expect(table.rows.count == 1)
  }

  @Test("an outcome corrected after closing counts by its new value, an annulled one not at all")
  func correctedAndAnnulled() throws {
    let school = try RegisterSchool()
    let pupil = try school.enrol(school.classA)
    let two = try school.outcome("2", pupil, school.algebra)
    let english = try school.outcome("4", pupil, school.english1)
    try school.outcome("3", pupil, school.algebra, amends: two, flags: .afterClose)
    var table = try answer(ClassResultsReport.self, school.history) { $0.term = "1ч" }
    #expect(table.counts("7А/1ч", Self.columns) == [1, 0, 0, 1, 0, 0])
    try school.history.annul(
      EventCode.termMarkSet, pupil.number, at: english, on: .of("2025-11-11"))
    table = try answer(ClassResultsReport.self, school.history) { $0.term = "1ч" }
    #expect(table.counts("7А/1ч", Self.columns) == [1, 0, 0, 1, 0, 0])
    #expect(table.figure(row: "7А/1ч", column: "pupils")?.positions == [two])
  }

  @Test("a pupil who changed classes counts in each class by its courses")
  func transferred() throws {
    let school = try RegisterSchool()
    let pupil = try school.enrol(school.classA)
    try school.outcome("5", pupil, school.algebra)
    try school.transfer(pupil, to: school.classB, on: "2025-10-01")
    try school.outcome("2", pupil, school.algebraB)
    let table = try answer(ClassResultsReport.self, school.history) { $0.term = "1ч" }
    #expect(table.counts("7А/1ч", Self.columns) == [1, 1, 0, 0, 0, 0])
    #expect(table.counts("7Б/1ч", Self.columns) == [1, 0, 0, 0, 0, 1])
  }

  @Test("without a term every term that ends in the days asked for has its row")
  func termsOfASpan() throws {
    let school = try RegisterSchool()
    let pupil = try school.enrol(school.classA)
    try school.outcome("5", pupil, school.algebra)
    try school.outcome("4", pupil, school.algebra, term: school.year)
    let all = try answer(ClassResultsReport.self, school.history)
    #expect(all.rows.map(\.key) == ["7А/1ч", "7А/год"])
    let autumn = try answer(ClassResultsReport.self, school.history) {
      $0.span = DaySpan(from: .of("2025-10-01"), through: .of("2025-12-31"))
    }
    #expect(autumn.rows.map(\.key) == ["7А/1ч"])
  }
}
