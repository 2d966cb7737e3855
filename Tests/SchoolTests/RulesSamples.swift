internal import EventLog
internal import School

/// An event of each type that breaks no rule but, for most people, the one on persons.
enum RulesSamples {
  /// An event with its day and what it amends.
  struct Sample {
    var fact: any Ruled
    var day: Day?
    var amends = Position.none
  }

  typealias World = RulesWorld
  typealias Staff = RulesWorld.Staff
  typealias Given = RulesAttempts

  /// The sample of a type; what it needs is recorded in `world`.
  static func sample(_ code: UInt16, _ world: inout RulesWorld) throws -> Sample? {
    if let fact = fact(code) { return Sample(fact: fact) }
    if let fact = serving(code) ?? year(code) { return Sample(fact: fact) }
    return try amending(code, &world) ?? needing(code, &world) ?? settling(code, &world)
  }

  private static func fact(_ code: UInt16) -> (any Ruled)? {
    switch code {
    case EventCode.sourceDeclared...EventCode.subjectAdded: setting(code) ?? days(code)
    case EventCode.classFormed...EventCode.staffLeft: staffing(code)
    case EventCode.pupilEnrolled...EventCode.timetableSlotSet: people(code)
    case EventCode.lessonHeld: World.lesson(1, index: 1)
    case EventCode.lessonCancelled: Given.cancellation(2)
    case EventCode.lessonSubstituted: Given.substitution()
    case EventCode.attendanceConfirmed: Given.attendance()
    case EventCode.absenceRecorded: Given.absence()
    case EventCode.latenessRecorded: Given.lateness()
    case EventCode.absenceExcused:
      AbsenceExcused {
        $0.pupil = PupilNumber(0)
        $0.through = World.day(5)
      }
    case EventCode.homeworkPosted: Given.homework(due: 5)
    case EventCode.markSet: World.mark()
    case EventCode.termMarkSet: Given.outcome("5")
    case EventCode.scopeClosed: Given.closing(.lessons)
    case EventCode.reopenGranted: RulesMarksTests.reopening(.marks, Staff.teacher, until: 5)
    case EventCode.parentApplicationRegistered: Given.application(0, 0)
    case EventCode.consentGiven: Given.consent()
    case EventCode.activationTargetSet:
      ActivationTargetSet {
        $0.high = 3000
        $0.deadline = World.day(20)
      }
    case EventCode.planItemScheduled:
      PlanItemScheduled {
        $0.planItem = PlanItemNumber(1)
        $0.key = "A2"
        $0.title = "Обучение"
      }
    case EventCode.planItemCompleted: Given.completion()
    default: nil
    }
  }

  private static func setting(_ code: UInt16) -> (any Ruled)? {
    switch code {
    case EventCode.sourceDeclared:
      SourceDeclared {
        $0.declared = SourceNumber(1)
        $0.key = "another"
      }
    case EventCode.policyChanged: Given.policy("correction.days", "5")
    case EventCode.termDefined: Given.term(60, 120, parent: TermNumber(0))
    case EventCode.bellScheduleSet:
      BellScheduleSet {
        $0.shift = 1
        $0.slots = "1 08:30-09:15; 2 09:25-10:10"
      }
    case EventCode.buildingAdded: Given.building(0, "main")
    case EventCode.roomAdded:
      RoomAdded {
        $0.room = RoomNumber(0)
        $0.key = "101"
      }
    case EventCode.subjectAdded:
      SubjectAdded {
        $0.subject = SubjectNumber(1)
        $0.key = "физика"
      }
    default: nil
    }
  }

  private static func staffing(_ code: UInt16) -> (any Ruled)? {
    switch code {
    case EventCode.classFormed:
      ClassFormed {
        $0.schoolClass = ClassNumber(3)
        $0.key = "7В"
        $0.yearGroup = 7
      }
    case EventCode.subgroupFormed:
      SubgroupFormed {
        $0.subgroup = SubgroupNumber(1)
        $0.key = "7А-2"
        $0.schoolClass = ClassNumber(0)
        $0.subject = SubjectNumber(0)
      }
    case EventCode.subgroupJoined: Given.joining(1)
    case EventCode.subgroupLeft:
      SubgroupLeft {
        $0.subgroup = SubgroupNumber(0)
        $0.pupil = PupilNumber(0)
      }
    case EventCode.staffHired:
      StaffHired {
        $0.staff = StaffNumber(10)
        $0.key = "t-10"
      }
    case EventCode.dutyAssigned:
      DutyAssigned {
        $0.staff = StaffNumber(9)
        $0.duty = "Дежурный"
      }
    case EventCode.roleGranted: World.grant(Staff.withoutRole, .secretary)
    case EventCode.systemRegistered:
      SystemRegistered {
        $0.system = SystemNumber(1)
        $0.key = "third-journal"
      }
    case EventCode.staffLeft: Given.left(9)
    default: nil
    }
  }

  private static func people(_ code: UInt16) -> (any Ruled)? {
    switch code {
    case EventCode.pupilEnrolled:
      PupilEnrolled {
        $0.pupil = PupilNumber(4)
        $0.key = "p-4"
        $0.schoolClass = ClassNumber(0)
      }
    case EventCode.pupilTransferred: Given.transfer(0, 1)
    case EventCode.pupilLeft:
      PupilLeft {
        $0.pupil = PupilNumber(0)
        $0.schoolClass = ClassNumber(0)
      }
    case EventCode.nameChanged: NameChanged { $0.person = World.pupil }
    case EventCode.contactChanged: ContactChanged { $0.person = World.pupil }
    case EventCode.guardianRegistered:
      GuardianRegistered {
        $0.guardian = GuardianNumber(2)
        $0.key = "g-2"
      }
    case EventCode.guardianLinked:
      GuardianLinked {
        $0.guardian = GuardianNumber(0)
        $0.pupil = PupilNumber(1)
      }
    case EventCode.teachingAssigned:
      TeachingAssigned {
        $0.course = CourseNumber(5)
        $0.key = "c-5"
        $0.subject = SubjectNumber(0)
        $0.schoolClass = ClassNumber(0)
        $0.teacher = StaffNumber(2)
      }
    case EventCode.teacherChanged: Given.change(2, 9)
    case EventCode.timetableSlotSet:
      TimetableSlotSet {
        $0.course = CourseNumber(0)
        $0.weekday = 1
        $0.from = World.day(1)
      }
    default: nil
    }
  }
}
