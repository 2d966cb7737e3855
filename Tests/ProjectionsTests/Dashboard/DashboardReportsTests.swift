import EventLog
import Projections
import School
import TestSupport
import Testing

@Suite("Reports that the dashboard is made of")
struct DashboardReportsTests {
  private typealias Small = ActivationDashboardTests

  /// Three pairs; guardian 0 active since 1 October, guardian 1 (two pairs) since 15 October; two deadlines.
  private func activation() throws -> (history: SchoolHistory, steps: [Position], bands: [Position]) {
    let history = try Small.small()
    let bands = try [
      history.record(Small.target(3_000, 4_000, by: "2025-10-06"), on: .of("2025-09-01")),
      history.record(Small.target(9_000, 10_000, by: "2025-11-17"), on: .of("2025-09-01")),
    ]
    let steps = try [
      history.record(Small.activated(0), on: .of("2025-10-01")),
      history.record(Small.activated(1), on: .of("2025-10-15")),
    ]
    return (history, steps, bands)
  }

  @Test func `the series goes back in weeks to the first step, each point beside the next deadline's band`()
    throws
  {
    let (history, steps, bands) = try activation()
    let table = try answer(ActivationSeriesReport.self, history) { $0.on = .of("2025-10-20") }
    #expect(table.rows.map(\.key) == ["2025-10-06", "2025-10-13", "2025-10-20"])
    #expect(table.values("2025-10-06", ["activated", "low"]) == [.count(1), .percent(30)])
    #expect(table.values("2025-10-13", ["activated", "low"]) == [.count(1), .percent(90)])
    #expect(
      table.values("2025-10-20", ["eligible", "activated", "percent"]) == [
        .count(3), .count(3), .percent(100),
      ])
    #expect(table.figure(row: "2025-10-20", column: "percent")?.positions == steps)
    #expect(table.figure(row: "2025-10-20", column: "low")?.positions == [bands[1], steps[0]])
    let class7 = try answer(ActivationSeriesReport.self, history) {
      ($0.on, $0.schoolClass, $0.span) = (.of("2025-10-20"), "7А", DaySpan(from: .of("2025-10-20")))
    }
    #expect(class7.rows.map(\.key) == ["2025-10-20"])
  }

  @Test func `a past deadline tells how it stood, a coming one goes on at the pace of four weeks`() throws {
    let (history, steps, bands) = try activation()
    let table = try answer(ActivationForecastReport.self, history) { $0.on = .of("2025-10-14") }
    // On 6 October one pair of three, against 30 %.
    #expect(
      table.values("2025-10-06", ["percent", "met", "pace", "forecast", "reached"])
        == [.percent(100.0 / 3), .flag(true), .none, .none, .none])
    // From 0 to 33.3 in four weeks: 8.33 a week; five weeks less a day lie ahead.
    let pace = 100.0 / 3 * 7 / 28
    #expect(
      table.values("2025-11-17", ["pace", "forecast", "met"])
        == [.decimal(pace), .percent(100.0 / 3 + pace * 34 / 7), .none])
    // 90 % are 6.8 weeks away.
    #expect(
      table.values("2025-11-17", ["gap", "reached"]) == [.decimal(100.0 / 3 - 90), .day(.of("2025-12-01"))])
    #expect(table.figure(row: "2025-11-17", column: "pace")?.positions == [bands[1], steps[0]])
  }

  @Test func `a forecast stays within 0 and 100, and what is reached has no day`() throws {
    let (history, _, _) = try activation()
    let table = try answer(ActivationForecastReport.self, history) { $0.on = .of("2025-10-20") }
    #expect(table.values("2025-11-17", ["forecast", "reached"]) == [.percent(100), .none])
    // A month of nothing new: no pace, no day.
    let still = try Small.small()
    try still.record(Small.target(9_000, 10_000, by: "2026-11-17"), on: .of("2025-09-01"))
    let none = try answer(ActivationForecastReport.self, still)
    #expect(none.values("2026-11-17", ["percent", "pace", "reached"]) == [.percent(0), .decimal(0), .none])
  }

  @Test func `attendance counts a place for each pupil of a lesson, and each missed one once`() throws {
    // Given two pupils of whom one is in a subgroup, and a third who came later
    let school = try RegisterSchool()
    let first = try school.enrol(school.classA)
    let second = try school.enrol(school.classA)
    try school.join(first, school.group1)
    try school.enrol(school.classA, on: "2025-10-08")
    for day in ["2025-10-01", "2025-10-08"] {
      let algebra = try school.lesson(school.algebra, day, number: 1)
      try school.lesson(school.english1, day, number: 2)
      try school.absence(second, school.algebra, algebra, day, .ill)
    }
    // When an absence has no lesson
    try school.absence(first, school.english1, .none, "2025-10-02")
    // Then it is a place of its own
    let table = try answer(AttendanceRateReport.self, school.history) { $0.term = "1ч" }
    let columns = ["possible", "missed", "ill", "excused", "unexcused", "late"]
    // Algebra 2 + 3, English 1 + 1, and the one without a lesson.
    #expect(table.counts("7А", columns) == [8, 3, 2, 0, 1, 0])
    #expect(table.values("7А", ["percent"]) == [.percent(100.0 * 5 / 8)])
    let weeks = try answer(AttendanceRateReport.self, school.history) {
      ($0.term, $0.grouping) = ("1ч", "week")
    }
    #expect(weeks.rows.map(\.key) == ["2025-09-29", "2025-10-06"])
    #expect(weeks.counts("2025-09-29", columns) == [4, 2, 1, 0, 1, 0])
    #expect(weeks.counts("2025-10-06", columns) == [4, 1, 1, 0, 0, 0])
    let whole = try answer(AttendanceRateReport.self, school.history) {
      ($0.term, $0.grouping) = ("1ч", "school")
    }
    #expect(whole.counts("school", columns) == [8, 3, 2, 0, 1, 0])
    // And the sheet of the class counts the same
    let sheet = try answer(AttendanceReport.self, school.history) { ($0.schoolClass, $0.term) = ("7А", "1ч") }
    let sums = ["lessonsHeld", "lessons", "lessonsIll"].map { column in
      sheet.rows.map { sheet.counts($0.key, [column])[0] }.reduce(0, +)
    }
    #expect(sums == [8, 3, 2])
  }

  @Test func `corrections are counted by class, by month of the change and in all`() throws {
    let (history, _) = try SmallSchool.corrections()
    let classes = try answer(CorrectionCountsReport.self, history)
    let school = try answer(CorrectionCountsReport.self, history) { $0.grouping = "school" }
    let months = try answer(CorrectionCountsReport.self, history) { $0.grouping = "month" }
    let columns = ["corrections", "annulments", "afterClose"]
    #expect(school.counts("school", columns) == [2, 0, 1])
    #expect(classes.counts("7А", columns) == [2, 0, 1])
    #expect(
      months.rows.map { months.counts($0.key, columns) }.reduce(into: [0, 0, 0]) { sums, row in
        for (index, count) in row.enumerated() { sums[index] += count }
      } == [2, 0, 1])
    #expect(months.rows.allSatisfy { $0.key.utf8.count == 7 })
  }
}
