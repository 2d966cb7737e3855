internal import EventLog
internal import School
internal import Testing

@Suite("Rules: endings taken back")
struct RulesEndingsTests {
  typealias World = RulesWorld
  typealias Staff = RulesWorld.Staff
  typealias Given = RulesAttempts

  /// What changes a fact instead of ending, answering or settling it.
  private static let corrections: Set<UInt16> = [
    EventCode.markCorrected, EventCode.markAnnulled, EventCode.termMarkCorrected, EventCode.absenceCorrected,
    EventCode.homeworkAmended, EventCode.factAnnulled,
  ]

  /// Who may record an ending and its annulment; of one that is not listed a deputy.
  private static let actors: [UInt16: ActorNumber] = [
    EventCode.guardianUnlinked: Staff.secretary, EventCode.roleRevoked: Staff.administrator,
    EventCode.parentApplicationDecided: Staff.secretary, EventCode.consentWithdrawn: Staff.secretary,
    EventCode.credentialRevoked: Staff.administrator, EventCode.sessionEnded: World.guardian,
    EventCode.planItemWaived: Staff.director, EventCode.remarkAnswered: Staff.teacher,
    EventCode.restoreVerified: Staff.administrator, EventCode.syncBatchAcknowledged: Staff.administrator,
    EventCode.supportRequestSolved: Staff.administrator,
  ]

  @Test(arguments: EventRegistry.all.map(\.type.code).filter { !corrections.contains($0) })
  func `an annulled ending can be recorded again, and again be annulled`(code: UInt16) throws {
    // Given a fact that was ended,
    var world = try World.school()
    guard let sample = try RulesSamples.sample(code, &world), sample.amends != .none else { return }
    let actor = Self.actors[code] ?? Staff.deputy
    for _ in 1...2 {
      let ended = try world.record(actor, sample.fact, on: sample.day, amends: sample.amends)
      #expect(
        try world.refusal(actor, sample.fact, on: sample.day, amends: sample.amends)?.rule == .chainNotLatest)
      // when the ending is annulled,
      try world.record(actor, try world.annulment(ended), on: sample.day, amends: ended)
      // then the fact can be ended again, and neither the ending nor the annulment be amended.
      #expect(try world.refusal(actor, sample.fact, on: sample.day, amends: sample.amends) == nil)
      let annulment = Position(world.recorder.state.size - 1)
      for gone in [ended, annulment] {
        #expect(try world.refusal(actor, sample.fact, on: sample.day, amends: gone) != nil)
      }
    }
  }

  @Test func `a relief that was restated and annulled leaves the remark as it was answered`() throws {
    // Given a remark, answered twice and relieved; the relief was stated anew,
    var world = try World.school()
    let raised = try world.record(Staff.deputy, RulesSamples.remark())
    let answer = RemarkAnswered {
      $0.staff = StaffNumber(2)
      $0.text = "Внесено"
    }
    let first = try world.record(Staff.teacher, answer, amends: raised)
    let second = try world.record(Staff.teacher, answer, amends: first)
    let relief = RemarkRelieved { $0.staff = StaffNumber(2) }
    let relieved = try world.record(Staff.deputy, relief, amends: second)
    let anew = try world.record(Staff.deputy, relief, amends: relieved, reason: .slip, restates: true)
    // when the relief is annulled, then the second answer is the latest;
    try world.record(Staff.deputy, try world.annulment(anew), amends: anew)
    #expect(try world.refusal(Staff.deputy, relief, amends: raised)?.rule == .chainNotLatest)
    #expect(try world.refusal(Staff.deputy, relief, amends: first)?.rule == .chainNotLatest)
    #expect(try world.refusal(Staff.deputy, relief, amends: second) == nil)
    // when that one is annulled, too, the first.
    try world.record(Staff.teacher, try world.annulment(second), amends: second)
    #expect(try world.refusal(Staff.deputy, relief, amends: second) != nil)
    #expect(try world.refusal(Staff.deputy, relief, amends: first) == nil)
  }

  @Test func `an ending stays when the fact was stated anew after it`() throws {
    var world = try World.school()
    let consent = try world.record(Staff.secretary, Given.consent())
    let withdrawal = ConsentWithdrawn { $0.person = World.guardian }
    let withdrawn = try world.record(Staff.secretary, withdrawal, amends: consent)
    #expect(try world.refusal(Staff.secretary, try world.annulment(withdrawn), amends: withdrawn) == nil)
    try world.record(Staff.secretary, Given.consent())
    #expect(
      try world.refusal(Staff.secretary, try world.annulment(withdrawn), amends: withdrawn)?.rule
        == .consentTwice)

    let application = try world.record(Staff.secretary, Given.application(0, 0))
    let refused = try world.record(
      Staff.classTeacher, RulesSamples.decision(.refused), amends: application)
    #expect(try world.refusal(Staff.secretary, try world.annulment(refused), amends: refused) == nil)
    try world.record(Staff.secretary, Given.application(0, 0))
    #expect(
      try world.refusal(Staff.secretary, try world.annulment(refused), amends: refused)?.rule
        == .applicationTwice)
  }

  @Test func `a corrected fact that is annulled stays taken back`() throws {
    var world = try World.school()
    let absence = try world.record(Staff.teacher, Given.absence())
    let ill = AbsenceCorrected {
      $0.pupil = PupilNumber(0)
      $0.course = CourseNumber(0)
      $0.lesson = LessonNumber(0)
      $0.code = .ill
    }
    let corrected = try world.record(Staff.teacher, ill, amends: absence)
    try world.record(Staff.teacher, try world.annulment(corrected), amends: corrected)
    #expect(try world.refusal(Staff.teacher, ill, amends: absence)?.rule == .chainNotLatest)
    #expect(try world.refusal(Staff.teacher, Given.absence()) == nil)
  }
}
