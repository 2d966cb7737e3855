import EventLog
import Projections
import School
import TestSupport
import Testing

@Suite("Density of marks")
struct DensityTests {
  /// (1 + 1/3) of three and of four pupils.
  private static let third: Double = 100 * (1 + 1 / 3.0) / 3
  private static let quarter: Double = 100 * (1 + 1 / 3.0) / 4
  private static let columns = ["hours", "need", "pupils", "least", "below", "none"]

  /// Algebra with 0 hours a week told, so that 3 marks are needed; of three pupils one has 3, one 1, one none.
  private func school() throws -> RegisterSchool {
    let school = try RegisterSchool()
    let pupils = try (0..<3).map { _ in try school.enrol(school.classA) }
    for (place, day) in ["2025-10-01", "2025-10-02", "2025-10-03"].enumerated() {
      let lesson = try school.lesson(school.algebra, day)
      try school.mark("4", pupils[0], school.algebra, lesson, day)
      if place == 0 { try school.mark("зач", pupils[1], school.algebra, lesson, day) }
    }
    return school
  }

  @Test("a pupil counts with as many marks as are needed at most")
  func enough() throws {
    let school = try school()
    let table = try answer(DensityReport.self, school.history) { $0.term = "1ч" }
    #expect(table.counts("7А-алгебра", Self.columns) == [0, 3, 3, 0, 2, 1])
    #expect(table.values("7А-алгебра", ["mean"]) == [.decimal(4 / 3.0)])
    // (1 + 1/3 + 0) / 3
    #expect(table.values("7А-алгебра", ["density"]) == [.percent(Self.third)])
    #expect(table.policies.map(\.key) == [.densityMinimum])
  }

  @Test("an annulled mark does not count, a corrected one does, more than needed are not more than all")
  func changed() throws {
    let school = try school()
    let lesson = try school.lesson(school.algebra, "2025-10-06")
    let fourth = try school.mark("5", PupilNumber(0), school.algebra, lesson, "2025-10-06")
    try school.correct(fourth, to: "4", PupilNumber(0), school.algebra, lesson, "2025-10-06")
    var table = try answer(DensityReport.self, school.history) { $0.term = "1ч" }
    #expect(table.values("7А-алгебра", ["mean"]) == [.decimal(5 / 3.0)])
    #expect(table.values("7А-алгебра", ["density"]) == [.percent(Self.third)])
    try school.history.annul(EventCode.markSet, 0, at: fourth, on: .of("2025-10-06"))
    table = try answer(DensityReport.self, school.history) { $0.term = "1ч" }
    #expect(table.values("7А-алгебра", ["mean"]) == [.decimal(4 / 3.0)])
  }

  @Test("a pupil of the other subgroup is not taught; a group of courses sums hours and counts pairs")
  func groups() throws {
    let school = try school()
    try school.join(PupilNumber(0), school.group1)
    let courses = try answer(DensityReport.self, school.history) { $0.term = "1ч" }
    #expect(courses.rows.map(\.key) == ["7А-алгебра", "7А-английский-1"])
    let classes = try answer(DensityReport.self, school.history) { ($0.term, $0.grouping) = ("1ч", "class") }
    // need is of one course only
    #expect(classes.counts("7А", Self.columns) == [0, -1, 4, 0, 3, 2])
    #expect(classes.values("7А", ["density"]) == [.percent(Self.quarter)])
  }

  @Test("a pupil who left before the days asked for is not counted, one who came on the last of them is")
  func transferred() throws {
    let school = try school()
    try school.transfer(PupilNumber(0), to: school.classB, on: "2025-10-06")
    try school.enrol(school.classA, on: "2025-10-10")
    let table = try answer(DensityReport.self, school.history) {
      ($0.schoolClass, $0.span) = ("7А", DaySpan(from: .of("2025-10-06"), through: .of("2025-10-10")))
    }
    #expect(table.counts("7А-алгебра", Self.columns) == [0, 3, 3, 0, 3, 3])
  }
}
