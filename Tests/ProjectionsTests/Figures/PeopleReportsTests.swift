import EventLog
import Projections
import School
import TestSupport
import Testing

/// Asks a report of the catalogue about a history.
func figures(
  _ name: String, _ history: SchoolHistory, _ ask: (inout ReportQuestion) -> Void = { _ in }
) throws -> FigureTable {
  try history.flush()
  let report = try #require(ReportCatalogue.report(name))
  var question = ReportQuestion()
  question.offsetSeconds = { _ in 10_800 }
  ask(&question)
  return try report.table(question, try ReportMaterial.gather(report.needs(question), over: history.store))
}

extension FigureTable {
  /// The values of a row by its key, in the order of the columns asked for.
  func values(_ row: String, _ ids: String...) -> [FigureValue?] {
    ids.map { figure(row: row, column: $0)?.value }
  }
}

@Suite("Reports on activation, corrections and the plan")
struct PeopleReportsTests {
  @Test func `activation counts pairs by class against the band of the day`() throws {
    // Given two pupils; guardian 1 answers for both and has applied for one, consented and entered.
    let history = try ActivationDashboardTests.small()
    let day = Day.of("2025-10-20")
    let person = ActorNumber.guardian(GuardianNumber(1))
    let applied = ParentApplicationRegistered {
      $0.guardian = GuardianNumber(1)
      $0.pupil = PupilNumber(0)
    }
    let application = try history.record(applied, on: day - 5)
    let consent = try history.record(ConsentGiven { $0.person = person }, on: day - 5)
    let activation = try history.record(ActivationDashboardTests.activated(1), on: day - 1)
    let target = try history.record(
      ActivationDashboardTests.target(6000, 9000, by: "2025-10-20"), on: day - 30)
    // When
    let table = try figures("activation", history) { $0.on = day }
    // Then two of three pairs are active, one pair is registered, and it is active.
    #expect(
      table.values("7А", "eligible", "applications", "consents", "issued", "activated")
        == [.count(3), .count(1), .count(2), .count(0), .count(2)])
    #expect(table.values("school", "percent") == [.percent(200.0 / 3)])
    #expect(table.values("school", "registered", "percentOfRegistered") == [.count(1), .percent(100)])
    #expect(table.values("school", "low", "met") == [.percent(60), .flag(true)])
    #expect(table.figure(row: "7А", column: "percent")?.positions == [activation])
    #expect(table.figure(row: "7А", column: "registered")?.positions == [application, consent])
    #expect(table.figure(row: "7А", column: "low")?.positions == [target])
    // And on the day before the account nobody was active.
    #expect(
      try figures("activation", history) { $0.on = day - 2 }.values("school", "activated") == [.count(0)])
  }

  @Test func `a school without eligible pairs has no row`() throws {
    #expect(try figures("activation", try SmallSchool.history()) { $0.on = SmallSchool.day }.rows.isEmpty)
  }

  @Test func `corrections are rows by position and totals by person`() throws {
    // Given a mark corrected by the teacher, then by the director after closing, and another one annulled.
    let (history, positions) = try SmallSchool.corrections()
    let mark = try history.record(SmallSchool.mark("2", pupil: 3, course: 1), on: SmallSchool.day + 2)
    let annulled = try history.annul(
      EventCode.markSet, 3, 1, at: mark, on: SmallSchool.day + 2, by: SmallSchool.director)
    // When
    let table = try figures("corrections", history)
    // Then
    #expect(
      table.rows.map(\.key)
        == [positions[1], positions[2], annulled].map(\.description) + ["total/d-01", "total/t-07"])
    #expect(
      table.values(positions[2].description, "old", "new", "corrections", "annulments", "afterClose")
        == [.symbols(["4"]), .symbols(["5"]), .count(1), .count(0), .count(1)])
    #expect(
      table.values("total/d-01", "corrections", "annulments", "afterClose")
        == [.count(1), .count(1), .count(1)])
    #expect(table.figure(row: "total/d-01", column: "annulments")?.positions == [annulled])
    #expect(try figures("corrections", history) { $0.schoolClass = "7Б" }.rows.count == 2)
    #expect(
      try figures("corrections", history) { $0.teacher = "t-07" }.rows.map(\.key)
        == [positions[1].description, "total/t-07"])
    let later = try figures("corrections", history) {
      $0.span = DaySpan(from: SmallSchool.day + 1, through: .none)
    }
    #expect(later.rows.map(\.key) == [annulled.description, "total/d-01"])
  }

  @Test func `the plan counts days late and contradictions by item, and items by state`() throws {
    let history = try SeedPlan.history("A")
    let done = PlanItemCompleted { $0.planItem = PlanItemNumber(2) }
    try history.record(done, on: .of("2013-02-05"))
    let table = try figures("plan", history) { $0.on = .of("2013-02-10") }
    #expect(table.values("A1.2", "state", "daysLate") == [.word("doneLate"), .count(4)])
    #expect(table.values("A1.3", "state", "daysLate") == [.word("late"), .count(9)])
    #expect(table.values("A3.8", "state", "findings") == [.word("undated"), .count(1)])
    #expect(table.values("total/doneLate", "items") == [.count(1)])
    #expect(table.values("A2", "state", "items") == [.word("heading"), FigureValue.none])
    let items = table.rows.filter { !$0.isTotal }.count - 3
    let totals = table.rows.filter(\.isTotal).compactMap { table.figure(row: $0.key, column: "items")?.value }
    #expect(
      totals.reduce(0) { sum, value in if case .count(let count) = value { sum + count } else { sum } }
        == items)
  }
}
