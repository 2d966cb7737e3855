import EventLog
import Projections
import Replay
import School
import TestSupport
import Testing

private func summary(
  _ school: RegisterSchool, _ spans: [ReportDays] = [.term(key: "1ч")]
) throws -> AttendanceSummary {
  try school.history.flush()
  let pass = try ReportPass.run(
    .schoolClass(key: "7А"), AttendanceSummary.kinds, over: school.history.store)
  return try AttendanceSummary(pass.facts, pass.directory, classKey: "7А", spans: spans)
}

@Suite struct AttendanceSummaryTests {
  @Test func aDayIsMissedInFullWhenEveryLessonOfThePupilWasMissed() throws {
    let school = try RegisterSchool()
    let pupil = try school.enrol(school.classA)
    try school.join(pupil, school.group1)
    // The other subgroup's lesson is not the pupil's.
    for (day, both) in [("2025-09-01", true), ("2025-09-02", false)] {
      let algebra = try school.lesson(school.algebra, day, number: 1)
      let english = try school.lesson(school.english1, day, number: 2)
      try school.lesson(school.english2, day, number: 2)
      try school.absence(pupil, school.algebra, algebra, day)
      if both { try school.absence(pupil, school.english1, english, day) }
    }
    let sheet = try summary(school)
    #expect(sheet.spans.map(\.schoolDays) == [2])
    #expect(sheet.spans.map(\.lessons) == [6])
    let counts = sheet.pupils[0].counts[0]
    #expect([counts.days, counts.daysIll, counts.lessons, counts.lessonsHeld] == [1, 0, 3, 4])
  }

  @Test func anExcuseGivesTheReasonForItsDaysOnly() throws {
    let school = try RegisterSchool()
    let pupil = try school.enrol(school.classA)
    for day in ["2025-09-01", "2025-09-02", "2025-09-03", "2025-09-04"] {
      let lesson = try school.lesson(school.algebra, day)
      try school.absence(pupil, school.algebra, lesson, day)
    }
    try school.excuse(pupil, .ill, "2025-09-02", "2025-09-03")
    let family = try school.excuse(pupil, .family, "2025-09-04", "2025-09-04")
    var counts = try summary(school).pupils[0].counts[0]
    #expect(
      [counts.lessonsIll, counts.lessonsExcused, counts.lessonsUnexcused, counts.days, counts.daysIll]
        == [2, 1, 1, 4, 2])
    try school.history.annul(EventCode.absenceExcused, pupil.number, at: family, on: .of("2025-09-04"))
    counts = try summary(school).pupils[0].counts[0]
    #expect([counts.lessonsIll, counts.lessonsExcused, counts.lessonsUnexcused] == [2, 0, 2])
  }

  @Test func aCorrectedAbsenceCountsByItsNewCode() throws {
    let school = try RegisterSchool()
    let pupil = try school.enrol(school.classA)
    let lesson = try school.lesson(school.algebra, "2025-09-01")
    let absence = try school.absence(pupil, school.algebra, lesson, "2025-09-01")
    try school.history.record(
      AbsenceCorrected {
        $0.pupil = pupil
        $0.course = school.algebra
        $0.lesson = lesson
        $0.code = .ill
      }, on: .of("2025-09-01"), amends: absence)
    let counts = try summary(school).pupils[0].counts[0]
    #expect([counts.lessons, counts.lessonsIll, counts.lessonsUnexcused] == [1, 1, 0])
  }

  @Test func latenessIsNoAbsenceAndTotalsAreSums() throws {
    let school = try RegisterSchool()
    let first = try school.enrol(school.classA)
    let second = try school.enrol(school.classA)
    let lesson = try school.lesson(school.algebra, "2025-09-01")
    try school.history.record(
      LatenessRecorded {
        $0.pupil = first
        $0.course = school.algebra
        $0.lesson = lesson
        $0.minutes = 5
      }, on: .of("2025-09-01"))
    try school.absence(second, school.algebra, lesson, "2025-09-01")
    let sheet = try summary(school)
    #expect(sheet.pupils.map { $0.counts[0].late } == [1, 0])
    #expect(sheet.pupils.map { $0.counts[0].lessons } == [0, 1])
    #expect([sheet.totals[0].late, sheet.totals[0].lessons, sheet.totals[0].days] == [1, 1, 1])
  }

  @Test func daysBeforeArrivalAreNotThePupils() throws {
    let school = try RegisterSchool()
    try school.enrol(school.classA)
    try school.enrol(school.classA, on: "2025-09-02")
    try school.lesson(school.algebra, "2025-09-01")
    try school.lesson(school.algebra, "2025-09-02")
    let sheet = try summary(
      school,
      [
        .days(DaySpan(from: .of("2025-09-01"), through: .of("2025-09-01"))),
        .days(DaySpan(from: .of("2025-09-02"), through: .of("2025-09-02"))),
      ])
    #expect(sheet.pupils.map { $0.counts.map(\.lessonsHeld) } == [[1, 1], [0, 1]])
    #expect(sheet.pupils.map(\.arrived) == [nil, .of("2025-09-02")])
  }

  @Test func daysAwayAreNotThePupils() throws {
    let school = try RegisterSchool()
    let pupil = try school.enrol(school.classA)
    for day in ["2025-09-01", "2025-09-02", "2025-09-03"] { try school.lesson(school.algebra, day) }
    try school.transfer(pupil, to: school.classB, on: "2025-09-02")
    try school.transfer(pupil, to: school.classA, on: "2025-09-03")
    let sheet = try summary(
      school, [.days(DaySpan(from: .of("2025-09-01"), through: .of("2025-09-30")))])
    #expect(sheet.pupils.map { $0.counts.map(\.lessonsHeld) } == [[2]])
    #expect(sheet.pupils.map(\.away) == [[DaySpan(from: .of("2025-09-02"), through: .of("2025-09-02"))]])
  }
}
