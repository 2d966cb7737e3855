import EventLog
import Projections
import School
import TestSupport
import Testing

@Suite struct TimelinessReportTests {
  @Test func dueLessonsAreInTimeLateOrMissing() throws {
    // Given algebra due on four Mondays: entered on the day, 1, 25 and 49 hours after it, not yet.
    let school = try TeachingSchool()
    let algebra = school.register.algebra
    try school.slot(algebra, weekday: 1)
    let positions = [
      try school.held(0, algebra, "2025-09-01"),
      try school.held(1, algebra, "2025-09-08", afterHours: 25),
      try school.held(2, algebra, "2025-09-15", afterHours: 49),
      try school.held(3, algebra, "2025-09-22", afterHours: 73),
    ]

    // When September is looked at on its last day.
    let table = try school.september(TimelinessReport.self) { $0.grouping = "course" }

    // Then the fifth Monday is missing, and delays are counted from midnight.
    #expect(
      table.values("7А-алгебра", ["due", "onTime", "late", "missing"]) == [5, 1, 3, 1].map { .count($0) })
    #expect(table.value("7А-алгебра", "share") == .percent(20))
    #expect(table.value("7А-алгебра", "median") == .decimal(25))
    #expect(table.value("7А-алгебра", "p90") == .decimal(49))
    #expect(table.value("7А-алгебра", "worst") == .decimal(49))
    #expect(table.figure(row: "7А-алгебра", column: "late")?.positions == Array(positions[1...]))
  }

  @Test func daysAfterTheDayOfTheReportAreNotDue() throws {
    // Given Mondays of a whole quarter.
    let school = try TeachingSchool()
    try school.slot(school.register.algebra, weekday: 1)

    // When the quarter is looked at on its second Monday.
    let table = try school.table(TimelinessReport.self) {
      $0.term = "1ч"
      $0.on = .of("2025-09-08")
      $0.grouping = "school"
    }

    // Then two lessons are due.
    #expect(table.value("school", "due") == .count(2))
    #expect(table.value("school", "missing") == .count(2))
  }

  @Test func aCorrectionNeitherMakesAnEntryLateNorALateOneTimely() throws {
    // Given a lesson entered in time whose topic is restated a week later.
    let school = try TeachingSchool()
    let algebra = school.register.algebra
    try school.slot(algebra, weekday: 1)
    let held = try school.held(0, algebra, "2025-09-01")
    try school.history.record(
      LessonHeld {
        $0.lesson = LessonNumber(0)
        $0.course = algebra
        $0.number = 1
        $0.topic = "Степень"
      }, on: .of("2025-09-01"), at: school.clock("2025-09-08", hours: 12), amends: held, reason: .slip,
      flags: .restatement)

    // When the first week is looked at.
    let table = try school.table(TimelinessReport.self) {
      $0.span = DaySpan(from: .of("2025-09-01"), through: .of("2025-09-05"))
      $0.grouping = "school"
    }

    // Then it is in time.
    #expect(table.value("school", "onTime") == .count(1))
  }

  @Test func cancelledLessonsAreNotDueAndRescheduledOnesAreDueElsewhere() throws {
    // Given three Mondays: one cancelled, one given on Wednesday beyond the days asked for.
    let school = try TeachingSchool()
    let algebra = school.register.algebra
    try school.slot(algebra, weekday: 1)
    let cancelled = try school.cancel(algebra, "2025-09-08")
    let moved = try school.reschedule(algebra, "2025-09-15", to: "2025-09-24")

    // When the first three weeks are looked at.
    let table = try school.table(TimelinessReport.self) {
      $0.span = DaySpan(from: .of("2025-09-01"), through: .of("2025-09-19"))
      $0.grouping = "school"
    }

    // Then one lesson is left, and the two events say why.
    #expect(table.value("school", "due") == .count(1))
    #expect(table.figure(row: "school", column: "due")?.positions == [cancelled, moved])
  }

  @Test func marksOfWrittenWorksHaveAWeek() throws {
    // Given an answer marked the next day, and control works marked on the seventh and the eighth day.
    let school = try TeachingSchool()
    let pupil = try school.register.enrol(school.register.classA)
    for (work, hours) in [
      (WorkKind.answer, 12), (.answer, 30), (.controlWork, 7 * 24 + 23), (.controlWork, 8 * 24 + 1),
    ] {
      try school.history.record(
        MarkSet {
          $0.pupil = pupil
          $0.course = school.register.algebra
          $0.mark = Mark(4) ?? .none
          $0.weight = 1
          $0.work = work
        }, on: .of("2025-09-02"), at: school.clock("2025-09-02", hours: hours))
    }

    // When September is looked at.
    let table = try school.september(TimelinessReport.self) { $0.grouping = "class" }

    // Then two of four are in time.
    #expect(
      table.values("7А", ["marks", "marksOnTime", "marksShare"]) == [.count(4), .count(2), .percent(50)])
  }

  @Test func theLastHourOfTheDayIsReckonedByTheSchoolsClock() throws {
    // Given lessons entered at 23:00 and 25:00 of their days, when UTC says 20:00 and 22:00.
    let school = try TeachingSchool()
    try school.slot(school.register.algebra, weekday: 1)
    try school.slot(school.register.algebra, weekday: 2)
    try school.held(0, school.register.algebra, "2025-09-01", afterHours: 23)
    try school.held(1, school.register.algebra, "2025-09-02", afterHours: 25)

    // When the week is looked at.
    let table = try school.table(TimelinessReport.self) {
      $0.span = DaySpan(from: .of("2025-09-01"), through: .of("2025-09-03"))
    }

    // Then only the second is late.
    #expect(table.values("t-0", ["due", "onTime", "late"]) == [2, 1, 1].map { .count($0) })
  }
}

extension TeachingSchool {
  /// A report over September 2025 as of its last day.
  func september(
    _ report: any FigureReport.Type, _ ask: (inout ReportQuestion) -> Void = { _ in }
  ) throws -> FigureTable {
    try table(report) {
      $0.span = DaySpan(from: .of("2025-09-01"), through: .of("2025-09-30"))
      $0.on = .of("2025-09-30")
      ask(&$0)
    }
  }
}
