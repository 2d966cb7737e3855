import EventLog
import School
import TestSupport
import Testing

@testable import Projections

@Suite("The inspection note, roll calls and the regional report")
struct InspectionTests {
  /// Two lessons of algebra in 7А and one of physics in 7Б; who was there is said of one.
  static func lessons() throws -> (history: SchoolHistory, call: Position) {
    let history = try SmallSchool.history()
    for number in 1..<UInt32(3) {
      let held = LessonHeld {
        $0.lesson = LessonNumber(number)
        $0.course = CourseNumber(number - 1)
        $0.number = 3
      }
      try history.record(held, on: SmallSchool.day + 1, by: SmallSchool.teacher)
    }
    let confirmed = AttendanceConfirmed {
      $0.lesson = LessonNumber(0)
      $0.course = CourseNumber(0)
    }
    return (history, try history.record(confirmed, on: SmallSchool.day, by: SmallSchool.teacher))
  }

  @Test func `a lesson without confirmation says nothing about who was there`() throws {
    let (history, call) = try Self.lessons()
    let table = try figures("roll-calls", history) { $0.grouping = "course" }
    #expect(
      table.values("7А-алгебра", "lessons", "confirmed", "without", "share")
        == [.count(2), .count(1), .count(1), .percent(50)])
    #expect(table.values("7Б-физика", "confirmed", "without") == [.count(0), .count(1)])
    #expect(table.figure(row: "7А-алгебра", column: "confirmed")?.positions.contains(call) == true)
    try history.annul(EventCode.attendanceConfirmed, 0, at: call, on: SmallSchool.day)
    #expect(
      try figures("roll-calls", history) { $0.grouping = "school" }.values("school", "confirmed", "without")
        == [.count(0), .count(3)])
  }

  @Test func `the note counts what a check found and names who answers for it`() throws {
    let (history, _) = try Self.lessons()
    let table = try figures("inspection", history) {
      $0.span = DaySpan(from: SmallSchool.day, through: SmallSchool.day + 5)
    }
    let attendance = table.values("attendance", "checked", "found", "share", "teachers")
    #expect(
      attendance == [.count(3), .count(2), .percent(200.0 / 3), .people([SmallSchool.teacher])])
    let day = try figures("inspection", history) {
      $0.span = DaySpan(from: SmallSchool.day, through: SmallSchool.day)
    }
    #expect(
      day.values("attendance", "checked", "found", "teachers") == [.count(1), .count(0), FigureValue.none])
  }

  @Test func `a cancelled lesson was not given, a substituted one was`() throws {
    let history = try SmallSchool.history()
    let substituted = LessonSubstituted {
      $0.course = CourseNumber(0)
      $0.number = 2
      $0.original = StaffNumber(0)
      $0.substitute = StaffNumber(1)
    }
    try history.record(substituted, on: SmallSchool.day, by: SmallSchool.director)
    let cancelled = LessonCancelled {
      $0.course = CourseNumber(1)
      $0.number = 4
    }
    try history.record(cancelled, on: SmallSchool.day, by: SmallSchool.director)
    let table = try figures("inspection", history) {
      $0.span = DaySpan(from: SmallSchool.day, through: SmallSchool.day)
    }
    #expect(table.values("substitutions", "checked", "found") == [.count(2), .count(1)])
  }

  @Test func `the note tells of the timesheet for more days than a sheet shows`() throws {
    let (history, _) = try Self.lessons()
    let year = DaySpan(from: .of("2025-09-01"), through: .of("2026-05-29"))
    #expect(throws: ReportRefusal.self) { try figures("timesheet", history) { $0.span = year } }
    let table = try figures("inspection", history) { $0.span = year }
    // Without a timetable every lesson is one more than it asks for.
    let timesheet = table.values("timesheet", "checked", "found", "share", "teachers")
    #expect(timesheet == [.count(3), .count(3), .percent(100), .people([SmallSchool.teacher])])
    #expect(try figures("inspection", history).values("timesheet", "checked") == [.count(3)])
  }

  static func counts(_ origin: String) throws -> RegionalCounts {
    let table = RegionalReport.merged([], .always)
    var columns: [String: FigureValue] = [
      "classes": .count(2), "pupils": .count(40), "lessonsDue": .count(100), "lessonsEntered": .count(90),
      "lessonsLate": .count(10), "marks": .count(300), "eligible": .count(50), "activated": .count(25),
      "outcomes": .count(30),
    ]
    columns["success"] = .share(29, of: 30)
    columns["quality"] = .share(20, of: 30)
    var filled = table
    filled.rows = [
      FigureRow("school", table.columns.map { Figure(columns[$0.id] ?? FigureValue.none) })
    ]
    return try #require(
      RegionalCounts(filled, origin: origin, from: .of("2025-09-01"), through: .of("2025-10-24")))
  }

  @Test func `schools are merged by their numbers, and shares follow from the sums`() throws {
    let first = try Self.counts("journal.example/b")
    var second = try Self.counts("journal.example/a")
    second.lessonsDue = 300
    second.outcomes = 0
    second.success = 0
    second.quality = 0
    var third = try Self.counts("journal.example/c")
    (third.lessonsDue, third.lessonsEntered, third.lessonsLate) = (0, 0, 0)
    let three = RegionalReport.merged([third, first, second], .always)
    #expect(three.values("journal.example/c", "active") == [.count(0)])
    #expect(three.values("total", "active", "lessonsDue") == [.count(2), .count(400)])
    let table = RegionalReport.merged([first, second], .always)
    #expect(table.rows.map(\.key) == ["journal.example/a", "journal.example/b", "total"])
    #expect(
      table.values("total", "lessonsDue", "lessonsEntered", "enteredShare", "success")
        == [.count(400), .count(180), .percent(45), .percent(100 * 29.0 / 30)])
    #expect(table.values("journal.example/a", "success", "outcomes") == [FigureValue.none, .count(0)])
    #expect(first.success == 29 && first.quality == 20)
  }

  @Test func `numbers that cannot be are told from those that can`() throws {
    var counts = try Self.counts("journal.example/a")
    #expect(counts.isPlausible)
    counts.lessonsEntered = 101
    #expect(!counts.isPlausible)
    counts = try Self.counts("journal.example/a")
    counts.marks = -1
    #expect(!counts.isPlausible)
    counts.marks = .max
    #expect(!counts.isPlausible)
  }

  @Test func `a school without outcomes has no shares and is counted all the same`() throws {
    let history = try SmallSchool.history()
    let table = try figures("regional", history) {
      $0.span = DaySpan(from: SmallSchool.day, through: SmallSchool.day)
      $0.on = SmallSchool.day
    }
    #expect(
      table.values("school", "classes", "pupils", "outcomes", "success")
        == [.count(2), .count(4), .count(0), FigureValue.none])
  }
  @Test func `a term gives the days, and every class of the school counts in them`() throws {
    // Given a quarter of other year groups than the classes have.
    let (history, _) = try InspectionTests.lessons()
    let term = TermDefined {
      $0.term = TermNumber(0)
      $0.key = "1ч"
      $0.kind = .quarter
      $0.yearGroupFrom = 8
      $0.yearGroupThrough = 9
      $0.start = .of("2025-09-01")
      $0.end = SmallSchool.day
    }
    try history.record(term, on: .of("2025-09-01"))
    try history.record(SmallSchool.mark("4"), on: SmallSchool.day)
    let table = try figures("regional", history) {
      $0.term = "1ч"
      $0.on = SmallSchool.day
    }
    #expect(table.values("school", "classes", "pupils", "marks") == [.count(2), .count(4), .count(1)])
  }
}
