import EventLog
import Projections
import School
import TestSupport
import Testing

@Suite("The register of applications and the hours of work")
struct ApplicationsReportTests {
  private static func application(_ pupil: PupilNumber, _ number: String) -> ParentApplicationRegistered {
    ParentApplicationRegistered {
      ($0.guardian, $0.pupil, $0.number) = (GuardianNumber(0), pupil, number)
    }
  }

  private static func school() throws -> RegisterSchool {
    let school = try RegisterSchool()
    try school.history.record(
      GuardianRegistered { ($0.guardian, $0.key) = (GuardianNumber(0), "g-0") }, on: RegisterSchool.start)
    return school
  }

  @Test
  func `days run from the application to the latest decision that stands, else to the day of the report`()
    throws
  {
    // Given applications of 09-03, 09-04 and 09-05: accepted on 09-08, refused and the refusal taken back, waiting.
    let school = try Self.school()
    let history = school.history
    let pupils = try (0..<3).map { _ in try school.enrol(school.classA) }
    let applied = try pupils.enumerated().map { index, pupil in
      try history.record(Self.application(pupil, "\(index)"), on: .of("2025-09-0\(3 + index)"))
    }
    try history.record(
      ParentApplicationDecided { $0.decision = .accepted }, on: .of("2025-09-08"), amends: applied[0])
    let refused = try history.record(
      ParentApplicationDecided { $0.decision = .refused }, on: .of("2025-09-09"), amends: applied[1])
    try history.annul(EventCode.parentApplicationDecided, 0, at: refused, on: .of("2025-09-10"))

    // When 09-12 is asked for.
    let table = try answer(ApplicationsReport.self, history) { $0.on = .of("2025-09-12") }

    // Then 5 days to the decision, 8 and 7 days of waiting.
    #expect(table.values("2025-09-03/g-0/p-0", ["days", "decision"]) == [.count(5), .word("accepted")])
    #expect(table.values("2025-09-04/g-0/p-1", ["days", "decision"]) == [.count(8), .word("waiting")])
    #expect(table.values("2025-09-05/g-0/p-2", ["days", "decision"]) == [.count(7), .word("waiting")])
    // On 09-04 nothing is decided, and the third has not applied.
    let early = try answer(ApplicationsReport.self, history) { $0.on = .of("2025-09-04") }
    #expect(early.values("2025-09-03/g-0/p-0", ["days", "decision"]) == [.count(1), .word("waiting")])
    #expect(early.rows.count == 2)
  }

  @Test func `a class has the applications that show it, those of pupils who left it and of those to come`()
    throws
  {
    // Given p-0, who goes to 7Б after the application, and p-1, who comes to 7А after it.
    let school = try Self.school()
    let here = try school.enrol(school.classA)
    let coming = try school.enrol(school.classA, on: "2025-09-20")
    try school.history.record(Self.application(here, "1"), on: .of("2025-09-03"))
    try school.history.record(Self.application(coming, "2"), on: .of("2025-09-10"))
    try school.transfer(here, to: school.classB, on: "2025-10-01")

    // When the classes are asked for.
    func keys(_ name: String) throws -> [String] {
      try answer(ApplicationsReport.self, school.history) { $0.schoolClass = name }.rows.map(\.key)
    }

    // Then 7А has both, 7Б none.
    #expect(try keys("7А") == ["2025-09-03/g-0/p-0", "2025-09-10/g-0/p-1"])
    #expect(try keys("7Б").isEmpty)
    let table = try answer(ApplicationsReport.self, school.history)
    #expect(table.values("2025-09-10/g-0/p-1", ["class"]) == [.schoolClass(school.classA)])
  }

  @Test func `hours stand on the days between which they hold, with their length in minutes`() throws {
    // Given hours from 2025-09-01 to 2025-12-31 and hours of one day, of which one was taken back.
    let school = try RegisterSchool()
    func hours(_ weekday: UInt8, _ through: String) -> WorkScheduleSet {
      WorkScheduleSet {
        ($0.kind, $0.weekday, $0.fromMinute, $0.throughMinute) = (.help, weekday, 845, 960)
        ($0.from, $0.through) = (.of("2025-09-01"), .of(through))
      }
    }
    try school.history.record(hours(1, "2025-12-31"), on: .of("2025-09-01"))
    try school.history.record(hours(2, "2025-09-01"), on: .of("2025-09-01"))
    let wrong = try school.history.record(hours(3, "2025-12-31"), on: .of("2025-09-01"))
    try school.history.annul(EventCode.workScheduleSet, 0, at: wrong, on: .of("2025-09-02"))

    // When the first day, the second and the next year are looked at.
    func rows(_ day: String) throws -> [String] {
      try answer(SchedulesReport.self, school.history) { $0.on = .of(day) }.rows.map(\.key)
    }

    // Then one of them is over after a day and all after the year; 16:00 − 14:05 is 115 minutes.
    #expect(try rows("2025-09-01") == ["help/1/14:05", "help/2/14:05"])
    #expect(try rows("2025-09-02") == ["help/1/14:05"])
    #expect(try rows("2026-01-01").isEmpty)
    let table = try answer(SchedulesReport.self, school.history) { $0.on = .of("2025-09-02") }
    #expect(table.values("help/1/14:05", ["minutes", "ends"]) == [.count(115), .text("16:00")])
  }
}
