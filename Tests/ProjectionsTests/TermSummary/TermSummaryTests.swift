import EventLog
import Projections
import Replay
import School
import TestSupport
import Testing

private func summary(_ school: RegisterSchool, _ key: String = "7А") throws -> TermSummary {
  try school.history.flush()
  let pass = try ReportPass.run(.schoolClass(key: key), TermSummary.kinds, over: school.history.store)
  return try TermSummary(pass.facts, pass.directory, classKey: key)
}

extension RegisterSchool {
  @discardableResult
  fileprivate func outcome(
    _ number: Int, _ pupil: PupilNumber, _ course: CourseNumber, _ term: TermNumber,
    _ day: String = "2025-10-24"
  ) throws -> Position {
    try history.record(
      TermMarkSet {
        $0.pupil = pupil
        $0.course = course
        $0.term = term
        $0.mark = Mark(number) ?? .none
      }, on: .of(day))
  }
}

extension TermSummary {
  fileprivate func symbols(_ row: Int) -> [[String?]] {
    pupils[row].outcomes.map { $0.map { $0?.mark.symbol } }
  }
}

@Suite struct TermSummaryTests {
  @Test func outcomesStandBySubjectAndTermAsLastCorrected() throws {
    let school = try RegisterSchool()
    let pupil = try school.enrol(school.classA)
    let first = try school.outcome(3, pupil, school.algebra, school.quarter1)
    try school.outcome(5, pupil, school.english1, school.year)
    try school.history.record(
      TermMarkCorrected {
        $0.pupil = pupil
        $0.course = school.algebra
        $0.term = school.quarter1
        $0.mark = Mark(4) ?? .none
      }, on: .of("2025-10-25"), amends: first)
    let sheet = try summary(school)
    #expect(sheet.terms.map(\.key) == ["1ч", "год"])
    #expect(sheet.subjects.map(\.title) == ["Алгебра", "Английский"])
    #expect(sheet.symbols(0) == [["4", nil], [nil, "5"]])
    #expect(sheet.pupils[0].outcomes[0][0]?.isCorrected == true)
  }

  @Test func anAnnulledOutcomeIsGone() throws {
    let school = try RegisterSchool()
    let pupil = try school.enrol(school.classA)
    let first = try school.outcome(3, pupil, school.algebra, school.quarter1)
    try school.history.annul(EventCode.termMarkSet, pupil.number, at: first, on: .of("2025-10-25"))
    #expect(try summary(school).symbols(0) == [[nil, nil], [nil, nil]])
  }

  @Test func aNewcomerBringsTheOutcomesOfTheOtherClassAlong() throws {
    let school = try RegisterSchool()
    let pupil = try school.enrol(school.classB)
    try school.outcome(4, pupil, school.algebraB, school.quarter1)
    try school.history.record(
      PupilTransferred {
        $0.pupil = pupil
        $0.toClass = school.classA
      }, on: .of("2025-11-05"))
    try school.outcome(5, pupil, school.algebra, school.year, "2026-05-25")
    #expect(try summary(school).symbols(0) == [["4", "5"], [nil, nil]])
    #expect(try summary(school, "7Б").symbols(0) == [["4", nil]])
    #expect(try summary(school, "7Б").pupils[0].left == .of("2025-11-05"))
  }
}
