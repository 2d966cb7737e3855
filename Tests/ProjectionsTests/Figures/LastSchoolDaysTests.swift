import EventLog
import School
import TestSupport
import Testing

@testable import Projections

/// Corrections on the last school days of a term (domain.md 7, 21).
@Suite("Corrections in the last school days of a term")
struct LastSchoolDaysTests {
  /// A quarter that ends on Friday the 24th.
  func quarter() throws -> SchoolHistory {
    let history = try SmallSchool.history()
    let term = TermDefined {
      $0.term = TermNumber(0)
      $0.key = "1ч"
      $0.kind = .quarter
      $0.yearGroupFrom = 1
      $0.yearGroupThrough = 11
      $0.start = .of("2025-09-01")
      $0.end = .of("2025-10-24")
    }
    try history.record(term, on: .of("2025-09-01"))
    return history
  }

  /// How many of the corrections recorded on `days` at noon count, of marks of a course.
  func counted(_ history: SchoolHistory, _ days: [String], course: UInt32 = 0) throws -> FigureValue? {
    for day in days.map({ Day.of($0) }) {
      let set = try history.record(SmallSchool.mark("3", course: course), on: SmallSchool.day)
      try history.flush()
      var corrected = SmallSchool.corrected("3", "4")
      corrected.course = CourseNumber(course)
      if course != 0 { corrected.lesson = .none }
      try history.record(
        corrected, on: SmallSchool.day, by: SmallSchool.teacher,
        at: Moment(day: day, secondOfDay: 32_400), amends: set, reason: .slip)
      try history.flush()
    }
    return try figures("correction-anomalies", history) { $0.on = .of("2025-11-01") }
      .values("t-07", "lastDays")[0]
  }

  @Test func `holidays and days moved away are no school days`() throws {
    // Given holidays from Thursday and a Wednesday moved to the Saturday before.
    let history = try quarter()
    let holiday = HolidaySet { $0.through = .of("2025-11-04") }
    let noon = Moment(day: SmallSchool.day, secondOfDay: 36_000)
    try history.record(holiday, on: .of("2025-10-23"), at: noon)
    try history.record(DayMoved { $0.to = .of("2025-10-18") }, on: .of("2025-10-22"), at: noon)
    // Then Saturday, Monday and Tuesday are the last three.
    let days = [
      "2025-10-17", "2025-10-18", "2025-10-19", "2025-10-20", "2025-10-21", "2025-10-22", "2025-10-24",
    ]
    #expect(try counted(history, days) == .count(3))
  }

  @Test func `a day cancelled for a class is none of that class`() throws {
    for (course, count) in [UInt32(0): 2, 1: 3] {
      let history = try quarter()
      try history.record(
        DayCancelled { $0.schoolClass = ClassNumber(1) }, on: .of("2025-10-24"),
        at: Moment(day: SmallSchool.day, secondOfDay: 36_000))
      let days = ["2025-10-21", "2025-10-22", "2025-10-23"]
      #expect(try counted(history, days, course: course) == .count(count))
    }
  }

  @Test func `a term of other year groups ends for them only`() throws {
    let history = try SmallSchool.history()
    let term = TermDefined {
      $0.term = TermNumber(0)
      $0.key = "1п"
      $0.kind = .halfYear
      $0.yearGroupFrom = 10
      $0.yearGroupThrough = 11
      $0.start = .of("2025-09-01")
      $0.end = .of("2025-10-24")
    }
    try history.record(term, on: .of("2025-09-01"))
    #expect(try counted(history, ["2025-10-23"]) == .count(0))
  }
}
