internal import EventLog
internal import School
internal import TestSupport
internal import Testing

/// The school of ``RulesWorld``: 7А with courses 0, 3 and 4, terms `year` and `q1` from 1 September 2025, a Monday.
@Suite("School calendar: what is due")
struct SchoolCalendarTests {
  typealias World = RulesWorld
  typealias Staff = RulesWorld.Staff
  typealias Given = RulesAttempts

  private static func day(_ number: Int) -> Day { World.day(number) }

  private static func slot(
    _ weekday: UInt8, _ number: UInt8, course: UInt32 = 0, from: Int = 1, through: Int? = nil
  ) -> TimetableSlotSet {
    TimetableSlotSet {
      $0.course = CourseNumber(course)
      $0.weekday = weekday
      $0.number = number
      $0.from = day(from)
      $0.through = through.map { day($0) } ?? .none
    }
  }

  /// Algebra of 7А on Mondays (lesson 2) and Thursdays (lesson 1).
  private func world() throws -> World {
    var world = try World.school()
    try world.record(Staff.deputy, Self.slot(1, 2))
    try world.record(Staff.deputy, Self.slot(4, 1))
    return world
  }

  /// `day/number` of what is due, days of September.
  private func due(_ world: World, _ course: UInt32 = 0, _ days: ClosedRange<Int> = 1...14) -> [String] {
    let state = world.recorder.state
    return SchoolCalendar(state.calendar, state.directory)
      .due(CourseNumber(course), from: World.day(days.lowerBound), through: World.day(days.upperBound))
      .map { "\($0.slot.day - World.day(0))/\($0.slot.number)" }
  }

  @Test func `the timetable's lessons are due in the days of a term`() throws {
    let world = try world()
    #expect(due(world) == ["1/2", "4/1", "8/2", "11/1"])
    #expect(due(world, 0, -6...1) == ["1/2"])
    // The quarter ends on day 56, a Sunday; after it there is only the year.
    #expect(due(world, 0, 50...70) == ["50/2", "53/1"])
    #expect(due(world, 1).isEmpty)
  }

  @Test func `a year group without quarters studies through the year`() throws {
    var world = try World.school()
    try world.record(Staff.deputy, Self.slot(1, 1, course: 2))
    #expect(due(world, 2, 50...70) == ["50/1", "57/1", "64/1"])
  }

  @Test func `slots hold from day to day and the later one replaces its equal`() throws {
    var world = try world()
    try world.record(Staff.deputy, Self.slot(1, 2, from: 8))
    try world.record(Staff.deputy, Self.slot(2, 5, from: 3, through: 9))
    #expect(due(world) == ["1/2", "4/1", "8/2", "9/5", "11/1"])
  }

  @Test func `nothing is due on days off, for their year groups`() throws {
    var world = try world()
    var holiday = Given.holiday(through: 9)
    holiday.yearGroupFrom = 8
    holiday.yearGroupThrough = 11
    let other = try world.record(Staff.administrator, holiday, on: World.day(8))
    #expect(due(world) == ["1/2", "4/1", "8/2", "11/1"])
    holiday.yearGroupFrom = 5
    try world.record(Staff.administrator, holiday, on: World.day(8), amends: other, restates: true)
    #expect(due(world) == ["1/2", "4/1", "11/1"])
  }

  @Test func `a moved day takes its lessons along, even out of the week`() throws {
    var world = try world()
    let move = try world.record(Staff.deputy, Given.move(to: 6), on: World.day(8))
    #expect(due(world) == ["1/2", "4/1", "6/2", "11/1"])
    let lesson = SchoolCalendar(world.recorder.state.calendar, world.recorder.state.directory)
      .due(CourseNumber(0), on: World.day(6))
    #expect(lesson.map(\.plannedOn) == [World.day(8)])
    // Moved to a day with lessons of its own, they are due beside those.
    try world.record(Staff.deputy, Given.move(to: 4), on: World.day(8), amends: move, restates: true)
    #expect(due(world) == ["1/2", "4/1", "4/2", "11/1"])
  }

  @Test func `a cancelled day has nothing due, for the class or for all`() throws {
    var world = try world()
    let cancelled = try world.record(
      Staff.deputy, Given.cancelledDay(ClassNumber(1)), on: World.day(8))
    #expect(due(world) == ["1/2", "4/1", "8/2", "11/1"])
    try world.record(
      Staff.deputy, Given.cancelledDay(), on: World.day(8), amends: cancelled, restates: true)
    #expect(due(world) == ["1/2", "4/1", "11/1"])
    // A day of frost is made good on Saturday.
    try world.record(Staff.deputy, Given.move(to: 13), on: World.day(8))
    #expect(due(world) == ["1/2", "4/1", "11/1", "13/2"])
  }

  @Test func `single lessons are cancelled and given at another time`() throws {
    var world = try world()
    let cancellation = try world.record(Staff.deputy, Given.cancellation(1), on: World.day(4))
    var rescheduling = Given.rescheduling(2, to: 6)
    rescheduling.toDay = World.day(9)
    try world.record(Staff.deputy, rescheduling, on: World.day(8))
    #expect(due(world) == ["1/2", "9/6", "11/1"])
    // Moved on, and back to where it was.
    rescheduling.number = 6
    rescheduling.toDay = World.day(8)
    rescheduling.toNumber = 2
    try world.record(Staff.deputy, rescheduling, on: World.day(9))
    #expect(due(world) == ["1/2", "8/2", "11/1"])
    let annulment = try #require(try world.annulment(cancellation) as? FactAnnulled)
    try world.record(Staff.deputy, annulment, on: World.day(4), amends: cancellation)
    #expect(due(world) == ["1/2", "4/1", "8/2", "11/1"])
  }

  @Test func `a place where the course is due anyway is due once, whatever was put there`() throws {
    // Given a lesson of Thursday the 4th that is given at the place of Monday the 8th,
    var world = try world()
    var rescheduling = Given.rescheduling(1, to: 2)
    rescheduling.toDay = World.day(8)
    try world.record(Staff.deputy, rescheduling, on: World.day(4))
    // then Monday's place is due once;
    #expect(due(world) == ["1/2", "8/2", "11/1"])
    // when Monday's own lesson makes room for it, then both are due.
    var room = Given.rescheduling(2, to: 5)
    room.toDay = World.day(9)
    try world.record(Staff.deputy, room, on: World.day(8))
    #expect(due(world) == ["1/2", "8/2", "9/5", "11/1"])
  }

  @Test func `a moved day's lesson at a place of the day itself is due once`() throws {
    // Given algebra on Mondays, too, at Thursday's number,
    var world = try world()
    try world.record(Staff.deputy, Self.slot(1, 1))
    #expect(due(world) == ["1/1", "1/2", "4/1", "8/1", "8/2", "11/1"])
    // when Thursday the 4th is moved to Monday the 8th, then its place is there already.
    try world.record(Staff.deputy, Given.move(to: 8), on: World.day(4))
    #expect(due(world) == ["1/1", "1/2", "8/1", "8/2", "11/1"])
  }

  @Test func `a lesson moved over a term's end is due where it was moved`() throws {
    var world = try world()
    var rescheduling = Given.rescheduling(1)
    rescheduling.toDay = World.day(60)
    try world.record(Staff.deputy, rescheduling, on: World.day(53))
    #expect(due(world, 0, 50...56) == ["50/2"])
    #expect(due(world, 0, 57...70) == ["60/3"])
    #expect(due(world, 0, 50...70) == ["50/2", "60/3"])
  }

  @Test func `school days leave out week-ends, days off and cancelled days`() throws {
    var world = try world()
    func days() -> Int {
      let state = world.recorder.state
      return SchoolCalendar(state.calendar, state.directory)
        .schoolDays(ClassNumber(0), from: World.day(1), through: World.day(14), weekDays: 5)
    }
    #expect(days() == 10)
    try world.record(Staff.administrator, Given.holiday(through: 3), on: World.day(2))
    #expect(days() == 8)
    try world.record(Staff.deputy, Given.move(to: 6), on: World.day(8))
    #expect(days() == 8)
    try world.record(Staff.deputy, Given.cancelledDay(ClassNumber(0)), on: World.day(9))
    #expect(days() == 7)
    let state = world.recorder.state
    #expect(
      SchoolCalendar(state.calendar, state.directory)
        .schoolDays(ClassNumber(1), from: World.day(1), through: World.day(14), weekDays: 5) == 8)
  }

  @Test func `holidays lengthen the span in which a correction needs only a reason`() throws {
    var world = try World.school()
    let mark = try world.record(Staff.teacher, World.mark("4"))
    try world.record(Staff.administrator, Given.holiday(through: 9), on: World.day(8))
    world.today = World.day(16)
    let correction = RulesMarksTests.correction("4", "5")
    func rule() throws -> Rule? {
      try world.refusal(Staff.teacher, correction, on: World.day(3), amends: mark, reason: .recheck)?.rule
    }
    #expect(try rule() == nil)
    world.today = World.day(17)
    #expect(try rule() == .lockDays)
  }

  @Test(arguments: 1...20) func `tables say what the days one by one say`(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &generator) }
    var world = try World.school()
    for _ in 0..<6 {
      try world.record(
        Staff.deputy, Self.slot(UInt8(1 + below(7)), UInt8(1 + below(6)), from: 1 + below(30)))
    }
    for _ in 0..<8 {
      let day = World.day(1 + below(40))
      let facts: [any Ruled] = [
        HolidaySet { $0.through = day + below(4) }, DayMoved { $0.to = World.day(1 + below(40)) },
        Given.cancelledDay(below(2) == 0 ? .none : ClassNumber(UInt32(below(2)))),
        Given.cancellation(UInt8(1 + below(6))), Given.rescheduling(UInt8(1 + below(6))),
      ]
      let fact = facts[below(facts.count)]
      if try world.refusal(Staff.deputy, fact, on: day) == nil {
        try world.record(Staff.deputy, fact, on: day)
      }
    }
    let whole = due(world, 0, 1...60)
    #expect(whole == (1...60).flatMap { due(world, 0, $0...$0) }, "seed \(seed)")
  }
}
