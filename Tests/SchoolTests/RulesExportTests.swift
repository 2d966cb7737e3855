internal import EventLog
internal import School
internal import Testing

@Suite("Rules: another log's export")
struct RulesExportTests {
  typealias World = RulesWorld
  typealias Staff = RulesWorld.Staff
  typealias Given = RulesAttempts

  private func refusal<Fact: Ruled>(
    _ world: World, _ fact: Fact, _ change: (inout Request) -> Void = { _ in }
  ) throws -> Rule? {
    var request = world.request(Staff.withoutRole)
    request.isRestored = true
    change(&request)
    return try world.recorder.refusal(of: fact, request)?.rule
  }

  @Test func `who might act when was decided there`() throws {
    let world = try World.school()
    #expect(try world.refusal(Staff.withoutRole, Given.absence())?.rule == .whoScope)
    #expect(try refusal(world, Given.absence()) == nil)
  }

  @Test func `who is unknown is refused here too`() throws {
    let world = try World.school()
    #expect(try refusal(world, Given.absence()) { $0.actor = .staff(StaffNumber(999)) } == .whoUnknown)
  }

  @Test func `structure is tested again`() throws {
    var world = try World.school()
    try world.record(Staff.teacher, Given.absence())
    #expect(try refusal(world, Given.absence()) == .absenceTwice)
    #expect(try refusal(world, Given.absence()) { $0.occurredOn = world.today + 1 } == .dayAhead)
    #expect(try refusal(world, Given.absence()) { $0.source = SourceNumber(99) } == .sourceUnknown)
  }

  @Test func `a late correction needs no reason here`() throws {
    var world = try World.school()
    let absence = try world.record(Staff.teacher, Given.absence())
    let annulment = try #require(try world.annulment(absence) as? FactAnnulled)
    world.today = World.day(20)
    let day = World.day(3)
    #expect(try world.refusal(Staff.teacher, annulment, on: day, amends: absence)?.rule == .reasonMissing)
    let restored = try refusal(world, annulment) {
      $0.amends = absence
      $0.occurredOn = day
    }
    #expect(restored == nil)
  }

  @Test func `a course may be vacant, and has then no teacher who records`() throws {
    var world = try World.school()
    let directory = world.recorder.state.directory
    let course = TeachingAssigned {
      $0.course = directory.courses.next
      $0.key = "7А-вакансия"
      $0.subject = SubjectNumber(0)
      $0.schoolClass = ClassNumber(0)
    }
    try world.record(Staff.deputy, course)
    let lesson = LessonHeld {
      $0.lesson = directory.lessons.next
      $0.course = course.course
      $0.number = 1
    }
    #expect(try world.refusal(Staff.teacher, lesson)?.rule == .whoScope)
  }
}
