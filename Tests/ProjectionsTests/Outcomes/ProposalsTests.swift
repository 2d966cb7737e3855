import EventLog
import Projections
import School
import TestSupport
import Testing

@Suite("Proposed outcomes")
struct ProposalsTests {
  /// Marks of one pupil in algebra, each on a day of its own: symbol and weight.
  private func school(_ marks: [(String, UInt8)]) throws -> (RegisterSchool, PupilNumber) {
    let school = try RegisterSchool()
    let pupil = try school.enrol(school.classA)
    for (index, mark) in marks.enumerated() {
      let day = "2025-09-\(10 + index)"
      let lesson = try school.lesson(school.algebra, day)
      try school.mark(mark.0, pupil, school.algebra, lesson, day, weight: mark.1)
    }
    return (school, pupil)
  }

  private func row(_ school: RegisterSchool, _ columns: String..., term: String = "1ч") throws
    -> [FigureValue]
  {
    try answer(ProposalsReport.self, school.history) { ($0.term, $0.subject) = (term, "алгебра") }
      .values("p-0/7А-алгебра", columns)
  }

  @Test("an average exactly at a threshold takes the better mark; weights count, 0 does not")
  func threshold() throws {
    // (5·1 + 4·1) / 2 = 4.50; the 2 of weight 0 stands outside
    let (school, _) = try school([("5", 1), ("4", 1), ("2", 0)])
    #expect(try row(school, "count", "average", "proposed") == [.count(2), .decimal(4.5), .text("5")])
    // (5·1 + 3·3) / 4 = 3.50
    let (other, _) = try self.school([("5", 1), ("3", 3)])
    #expect(try row(other, "average", "proposed") == [.decimal(3.5), .text("4")])
  }

  @Test("without marks that count the proposal is н/а, and words are no numbers")
  func nothing() throws {
    let (school, _) = try school([("зач", 1)])
    #expect(try row(school, "count", "average", "proposed") == [.count(0), .none, .text("н/а")])
  }

  @Test("policies move the threshold, round, and forbid a five over a two")
  func policies() throws {
    // (5·9 + 2) / 10 = 4.70
    let marks = Array(repeating: ("5", UInt8(1)), count: 9) + [("2", 1)]
    let (school, _) = try school(marks)
    func set(_ key: PolicyKey, _ value: String) throws {
      let change = PolicyChanged {
        ($0.key, $0.value, $0.effectiveFrom) = (key.rawValue, value, .of("2025-09-01"))
        $0.basis = "local act"
      }
      try school.history.record(change, on: .of("2025-09-01"))
    }
    #expect(try row(school, "proposed") == [.text("5")])
    try set(.marksThresholds, "4.75/3.65/2.65")
    #expect(try row(school, "proposed") == [.text("4")])
    try set(.marksRounding, "half-up")
    #expect(try row(school, "proposed") == [.text("5")])
    try set(.marksVeto, "one2forbids5")
    #expect(try row(school, "proposed") == [.text("4")])
  }

  @Test("a newcomer's marks count until a policy says no")
  func newcomer() throws {
    let (school, pupil) = try school([("3", 1)])
    try school.history.record(
      MarkBrought {
        ($0.pupil, $0.course, $0.term) = (pupil, school.algebra, school.quarter1)
        ($0.mark, $0.weight) = (Mark(5) ?? .none, 1)
      }, on: .of("2025-09-02"))
    #expect(try row(school, "count", "brought", "average") == [.count(2), .count(1), .decimal(4)])
    try school.history.record(
      PolicyChanged {
        ($0.key, $0.value, $0.effectiveFrom) = (PolicyKey.marksNewcomers.rawValue, "no", .of("2025-09-01"))
        $0.basis = "local act"
      }, on: .of("2025-09-01"))
    #expect(try row(school, "count", "brought", "average") == [.count(1), .count(0), .decimal(3)])
  }

  @Test("flags tell how an outcome came about, and a mark corrected after it shows")
  func flags() throws {
    let (school, pupil) = try school([("4", 1)])
    let debt = DebtSet { ($0.pupil, $0.course, $0.term) = (pupil, school.algebra, school.quarter1) }
    let owed = try school.history.record(debt, on: .of("2025-10-01"))
    let set = TermMarkSet {
      ($0.pupil, $0.course, $0.term) = (pupil, school.algebra, school.quarter1)
      ($0.mark, $0.computed, $0.formula) = (Mark(5) ?? .none, Mark(4) ?? .none, 1)
    }
    try school.history.record(set, on: .of("2025-10-24"))
    #expect(
      try row(school, "outcome", "computed", "flags")
        == [.text("5"), .text("4"), .words(["forced", "debt"])])
    let table = try answer(ProposalsReport.self, school.history) { $0.term = "1ч" }
    let mark = try #require(table.figure(row: "p-0/7А-алгебра", column: "average")?.positions.first)
    try school.correct(mark, to: "5", pupil, school.algebra, LessonNumber(0), "2025-09-10")
    let cleared = DebtCleared { ($0.pupil, $0.course, $0.term) = (pupil, school.algebra, school.quarter1) }
    try school.history.record(cleared, on: .of("2025-10-30"), amends: owed)
    #expect(try row(school, "proposed", "flags") == [.text("5"), .words(["forced", "marksSince"])])
  }

  @Test("a year is proposed from the outcomes of its quarters")
  func year() throws {
    let (school, pupil) = try school([("2", 1)])
    try school.outcome("4", pupil, school.algebra)
    #expect(
      try row(school, "count", "average", "proposed", term: "год") == [.count(1), .decimal(4), .text("4")])
  }
}
