internal import Crypto
internal import EventLog
internal import School
internal import Testing

@Suite("Rules: state, chains, grants")
struct RulesStateTests {
  typealias World = RulesWorld
  typealias Staff = RulesWorld.Staff
  typealias Given = RulesAttempts

  @Test func `a taken-back absence can be recorded anew`() throws {
    var world = try World.school()
    let absence = try world.record(Staff.teacher, Given.absence())
    #expect(try world.refusal(Staff.teacher, Given.absence())?.rule == .absenceTwice)
    let annulment = try #require(try world.annulment(absence) as? FactAnnulled)
    #expect(annulment.subject == World.pupil)
    #expect(annulment.first == 0 && annulment.factType == EventCode.absenceRecorded)
    #expect(try world.refusal(Staff.teacherOfB, annulment, amends: absence)?.rule == .whoScope)
    try world.record(Staff.teacher, annulment, amends: absence)
    #expect(try world.refusal(Staff.teacher, Given.absence()) == nil)
    #expect(try world.refusal(Staff.teacher, annulment, amends: absence)?.rule == .chainNotLatest)
  }

  @Test func `a restated lesson keeps its number and cannot be taken over`() throws {
    var world = try World.school()
    var lesson = World.lesson(0)
    lesson.topic = "Дроби"
    let first = Position(world.recorder.state.size - 1)
    #expect(try world.refusal(Staff.teacher, lesson, amends: first, restates: true) == nil)
    lesson.lesson = LessonNumber(1)
    #expect(
      try world.refusal(Staff.teacher, lesson, amends: first, restates: true)?.rule == .thingNumber)
    let taken = World.lesson(0, 1)
    #expect(try world.refusal(Staff.teacherOfB, taken, amends: first, restates: true)?.rule == .whoScope)
    lesson.lesson = LessonNumber(0)
    let second = try world.record(Staff.teacher, lesson, amends: first, restates: true)
    #expect(
      try world.refusal(Staff.teacher, lesson, amends: first, restates: true)?.rule == .chainNotLatest)
    #expect(try world.refusal(Staff.teacher, lesson, amends: second, restates: true) == nil)
  }

  @Test func `the operator speaks for the school until there is a director`() throws {
    var world = try World.school()
    let hiring = RulesSamples.Given.left(9)
    #expect(try world.refusal(.operator, hiring)?.rule == .whoRole)
    let revocation = RoleRevoked {
      $0.person = Staff.director
      $0.role = .director
      $0.scope = .max
    }
    let grant = try #require(
      (0..<world.recorder.state.size).map { Position($0) }.last {
        ((try? world.recorder.fact(at: $0))?.fact as? RoleGranted)?.role == .director
      })
    #expect(try world.refusal(Staff.administrator, revocation, amends: grant)?.rule == .roleDirector)
    let annulment = try world.annulment(grant)
    #expect(
      try world.refusal(Staff.administrator, annulment, on: World.day(1), amends: grant)?.rule
        == .roleDirector)
    let ended = try world.record(.operator, revocation, amends: grant)
    #expect(try world.refusal(.operator, hiring) == nil)
    #expect(try world.refusal(Staff.director, hiring)?.rule == .whoRole)
    let restored = try #require(try world.annulment(ended) as? FactAnnulled)
    try world.record(.operator, restored, amends: ended, reason: .slip)
    #expect(try world.refusal(Staff.director, hiring) == nil)
  }

  @Test func `a role reaches as far as its scope and its days`() throws {
    var world = try World.school()
    var grant = World.grant(Staff.withoutRole, .deputy)
    grant.scopeKind = .class
    grant.scope = 1
    grant.through = World.day(4)
    try world.record(Staff.administrator, grant)
    var cancellation = Given.cancellation(2)
    #expect(try world.refusal(Staff.withoutRole, cancellation)?.rule == .whoScope)
    cancellation.course = CourseNumber(1)
    #expect(try world.refusal(Staff.withoutRole, cancellation) == nil)
    world.today = World.day(5)
    #expect(try world.refusal(Staff.withoutRole, cancellation)?.rule == .whoRole)
    grant.role = .teacher
    grant.scopeKind = .school
    grant.through = .none
    try world.record(Staff.administrator, grant)
    #expect(try world.refusal(Staff.withoutRole, World.mark(), on: World.day(3))?.rule == .whoScope)
    grant.scopeKind = .course
    grant.scope = 0
    try world.record(Staff.administrator, grant)
    #expect(try world.refusal(Staff.withoutRole, World.mark(), on: World.day(3)) == nil)
  }

  @Test func `a changed teacher may correct the marks of the one before`() throws {
    var world = try World.school()
    let mark = try world.record(Staff.teacher, World.mark("4"))
    world.today = World.day(4)
    try world.record(Staff.deputy, Given.change(2, 9))
    let correction = RulesMarksTests.correction("4", "5")
    func rule(_ actor: ActorNumber) throws -> Rule? {
      try world.refusal(actor, correction, on: World.day(3), amends: mark, reason: .recheck)?.rule
    }
    #expect(try rule(Staff.withoutRole) == nil)
    #expect(try rule(Staff.teacher) == nil)
    #expect(try world.refusal(Staff.withoutRole, World.mark(), on: World.day(3))?.rule == .whoScope)
    #expect(try world.refusal(Staff.teacher, World.mark(course: 4), on: World.day(3)) == nil)
  }

  @Test func `courses close in order, then the class, then the term`() throws {
    var world = try World.school()
    for aspect in Aspect.allCases {
      for course in [UInt32(0), 3, 4, 1] {
        var closing = Given.closing(aspect)
        closing.course = CourseNumber(course)
        #expect(try world.refusal(Staff.teacher, Given.closing(aspect, .class))?.rule == .whoScope)
        try world.record(course == 1 ? Staff.teacherOfB : Staff.teacher, closing)
      }
      #expect(try world.refusal(Staff.deputy, Given.closing(aspect, .term))?.rule == .scopeParts)
      for schoolClass in [UInt32(0), 1] {
        var closing = Given.closing(aspect, .class)
        closing.schoolClass = ClassNumber(schoolClass)
        try world.record(Staff.deputy, closing)
      }
      try world.record(Staff.deputy, Given.closing(aspect, .term))
    }
    #expect(try world.refusal(Staff.teacher, Given.outcome("5"))?.rule == .lockClosed)
    try world.record(Staff.director, RulesMarksTests.reopening(.termMarks, Staff.teacher, until: 3))
    #expect(try world.refusal(Staff.teacher, Given.outcome("5")) == nil)
    // Marks stay closed, and so do the outcomes of other terms' grantees.
    #expect(try world.refusal(Staff.teacher, World.mark())?.rule == .lockClosed)
  }

  @Test func `a withdrawn consent founds no credential`() throws {
    var world = try World.school()
    let consent = try world.record(Staff.secretary, Given.consent())
    #expect(try world.refusal(Staff.administrator, Given.credential()) == nil)
    try world.record(
      Staff.secretary, ConsentWithdrawn { $0.person = World.guardian }, amends: consent)
    #expect(try world.refusal(Staff.administrator, Given.credential())?.rule == .credentialBasis)
    #expect(try world.refusal(Staff.secretary, Given.consent()) == nil)
    #expect(
      try world.refusal(Staff.administrator, CredentialIssued { $0.person = Staff.teacher }) == nil)
  }

  @Test func `positions and chains go on across batches`() throws {
    var recorder = try World.school().recorder
    let world = try World.school()
    var taken: [EventBatch] = [recorder.takeBatch()]
    let base = recorder.base
    #expect(recorder.batch.isEmpty && base.rawValue == recorder.state.size)
    let mark = try recorder.record(World.mark("4"), world.request(Staff.teacher))
    #expect(mark == base)
    let corrected = try recorder.recordAny(
      RulesMarksTests.correction("4", "5"), world.request(Staff.teacher, amends: mark))
    #expect(corrected.rawValue == base.rawValue + 1)
    taken.append(recorder.takeBatch())
    // Taken events are looked up where the caller appended them; this caller lost them.
    #expect(throws: Refusal(.chainUnknown, .position(corrected))) {
      try recorder.record(
        RulesMarksTests.correction("5", "3"), world.request(Staff.teacher, amends: corrected))
    }
    // Folding the batches gives the state that the recorder has.
    var state = SchoolState()
    var first = Position(0)
    for batch in taken {
      batch.forEach(base: first) { state.apply($0, $1) }
      first = Position(first.rawValue + UInt64(batch.count))
    }
    #expect(state.size == recorder.state.size)
    var again = Recorder(
      state: state, salts: SeededByteSource(seed: 2), localDay: { $0.local(offsetSeconds: 0).day },
      lookup: { position in
        var found: AmendedFact?
        try taken[1].forEach(base: base) { if $0 == position { found = try AmendedFact($0, $1) } }
        return found
      })
    try again.record(
      RulesMarksTests.correction("5", "3"), world.request(Staff.teacher, amends: corrected))
    #expect(again.batch.count == 1)
  }

  @Test func `imported corrections are judged by the days their source tells`() throws {
    var world = try World.school()
    world.today = World.day(250)
    var request = world.request(Staff.teacher, on: World.day(3))
    request.today = World.day(3)
    request.claimedAt = Moment(day: World.day(3), secondOfDay: 40_000)
    var recorder = world.recorder
    let mark = try recorder.record(World.mark("4"), request)
    request.amends = mark
    request.today = World.day(5)
    request.claimedAt = Moment(day: World.day(5), secondOfDay: 40_000)
    #expect(try recorder.refusal(of: RulesMarksTests.correction("4", "5"), request)?.rule == .reasonMissing)
    request.reason = .recheck
    #expect(try recorder.refusal(of: RulesMarksTests.correction("4", "5"), request) == nil)
  }
}
