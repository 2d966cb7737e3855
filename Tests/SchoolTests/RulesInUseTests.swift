internal import EventLog
internal import School
internal import Testing

@Suite("Rules: what others refer to stays")
struct RulesInUseTests {
  typealias World = RulesWorld
  typealias Staff = RulesWorld.Staff
  typealias Given = RulesAttempts

  /// Position of the first event of a type that says something.
  private func position<Fact: Event>(
    _ world: World, of type: Fact.Type, where isIt: (Fact) -> Bool
  ) throws -> Position {
    let all = (0..<world.recorder.state.size).map { Position($0) }
    return try #require(
      try all.first { position in
        let fact = try world.recorder.fact(at: position)?.fact as? Fact
        return fact.map(isIt) ?? false
      })
  }

  private func rule(_ world: World, _ actor: ActorNumber, _ position: Position) throws -> Rule? {
    let day = try world.recorder.fact(at: position)?.occurredOn
    return try world.refusal(
      actor, try world.annulment(position), on: day, amends: position, reason: .slip)?.rule
  }

  @Test func `a lesson is annulled when nothing refers to it any more`() throws {
    var world = try World.school()
    let lesson = try position(world, of: LessonHeld.self) { $0.lesson == LessonNumber(0) }
    #expect(try rule(world, Staff.teacher, lesson) == nil)
    let facts: [any Ruled] = [
      World.mark("4"), Given.homework(due: 5), Given.attendance(), Given.absence(), Given.ict(),
    ]
    for fact in facts {
      let position = try world.record(Staff.teacher, fact)
      #expect(try rule(world, Staff.teacher, lesson) == .chainInUse, "\(type(of: fact))")
      try world.record(Staff.teacher, try world.annulment(position), amends: position)
      #expect(try rule(world, Staff.teacher, lesson) == nil, "\(type(of: fact))")
    }
    // A corrected mark counts once.
    let mark = try world.record(Staff.teacher, World.mark("4"))
    let corrected = try world.record(
      Staff.teacher, RulesMarksTests.correction("4", "5"), amends: mark)
    try world.record(Staff.teacher, try world.annulment(corrected), amends: corrected)
    #expect(try rule(world, Staff.teacher, lesson) == nil)
  }

  @Test func `a course is annulled when nothing refers to it`() throws {
    var world = try World.school()
    let algebra = try position(world, of: TeachingAssigned.self) { $0.course == CourseNumber(0) }
    let ungraded = try position(world, of: TeachingAssigned.self) { $0.course == CourseNumber(3) }
    #expect(try rule(world, Staff.deputy, algebra) == .chainInUse)
    #expect(try rule(world, Staff.deputy, ungraded) == nil)
    var programme = Given.programme("Дроби", hours: 1)
    programme.course = CourseNumber(3)
    let plan = try world.record(Staff.deputy, programme)
    #expect(try rule(world, Staff.deputy, ungraded) == .chainInUse)
    programme.course = CourseNumber(4)
    try world.record(Staff.deputy, programme, amends: plan, restates: true)
    #expect(try rule(world, Staff.deputy, ungraded) == nil)
    let outcome = try world.record(Staff.teacher, Given.outcome("зач", course: 3))
    #expect(try rule(world, Staff.deputy, ungraded) == .chainInUse)
    try world.record(Staff.teacher, try world.annulment(outcome), amends: outcome)
    #expect(try rule(world, Staff.deputy, ungraded) == nil)
  }

  @Test func `a class with pupils, courses or subgroups stays`() throws {
    var world = try World.school()
    let full = try position(world, of: ClassFormed.self) { $0.schoolClass == ClassNumber(0) }
    #expect(try rule(world, Staff.director, full) == .chainInUse)
    let formed = ClassFormed {
      $0.schoolClass = ClassNumber(3)
      $0.key = "7В"
      $0.yearGroup = 7
    }
    let empty = try world.record(Staff.director, formed)
    #expect(try rule(world, Staff.director, empty) == nil)
    try world.record(Staff.deputy, Given.cancelledDay(ClassNumber(3)))
    #expect(try rule(world, Staff.director, empty) == .chainInUse)
  }

  @Test func `terms of a kind follow one another for each year group`() throws {
    let world = try World.school()
    func rule(_ change: (inout TermDefined) -> Void) throws -> Rule? {
      var term = Given.term(50, 120, parent: TermNumber(0))
      change(&term)
      return try world.refusal(Staff.deputy, term)?.rule
    }
    #expect(try rule { _ in } == .termOverlap)
    #expect(try rule { $0.start = World.day(57) } == nil)
    #expect(try rule { $0.kind = .halfYear } == nil)
    #expect(try rule { ($0.yearGroupFrom, $0.yearGroupThrough) = (1, 1) } == nil)
    #expect(try rule { $0.kind = .year } == .termOverlap)
    #expect(try rule { $0.kind = .exam } == nil)
  }

  @Test func `a pupil changes the subgroup of a subject by leaving the first`() throws {
    var world = try World.school()
    try world.record(Staff.classTeacher, Given.subgroup(1))
    var joined = Given.joining(0)
    joined.subgroup = SubgroupNumber(1)
    #expect(try world.refusal(Staff.classTeacher, joined)?.rule == .subgroupOther)
    let left = SubgroupLeft {
      $0.subgroup = SubgroupNumber(0)
      $0.pupil = PupilNumber(0)
    }
    try world.record(Staff.classTeacher, left)
    #expect(try world.refusal(Staff.classTeacher, joined) == nil)
    // A joining that was entered for the wrong subgroup is restated.
    let wrong = try world.record(Staff.classTeacher, Given.joining(1))
    var right = Given.joining(1)
    right.subgroup = SubgroupNumber(1)
    #expect(
      try world.refusal(Staff.classTeacher, right, amends: wrong, reason: .slip, restates: true) == nil)
  }
}
