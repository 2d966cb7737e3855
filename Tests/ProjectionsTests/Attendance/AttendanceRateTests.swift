import EventLog
import Projections
import School
import TestSupport
import Testing

@Suite("Attendance in percent")
struct AttendanceRateTests {
  @Test("possible are the lessons of the pupil's own class and subgroup while he was there")
  func possible() throws {
    let school = try RegisterSchool()
    let first = try school.enrol(school.classA)
    let second = try school.enrol(school.classA)
    try school.join(first, school.group1)
    try school.join(second, school.group2)
    // Given three lessons of the class, two of subgroup 1, and the second pupil in 7Б from the 6th
    for day in ["2025-10-01", "2025-10-02", "2025-10-07"] { try school.lesson(school.algebra, day) }
    for day in ["2025-10-01", "2025-10-07"] { try school.lesson(school.english1, day, number: 2) }
    try school.transfer(second, to: school.classB, on: "2025-10-06")
    let lesson = try school.lesson(school.algebraB, "2025-10-08")
    try school.absence(second, school.algebraB, lesson, "2025-10-08", .ill)
    let table = try answer(AttendanceRateReport.self, school.history) {
      ($0.term, $0.grouping) = ("1ч", "pupil")
    }
    #expect(table.counts("p-0", ["possible", "missed"]) == [5, 0])
    #expect(table.counts("p-1", ["possible", "missed", "ill", "atRisk"]) == [3, 1, 1, 1])
    #expect(table.values("p-1", ["percent"]) == [.percent(100 * 2 / 3)])
    let classes = try answer(AttendanceRateReport.self, school.history) { $0.term = "1ч" }
    #expect(classes.counts("7А", ["pupils", "possible", "missed", "atRisk"]) == [2, 7, 0, 0])
    #expect(classes.counts("7Б", ["pupils", "possible", "missed", "atRisk"]) == [1, 1, 1, 1])
  }

  @Test("what was missed without a lesson counts as possible; excused absences lower by policy only")
  func policy() throws {
    let school = try RegisterSchool()
    let pupil = try school.enrol(school.classA)
    for day in 1...9 { try school.lesson(school.algebra, "2025-10-0\(day)") }
    try school.absence(pupil, school.algebra, .none, "2025-10-10", .family)
    func values() throws -> [FigureValue] {
      try answer(AttendanceRateReport.self, school.history) { $0.term = "1ч" }
        .values("7А", ["possible", "missed", "excused", "percent"])
    }
    #expect(try values() == [.count(10), .count(1), .count(1), .percent(90)])
    try school.history.record(
      PolicyChanged {
        ($0.key, $0.value, $0.effectiveFrom) = (PolicyKey.excusedLowers.rawValue, "no", .of("2025-09-01"))
        $0.basis = "local act"
      }, on: .of("2025-09-01"))
    #expect(try values() == [.count(10), .count(1), .count(1), .percent(100)])
  }
}
