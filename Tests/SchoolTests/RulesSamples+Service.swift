internal import EventLog
internal import School

extension RulesSamples {
  static let digest = String(repeating: "0a", count: 32)

  /// A sample of a type of the families access, plan, documents, control and service that begins a chain.
  static func serving(_ code: UInt16) -> (any Ruled)? {
    switch code {
    case EventCode.accountLinkFailed: AccountLinkFailed { $0.person = World.guardian }
    case EventCode.workScheduleSet: schedule(from: 600, through: 660)
    case EventCode.notificationRead:
      NotificationRead {
        $0.person = World.guardian
        $0.event = Position(3)
      }
    case EventCode.localActAdopted: LocalActAdopted { $0.title = "Положение об электронном журнале" }
    case EventCode.briefingHeld:
      BriefingHeld {
        $0.attendees = 24
        $0.schoolClass = ClassNumber(0)
        $0.topic = "Вход в дневник"
      }
    case EventCode.exportProduced: export(size: 3)
    case EventCode.recordsDestroyed: destruction(years: 9)
    case EventCode.controlCheckRun:
      ControlCheckRun {
        $0.checks = 3
        $0.from = World.day(1)
        $0.through = World.day(3)
      }
    case EventCode.remarkRaised: remark()
    case EventCode.anomalyRaised: anomaly(about: Staff.teacher)
    case EventCode.backupMade: backup(at: "сейф 2")
    case EventCode.syncBatchSent: batch()
    case EventCode.surveyAnswered:
      SurveyAnswered {
        $0.answers = 40
        $0.score = 430
        $0.topic = "Удобство дневника"
      }
    case EventCode.supportRequestLogged: SupportRequestLogged { $0.topic = "Не открывается дневник" }
    default: nil
    }
  }

  /// A sample of a type of these families that amends an event.
  static func settling(_ code: UInt16, _ world: inout RulesWorld) throws -> Sample? {
    switch code {
    case EventCode.parentApplicationDecided:
      let application = try world.record(Staff.secretary, Given.application(0, 0))
      return Sample(fact: decision(.accepted), amends: application)
    case EventCode.credentialRevoked:
      try world.record(Staff.secretary, Given.application(0, 0))
      let issue = try world.record(Staff.administrator, Given.credential())
      return Sample(fact: CredentialRevoked { $0.person = World.guardian }, amends: issue)
    case EventCode.sessionEnded:
      try world.record(Staff.secretary, Given.application(0, 0))
      try world.record(Staff.administrator, Given.credential())
      try world.record(World.guardian, Given.activation())
      let session = try world.record(World.guardian, Given.session())
      return Sample(fact: SessionEnded { $0.person = World.guardian }, amends: session)
    case EventCode.planItemWaived:
      let item = try world.record(
        Staff.director,
        PlanItemScheduled {
          $0.planItem = PlanItemNumber(1)
          $0.key = "A2"
          $0.title = "Обучение"
        })
      return Sample(fact: waiver(1), amends: item)
    case EventCode.exportAccepted, EventCode.archivedOnPaper:
      let produced = try world.record(Staff.deputy, export(size: 3))
      let filed = ArchivedOnPaper {
        $0.schoolClass = ClassNumber(0)
        $0.sheets = 12
        $0.caseNumber = "01-17"
      }
      return Sample(
        fact: code == EventCode.archivedOnPaper ? filed : signature(.deputy),
        amends: produced)
    case EventCode.remarkAnswered, EventCode.remarkRelieved:
      let raised = try world.record(Staff.deputy, remark())
      let answer = RemarkAnswered {
        $0.staff = StaffNumber(2)
        $0.text = "Внесу сегодня"
      }
      return Sample(
        fact: code == EventCode.remarkAnswered ? answer : RemarkRelieved { $0.staff = StaffNumber(2) },
        amends: raised)
    case EventCode.anomalyResolved:
      let raised = try world.record(Staff.deputy, anomaly(about: Staff.teacher))
      return Sample(fact: verdict(about: Staff.teacher), amends: raised)
    case EventCode.restoreVerified:
      let copy = try world.record(Staff.administrator, backup(at: "сейф 2"))
      return Sample(
        fact: RestoreVerified {
          $0.size = 3
          $0.ok = true
        }, amends: copy)
    case EventCode.syncBatchAcknowledged:
      let sent = try world.record(Staff.administrator, batch())
      return Sample(fact: acknowledgement(accepted: 2), amends: sent)
    case EventCode.supportRequestSolved:
      let asked = try world.record(
        Staff.administrator, SupportRequestLogged { $0.topic = "Не открывается дневник" })
      return Sample(fact: SupportRequestSolved { $0.text = "Выдан новый код" }, amends: asked)
    default: return nil
    }
  }
}
