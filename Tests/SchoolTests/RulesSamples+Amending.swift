internal import EventLog
internal import School

extension RulesSamples {
  /// A sample of a type that amends another event.
  static func amending(_ code: UInt16, _ world: inout RulesWorld) throws -> Sample? {
    switch code {
    case EventCode.schoolActivated:
      world = World.empty()
      return Sample(
        fact: SchoolActivated {
          $0.origin = "school.example/journal"
          $0.name = "School"
          $0.timeZone = "Europe/Moscow"
        })
    case EventCode.markCorrected:
      let mark = try world.record(Staff.teacher, World.mark("4"))
      return Sample(fact: RulesMarksTests.correction("4", "5"), amends: mark)
    case EventCode.markAnnulled:
      let mark = try world.record(Staff.teacher, World.mark("4"))
      return Sample(fact: try world.annulment(mark), amends: mark)
    case EventCode.termMarkCorrected:
      let outcome = try world.record(Staff.teacher, Given.outcome("5"))
      let fact = TermMarkCorrected {
        $0.pupil = PupilNumber(0)
        $0.course = CourseNumber(0)
        $0.term = TermNumber(1)
        $0.mark = Mark(symbol: "4") ?? .none
        $0.old = Mark(symbol: "5") ?? .none
      }
      return Sample(fact: fact, amends: outcome)
    case EventCode.absenceCorrected:
      let absence = try world.record(Staff.teacher, Given.absence())
      let fact = AbsenceCorrected {
        $0.pupil = PupilNumber(0)
        $0.course = CourseNumber(0)
        $0.lesson = LessonNumber(0)
        $0.code = .ill
      }
      return Sample(fact: fact, amends: absence)
    case EventCode.homeworkAmended:
      let homework = try world.record(Staff.teacher, Given.homework(due: 5))
      let fact = HomeworkAmended {
        $0.course = CourseNumber(0)
        $0.lesson = LessonNumber(0)
        $0.dueOn = World.day(6)
        $0.text = "§ 6"
      }
      return Sample(fact: fact, amends: homework)
    case EventCode.factAnnulled:
      let lesson = try world.record(Staff.teacher, World.lesson(1, index: 1))
      return Sample(fact: try world.annulment(lesson), amends: lesson)
    default: return nil
    }
  }

  /// A sample of a type that needs something recorded before.
  static func needing(_ code: UInt16, _ world: inout RulesWorld) throws -> Sample? {
    switch code {
    case EventCode.roleRevoked:
      let grant = try world.record(Staff.administrator, World.grant(Staff.withoutRole, .psychologist))
      let fact = RoleRevoked {
        $0.person = Staff.withoutRole
        $0.role = .psychologist
        $0.scope = .max
      }
      return Sample(fact: fact, amends: grant)
    case EventCode.guardianUnlinked:
      let link = try world.record(
        Staff.secretary,
        GuardianLinked {
          $0.guardian = GuardianNumber(0)
          $0.pupil = PupilNumber(1)
        })
      let fact = GuardianUnlinked {
        $0.guardian = GuardianNumber(0)
        $0.pupil = PupilNumber(1)
      }
      return Sample(fact: fact, amends: link)
    case EventCode.debtCleared:
      let debt = try world.record(Staff.teacher, Given.debt())
      return Sample(fact: Given.cleared(), amends: debt)
    case EventCode.markBrought:
      try world.record(Staff.secretary, Given.newcomer(), on: World.day(2))
      return Sample(fact: Given.brought(pupil: 4), day: World.day(1))
    case EventCode.consentWithdrawn:
      let consent = try world.record(Staff.secretary, Given.consent())
      return Sample(fact: ConsentWithdrawn { $0.person = World.guardian }, amends: consent)
    case EventCode.credentialIssued...EventCode.sessionStarted:
      try world.record(Staff.secretary, Given.application(0, 0))
      guard code != EventCode.credentialIssued else { return Sample(fact: Given.credential()) }
      try world.record(Staff.administrator, Given.credential())
      guard code != EventCode.accountActivated else { return Sample(fact: Given.activation()) }
      try world.record(World.guardian, Given.activation())
      return Sample(fact: Given.session())
    default: return nil
    }
  }
}
