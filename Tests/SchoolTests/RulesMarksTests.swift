internal import EventLog
internal import School
internal import Testing

@Suite("Rules: marks")
struct RulesMarksTests {
  typealias World = RulesWorld
  typealias Staff = RulesWorld.Staff

  /// A correction of a mark of pupil 0 in lesson 0.
  static func correction(_ old: String, _ new: String) -> MarkCorrected {
    MarkCorrected {
      $0.pupil = PupilNumber(0)
      $0.course = CourseNumber(0)
      $0.lesson = LessonNumber(0)
      $0.mark = Mark(symbol: new) ?? .none
      $0.weight = 1
      $0.old = Mark(symbol: old) ?? .none
      $0.oldWeight = 1
    }
  }

  /// A grant for course 0.
  static func reopening(_ aspect: Aspect, _ grantee: ActorNumber, until: Int) -> ReopenGranted {
    ReopenGranted {
      $0.aspect = aspect
      $0.course = CourseNumber(0)
      $0.grantee = grantee
      $0.until = World.day(until)
      $0.why = "ошибка"
    }
  }

  @Test func `the teacher of the course sets marks, nobody else`() throws {
    let world = try World.school()
    #expect(try world.refusal(Staff.teacher, World.mark()) == nil)
    for actor in [Staff.teacherOfB, Staff.director, Staff.deputy, Staff.withoutRole] {
      #expect(try world.refusal(actor, World.mark())?.rule == .whoScope, "\(actor)")
    }
    for actor in [World.guardian, World.pupil, .operator] {
      #expect(try world.refusal(actor, World.mark())?.rule == .whoRole, "\(actor)")
    }
  }

  @Test func `a first entry in an open scope is never locked, only late`() throws {
    var world = try World.school()
    world.today = World.day(200)
    #expect(try world.refusal(Staff.teacher, World.mark(), on: World.day(3)) == nil)
  }

  @Test func `a correction needs a reason after its day and a grant after the span`() throws {
    var world = try World.school()
    let mark = try world.record(Staff.teacher, World.mark("4"))
    func rule(_ actor: ActorNumber, _ reason: Reason) throws -> Rule? {
      try world.refusal(
        actor, Self.correction("4", "5"), on: World.day(3), amends: mark, reason: reason)?.rule
    }
    #expect(try rule(Staff.teacher, .none) == nil)
    world.today = World.day(4)
    #expect(try rule(Staff.teacher, .none) == .reasonMissing)
    #expect(try rule(Staff.teacher, .recheck) == nil)
    // Seven school days after Wednesday the 3rd end on Friday the 12th.
    world.today = World.day(14)
    #expect(try rule(Staff.teacher, .recheck) == nil)
    world.today = World.day(15)
    #expect(try rule(Staff.teacher, .recheck) == .lockDays)
    #expect(try rule(Staff.deputy, .recheck) == .whoScope)
    try world.record(Staff.director, Self.reopening(.marks, Staff.deputy, until: 16))
    #expect(try rule(Staff.deputy, .recheck) == nil)
    #expect(try rule(Staff.teacher, .recheck) == .lockDays)
    world.today = World.day(17)
    #expect(try rule(Staff.deputy, .recheck) == .whoScope)
  }

  @Test func `a slip is implied on the same day and chains are lists`() throws {
    var world = try World.school()
    let mark = try world.record(Staff.teacher, World.mark("4"))
    let corrected = try world.record(Staff.teacher, Self.correction("4", "5"), amends: mark)
    let fact = try #require(try world.recorder.fact(at: corrected))
    #expect(fact.amends == mark)
    #expect(
      try world.refusal(Staff.teacher, Self.correction("4", "3"), amends: mark)?.rule == .chainNotLatest)
    #expect(
      try world.refusal(Staff.teacher, Self.correction("4", "3"), amends: corrected)?.rule == .chainOld)
    var reasons: [UInt8] = []
    world.recorder.batch.forEach(from: Int(corrected.rawValue), base: Position(0)) {
      reasons.append($1.reason)
    }
    #expect(reasons == [Reason.slip.rawValue])
    let annulment = try world.annulment(corrected)
    #expect(annulment is MarkAnnulled)
    #expect(try world.refusal(Staff.teacher, annulment, amends: corrected) == nil)
  }

  @Test func `what is closed opens by a grant alone and shows as late`() throws {
    var world = try World.school()
    for aspect in [Aspect.lessons, .marks] {
      try world.record(
        Staff.teacher,
        ScopeClosed {
          $0.aspect = aspect
          $0.course = CourseNumber(0)
          $0.term = TermNumber(1)
        })
    }
    #expect(try world.refusal(Staff.teacher, World.mark())?.rule == .lockClosed)
    #expect(try world.refusal(Staff.teacher, World.lesson(1, index: 1))?.rule == .lockClosed)
    try world.record(Staff.deputy, Self.reopening(.marks, Staff.teacher, until: 4))
    let late = try world.record(Staff.teacher, World.mark())
    #expect(try world.refusal(Staff.teacher, World.lesson(1, index: 1))?.rule == .lockClosed)
    var flags: [RecordFlags] = []
    world.recorder.batch.forEach(from: Int(late.rawValue), base: Position(0)) { flags.append($1.flags) }
    #expect(flags == [.afterClose])
    world.today = World.day(5)
    #expect(try world.refusal(Staff.teacher, World.mark(), on: World.day(3))?.rule == .lockClosed)
  }

  @Test func `a scale of six works by policy from its day on`() throws {
    var world = try World.school()
    #expect(try world.refusal(Staff.teacher, World.mark("6"))?.rule == .markScale)
    #expect(try world.refusal(Staff.teacher, World.mark("5-")) == nil)
    #expect(try world.refusal(Staff.teacher, World.mark("зач")) == nil)
    try world.record(
      Staff.director,
      PolicyChanged {
        $0.key = "marks.scale"
        $0.value = "1-6"
        $0.effectiveFrom = World.day(3)
      })
    #expect(try world.refusal(Staff.teacher, World.mark("6")) == nil)
    #expect(try world.refusal(Staff.teacher, World.mark("1")) == nil)
    #expect(try world.refusal(Staff.teacher, World.mark("5-"))?.rule == .markScale)
  }

  @Test func `the substitute marks in the lesson substituted`() throws {
    var world = try World.school()
    #expect(try world.refusal(Staff.teacherOfB, World.mark())?.rule == .whoScope)
    try world.record(
      Staff.deputy,
      LessonSubstituted {
        $0.course = CourseNumber(0)
        $0.original = StaffNumber(2)
        $0.substitute = StaffNumber(3)
        $0.number = 1
      })
    #expect(try world.refusal(Staff.teacherOfB, World.mark()) == nil)
    #expect(try world.refusal(Staff.teacherOfB, World.mark(course: 4))?.rule == .whoScope)
  }

  @Test func `a source system records what it was granted`() throws {
    var world = try World.school()
    #expect(try world.refusal(World.system, World.mark())?.rule == .whoImport)
    try world.record(Staff.administrator, World.grant(World.system, .import, types: "MarkSet"))
    #expect(try world.refusal(World.system, World.mark()) == nil)
    #expect(try world.refusal(World.system, World.mark(pupil: 2))?.rule == .pupilNotInClass)
    #expect(try world.refusal(World.system, World.lesson(1, index: 1))?.rule == .whoImport)
  }
}
