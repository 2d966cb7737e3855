internal import EventLog
internal import School
internal import Testing

@Suite("Rules: pupils who leave and come back")
struct RulesReturnTests {
  typealias World = RulesWorld
  typealias Staff = RulesWorld.Staff
  typealias Given = RulesAttempts

  private let pupil = PupilNumber(0)

  /// Pupil 0 has left 7А; the first day outside is 5 September.
  private func left() throws -> RulesWorld {
    var world = try World.school()
    let fact = PupilLeft { ($0.pupil, $0.schoolClass) = (pupil, ClassNumber(0)) }
    try world.record(Staff.secretary, fact, on: World.day(5))
    world.today = World.day(10)
    return world
  }

  @Test func `who left is enrolled again under the same key, from a day after leaving`() throws {
    // Given a pupil who left, then no day before that will do,
    var world = try left()
    for day in 1...4 {
      #expect(
        try world.refusal(Staff.secretary, Given.returning(), on: World.day(day))?.rule == .pupilNotLeft)
    }
    #expect(try world.refusal(Staff.teacher, Given.returning())?.rule == .whoRole)
    // and when enrolled again, both spans stand and marks are for the days in the class only.
    try world.record(Staff.secretary, Given.returning(), on: World.day(8))
    let entry = try #require(world.recorder.state.directory.pupils[pupil])
    #expect(
      entry.memberships.map(\.span) == [
        DaySpan(from: World.day(1), through: World.day(4)), DaySpan(from: World.day(8)),
      ])
    #expect(entry.memberships.map(\.schoolClass) == [ClassNumber(0), ClassNumber(1)])
    #expect(world.recorder.state.directory.pupils.count == 4)
    #expect(try world.refusal(Staff.secretary, Given.returning(), on: World.day(9))?.rule == .pupilNotLeft)
    let mark = World.mark(course: 1)
    #expect(try world.refusal(Staff.teacherOfB, mark, on: World.day(6))?.rule == .pupilNotInClass)
    #expect(try world.refusal(Staff.teacherOfB, mark, on: World.day(8)) == nil)
  }

  @Test func `who comes back keeps the name, unless the enrolment states another`() throws {
    // Given a pupil with a name who left,
    var world = try World.school()
    let first = try world.record(
      Staff.secretary, NameChanged { ($0.person, $0.name) = (World.pupil, Personal("Липин Олег")) })
    try world.record(
      Staff.secretary, PupilLeft { ($0.pupil, $0.schoolClass) = (pupil, ClassNumber(0)) }, on: World.day(5))
    world.today = World.day(10)
    // when enrolled again without a name, then it is the name as before; with a name, the new one.
    var named = world
    try world.record(Staff.secretary, Given.returning())
    #expect(world.recorder.state.directory.pupils[pupil]?.person.name()?.position == first)
    var returning = Given.returning()
    returning.name = Personal("Липин-Дубов Олег")
    let second = try named.record(Staff.secretary, returning)
    #expect(named.recorder.state.directory.pupils[pupil]?.person.name()?.position == second)
  }

  @Test func `a return that is annulled leaves the pupil gone, and may be recorded again`() throws {
    var world = try left()
    let back = try world.record(Staff.secretary, Given.returning(), on: World.day(8))
    try world.record(
      Staff.secretary, try world.annulment(back), on: World.day(8), amends: back, reason: .slip)
    #expect(world.recorder.state.directory.pupils[pupil]?.schoolClass(on: World.day(9)) == nil)
    #expect(world.recorder.state.directory.pupils[pupil]?.schoolClass(on: World.day(2)) == ClassNumber(0))
    #expect(world.recorder.state.directory.find("p-0") == pupil)
    #expect(try world.refusal(Staff.secretary, Given.returning(), on: World.day(8)) == nil)
  }

  @Test func `a pupil with a day in a class still to come is not enrolled before it`() throws {
    var world = try left()
    try world.record(Staff.secretary, Given.returning(), on: World.day(20))
    #expect(try world.refusal(Staff.secretary, Given.returning(), on: World.day(12))?.rule == .pupilNotLeft)
  }

  @Test func `a new pupil does not get the number of another`() throws {
    var world = try left()
    var other = Given.returning()
    other.key = "p-77"
    #expect(try world.refusal(Staff.secretary, other)?.rule == .thingNumber)
    other.pupil = world.recorder.state.directory.pupils.next
    other.key = "p-0"
    #expect(try world.refusal(Staff.secretary, other)?.rule == .keyTaken)
    other.key = "p-77"
    try world.record(Staff.secretary, other)
  }
}
