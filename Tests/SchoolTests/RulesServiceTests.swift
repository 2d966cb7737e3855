internal import EventLog
internal import School
internal import Testing

@Suite("Rules: documents, control, service")
struct RulesServiceTests {
  typealias World = RulesWorld
  typealias Staff = RulesWorld.Staff
  typealias Given = RulesAttempts
  typealias Sample = RulesSamples

  @Test func `an accepted application founds a credential, a refused one may be made again`() throws {
    var world = try World.school()
    let application = try world.record(Staff.secretary, Given.application(0, 0))
    var accepted = world
    try accepted.record(Staff.classTeacher, Sample.decision(.accepted), amends: application)
    #expect(try accepted.refusal(Staff.administrator, Given.credential()) == nil)
    #expect(try accepted.refusal(Staff.secretary, Given.application(0, 0))?.rule == .applicationTwice)

    let refused = try world.record(Staff.classTeacher, Sample.decision(.refused), amends: application)
    #expect(try world.refusal(Staff.administrator, Given.credential())?.rule == .credentialBasis)
    #expect(try world.refusal(Staff.secretary, Given.application(0, 0)) == nil)

    var restated = world
    try restated.record(Staff.secretary, Sample.decision(.accepted), amends: refused, restates: true)
    #expect(try restated.refusal(Staff.administrator, Given.credential()) == nil)

    // Annulled: the application waits for its decision as before.
    try world.record(Staff.secretary, try annulment(&world, refused), amends: refused)
    #expect(try world.refusal(Staff.administrator, Given.credential()) == nil)
    #expect(try world.refusal(Staff.secretary, Given.application(0, 0))?.rule == .applicationTwice)
  }

  @Test func `a decision tells why it refuses and nothing else`() throws {
    var world = try World.school()
    let application = try world.record(Staff.secretary, Given.application(0, 0))
    var refusing = Sample.decision(.refused)
    refusing.refusalReason = .none
    #expect(try world.refusal(Staff.secretary, refusing, amends: application)?.rule == .valueRange)
    var accepting = Sample.decision(.accepted)
    accepting.refusalReason = .duplicate
    #expect(try world.refusal(Staff.secretary, accepting, amends: application)?.rule == .valueRange)
    accepting = Sample.decision(.accepted)
    accepting.pupil = PupilNumber(1)
    #expect(try world.refusal(Staff.secretary, accepting, amends: application)?.rule == .chainOtherFact)
  }

  @Test func `a revoked credential lets nobody in until it is issued anew`() throws {
    var world = try World.school()
    try world.record(Staff.secretary, Given.application(0, 0))
    let issue = try world.record(Staff.administrator, Given.credential())
    try world.record(World.guardian, Given.activation())
    #expect(try world.refusal(World.guardian, Given.session()) == nil)
    let revoked = try world.record(
      Staff.classTeacher, CredentialRevoked { $0.person = World.guardian }, amends: issue)
    #expect(try world.refusal(World.guardian, Given.session())?.rule == .activationCredential)
    var annulled = world
    try annulled.record(
      Staff.administrator, try annulment(&annulled, revoked), amends: revoked, reason: .slip)
    #expect(try annulled.refusal(World.guardian, Given.session()) == nil)
    try world.record(Staff.administrator, Given.credential())
    #expect(try world.refusal(World.guardian, Given.session()) == nil)
  }

  @Test func `a session ends once, with its own person and device`() throws {
    var world = try World.school()
    try world.record(Staff.secretary, Given.application(0, 0))
    try world.record(Staff.administrator, Given.credential())
    try world.record(World.guardian, Given.activation())
    let session = try world.record(World.guardian, Given.session())
    let end = SessionEnded { $0.person = World.guardian }
    var other = end
    other.device = 9
    #expect(try world.refusal(World.guardian, other, amends: session)?.rule == .chainOtherFact)
    #expect(try world.refusal(World.guardian, end, on: World.day(2), amends: session)?.rule == .spanReversed)
    try world.record(World.guardian, end, amends: session)
    #expect(try world.refusal(World.guardian, end, amends: session)?.rule == .chainNotLatest)
  }

  @Test(arguments: [(0, 0), (600, 600), (1440, 1441), (65_535, 65_535), (660, 600)] as [(UInt16, UInt16)])
  func `hours lie inside a day and end after they begin`(from: UInt16, through: UInt16) throws {
    let world = try World.school()
    let refusal = try world.refusal(Staff.deputy, Sample.schedule(from: from, through: through))
    #expect(refusal?.rule == .valueRange)
  }

  @Test func `documents are destroyed on the day after their term`() throws {
    var world = try World.school()
    try world.record(Staff.director, Given.policy("retention.registerYears", "9"))
    let last = try #require(Day(year: 2016, month: 9, day: 2))
    func act(_ through: Day, _ kind: DocumentKind = .register) -> RecordsDestroyed {
      RecordsDestroyed {
        $0.kind = kind
        $0.from = through - 300
        $0.through = through
        $0.act = "3"
      }
    }
    // The policy holds from 3 September 2025, which is today: registers of a year that ended on 2 September 2016
    // were kept for nine years yesterday.
    #expect(try world.refusal(Staff.director, act(last)) == nil)
    #expect(try world.refusal(Staff.director, act(last + 1))?.rule == .retentionRuns)
    #expect(try world.refusal(Staff.director, act(last, .summary))?.rule == .retentionRuns)
    #expect(try world.refusal(Staff.deputy, act(last))?.rule == .whoRole)
    // 29 February: nine years later it is the 28th.
    let leap = try #require(Day(year: 2016, month: 2, day: 29))
    #expect(try world.refusal(Staff.director, act(leap)) == nil)
    // Today is 3 September 2025.
    for (kind, years) in [
      (DocumentKind.archive, 25), (.application, 5), (.consent, 3), (.control, 5), (.session, 1),
    ] {
      let kept = try #require(Day(year: 2025 - years, month: 9, day: 2))
      #expect(try world.refusal(Staff.director, act(kept, kind)) == nil, "\(kind)")
      #expect(try world.refusal(Staff.director, act(kept + 1, kind))?.rule == .retentionRuns, "\(kind)")
    }
    #expect(try world.refusal(Staff.director, act(leap + 3_000, .note)) == nil)
  }

  @Test func `each signs in his own capacity`() throws {
    var world = try World.school()
    let position = try world.record(Staff.classTeacher, Sample.export(size: 3))
    func accepted(_ role: Role) -> ExportAccepted { Sample.signature(role) }
    #expect(try world.refusal(Staff.deputy, accepted(.director), amends: position)?.rule == .whoRole)
    #expect(try world.refusal(Staff.teacherOfB, accepted(.classTeacher), amends: position)?.rule == .whoScope)
    var last = try world.record(Staff.classTeacher, accepted(.classTeacher), amends: position)
    last = try world.record(Staff.deputy, accepted(.deputy), amends: last)
    last = try world.record(Staff.director, accepted(.director), amends: last)
    let filed = ArchivedOnPaper {
      $0.schoolClass = ClassNumber(0)
      $0.sheets = 8
      $0.caseNumber = "01-17"
    }
    var wrong = filed
    wrong.schoolClass = ClassNumber(1)
    #expect(try world.refusal(Staff.secretary, wrong, amends: last)?.rule == .chainOtherFact)
    try world.record(Staff.secretary, filed, amends: last)
  }

  @Test func `a remark is answered by whom it concerns and relieved by control`() throws {
    var world = try World.school()
    let raised = try world.record(Staff.deputy, Sample.remark())
    let answer = RemarkAnswered {
      $0.staff = StaffNumber(2)
      $0.text = "Внесено"
    }
    #expect(try world.refusal(Staff.teacherOfB, answer, amends: raised)?.rule == .whoRole)
    #expect(try world.refusal(Staff.deputy, answer, amends: raised)?.rule == .whoRole)
    let answered = try world.record(Staff.teacher, answer, amends: raised)
    let again = try world.record(Staff.teacher, answer, amends: answered)
    let relief = RemarkRelieved { $0.staff = StaffNumber(2) }
    #expect(try world.refusal(Staff.deputy, relief, amends: raised)?.rule == .chainNotLatest)
    let relieved = try world.record(Staff.deputy, relief, amends: again)
    #expect(try world.refusal(Staff.teacher, answer, amends: relieved)?.rule == .chainType)
  }

  @Test func `a whole copy has the events it was made of`() throws {
    var world = try World.school()
    let copy = try world.record(Staff.administrator, Sample.backup(at: "сейф 2"))
    func trial(_ size: UInt64, _ ok: Bool) -> RestoreVerified {
      RestoreVerified {
        $0.size = size
        $0.ok = ok
      }
    }
    #expect(try world.refusal(Staff.administrator, trial(2, true), amends: copy)?.rule == .valueRange)
    #expect(try world.refusal(Staff.administrator, trial(2, false), amends: copy) == nil)
    let tried = try world.record(Staff.administrator, trial(3, true), amends: copy)
    #expect(try world.refusal(Staff.administrator, trial(3, true), amends: tried) == nil)
  }

  @Test func `a batch is answered for no more events than it had`() throws {
    var world = try World.school()
    let sent = try world.record(Staff.administrator, Sample.batch())
    #expect(
      try world.refusal(Staff.administrator, Sample.acknowledgement(accepted: 3), amends: sent)?.rule
        == .valueRange)
    var other = Sample.acknowledgement(accepted: 2)
    other.toPosition = Position(6)
    #expect(try world.refusal(Staff.administrator, other, amends: sent)?.rule == .chainOtherFact)
    try world.record(Staff.administrator, Sample.acknowledgement(accepted: 2), amends: sent)
  }

  @Test func `a done item is not waived, and a restatement needs its reason`() throws {
    var world = try World.school()
    let item = try world.record(
      Staff.director,
      PlanItemScheduled {
        $0.planItem = PlanItemNumber(1)
        $0.key = "A2"
        $0.title = "Обучение"
      })
    var done = world
    try done.record(Staff.director, PlanItemCompleted { $0.planItem = PlanItemNumber(1) })
    #expect(try done.refusal(Staff.director, Sample.waiver(1), amends: item)?.rule == .planDone)
    let waived = try world.record(Staff.director, Sample.waiver(1), amends: item)
    world.today = World.day(10)
    var again = Sample.waiver(1)
    again.why = "Передано школе № 2"
    #expect(
      try world.refusal(Staff.director, again, amends: waived, restates: true)?.rule == .reasonMissing)
    #expect(
      try world.refusal(Staff.director, again, amends: waived, reason: .other, restates: true) == nil)
    try world.record(
      Staff.director, try annulment(&world, waived), on: World.day(3), amends: waived, reason: .slip)
    #expect(try world.refusal(Staff.director, PlanItemCompleted { $0.planItem = PlanItemNumber(1) }) == nil)
  }

  private func annulment(_ world: inout RulesWorld, _ position: Position) throws -> FactAnnulled {
    try #require(try world.annulment(position) as? FactAnnulled)
  }
}
