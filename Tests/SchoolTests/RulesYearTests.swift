internal import EventLog
internal import School
internal import Testing

@Suite("Rules: calendar, programme, debts, the end of a year")
struct RulesYearTests {
  typealias World = RulesWorld
  typealias Staff = RulesWorld.Staff
  typealias Given = RulesAttempts

  @Test func `a day is moved once for a year group, and once more after it was annulled`() throws {
    var world = try World.school()
    var first = Given.move(to: 6)
    (first.yearGroupFrom, first.yearGroupThrough) = (1, 6)
    try world.record(Staff.deputy, first)
    var second = Given.move(to: 13)
    (second.yearGroupFrom, second.yearGroupThrough) = (7, 11)
    let position = try world.record(Staff.deputy, second)
    #expect(try world.refusal(Staff.director, Given.move(to: 20))?.rule == .calendarDayTaken)
    let annulment = try world.annulment(position)
    try world.record(Staff.deputy, annulment, amends: position)
    #expect(try world.refusal(Staff.director, second) == nil)
    (second.yearGroupFrom, second.yearGroupThrough) = (6, 7)
    #expect(try world.refusal(Staff.director, second)?.rule == .calendarDayTaken)
    (second.yearGroupFrom, second.yearGroupThrough) = (8, 7)
    #expect(try world.refusal(Staff.director, second)?.rule == .valueRange)
  }

  @Test func `topics are lines with a number of lessons before them`() {
    #expect(ThematicTopic("Дроби")?.hours == 1)
    #expect(ThematicTopic(" 12× Степень ")?.hours == 12)
    #expect(ThematicTopic("12× Степень")?.title == "Степень")
    #expect(ThematicTopic("a × b")?.title == "a × b")
    for wrong in ["", "0× Дроби", "1000× Дроби", "3×", "× Дроби"] { #expect(ThematicTopic(wrong) == nil) }
    #expect(ThematicTopic.read("А\r\n\n2× Б\n").map { $0?.hours } == [1, 2])
  }

  @Test func `a lesson moved away is not held there, and held where it was moved`() throws {
    var world = try World.school()
    let moved = try world.record(Staff.deputy, Given.rescheduling(2))
    var lesson = World.lesson(1)
    lesson.number = 2
    #expect(try world.refusal(Staff.teacher, lesson)?.rule == .lessonRescheduledAlready)
    lesson.number = 3
    #expect(try world.refusal(Staff.teacher, lesson) == nil)
    let annulment = try world.annulment(moved)
    try world.record(Staff.deputy, annulment, amends: moved)
    lesson.number = 2
    #expect(try world.refusal(Staff.teacher, lesson) == nil)
    #expect(try world.refusal(Staff.deputy, Given.rescheduling(1))?.rule == .lessonHeldAlready)
  }

  @Test func `a cleared debt may be set anew, and then its clearing stays`() throws {
    var world = try World.school()
    let debt = try world.record(Staff.teacher, Given.debt())
    #expect(
      try world.refusal(Staff.deputy, Given.cleared(), on: World.day(2), amends: debt)?.rule
        == .spanReversed)
    let cleared = try world.record(Staff.deputy, Given.cleared(), amends: debt)
    let annulment = try world.annulment(cleared)
    #expect(try world.refusal(Staff.deputy, annulment, amends: cleared) == nil)
    try world.record(Staff.teacher, Given.debt())
    #expect(try world.refusal(Staff.deputy, annulment, amends: cleared)?.rule == .debtTwice)
  }

  @Test func `a council's decision is found until it is annulled`() throws {
    var world = try World.school()
    func decision() -> CouncilDecision? {
      world.recorder.state.councilDecision(on: PupilNumber(0), TermNumber(0))?.fact.decision
    }
    #expect(decision() == nil)
    let first = try world.record(Staff.director, Given.council(.repeats, to: 7))
    #expect(decision() == .repeats)
    let second = try world.record(
      Staff.director, Given.council(.conditional, to: 8), amends: first, restates: true)
    #expect(decision() == .conditional)
    let annulment = try world.annulment(second)
    try world.record(Staff.director, annulment, amends: second)
    #expect(decision() == nil)
    for (value, yearGroup) in [(CouncilDecision.graduated, UInt8(8)), (.repeats, 8), (.conditional, 7)] {
      #expect(
        try world.refusal(Staff.director, Given.council(value, to: yearGroup))?.rule == .councilYearGroup)
    }
  }

  @Test func `a newcomer's marks are of days before, in the scale, for a term of the class`() throws {
    var world = try World.school()
    try world.record(Staff.secretary, Given.newcomer(), on: World.day(3))
    var mark = Given.brought(pupil: 4)
    #expect(try world.refusal(Staff.classTeacher, mark, on: World.day(2)) == nil)
    #expect(try world.refusal(Staff.teacher, mark, on: World.day(2))?.rule == .whoScope)
    #expect(try world.refusal(Staff.secretary, mark, on: World.day(3))?.rule == .markBroughtHere)
    mark.course = CourseNumber(1)
    #expect(try world.refusal(Staff.secretary, mark, on: World.day(2))?.rule == .pupilNotInClass)
    mark.course = CourseNumber(0)
    mark.mark = Mark(11) ?? .none
    #expect(try world.refusal(Staff.secretary, mark, on: World.day(2))?.rule == .markScale)
  }
}
