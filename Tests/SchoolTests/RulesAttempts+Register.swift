internal import EventLog
internal import School

extension RulesAttempts {
  static func absence() -> AbsenceRecorded {
    AbsenceRecorded {
      $0.pupil = PupilNumber(0)
      $0.course = CourseNumber(0)
      $0.lesson = LessonNumber(0)
    }
  }

  static func lateness() -> LatenessRecorded {
    LatenessRecorded {
      $0.pupil = PupilNumber(0)
      $0.course = CourseNumber(0)
      $0.lesson = LessonNumber(0)
    }
  }

  static func attendance() -> AttendanceConfirmed {
    AttendanceConfirmed {
      $0.lesson = LessonNumber(0)
      $0.course = CourseNumber(0)
    }
  }

  static func outcome(
    _ symbol: String, pupil: UInt32 = 0, course: UInt32 = 0, term: UInt32 = 1
  ) -> TermMarkSet {
    TermMarkSet {
      $0.pupil = PupilNumber(pupil)
      $0.course = CourseNumber(course)
      $0.term = TermNumber(term)
      $0.mark = Mark(symbol: symbol) ?? .none
    }
  }

  static func homework(due: Int) -> HomeworkPosted {
    HomeworkPosted {
      $0.course = CourseNumber(0)
      $0.lesson = LessonNumber(0)
      $0.dueOn = day(due)
      $0.text = "§ 5"
    }
  }

  static let register: [Rule: Attempt] = [
    .absenceTwice: { world in
      try world.record(Staff.teacher, absence())
      return try world.refusal(Staff.teacher, absence())
    },
    .absenceLate: { world in
      try world.record(Staff.teacher, lateness())
      return try world.refusal(Staff.teacher, absence())
    },
    .latenessTwice: { world in
      try world.record(Staff.teacher, lateness())
      return try world.refusal(Staff.teacher, lateness())
    },
    .latenessAbsent: { world in
      try world.record(Staff.teacher, absence())
      return try world.refusal(Staff.teacher, lateness())
    },
    .attendanceTwice: { world in
      try world.record(Staff.teacher, attendance())
      return try world.refusal(Staff.teacher, attendance())
    },
    .excuseCode: {
      try $0.refusal(
        Staff.classTeacher,
        AbsenceExcused {
          $0.pupil = PupilNumber(0)
          $0.through = day(5)
          $0.code = .unexcused
        })
    },
    .homeworkDue: { try $0.refusal(Staff.teacher, homework(due: 2)) },
    .markMissing: { try $0.refusal(Staff.teacher, World.mark("")) },
    .markScale: { try $0.refusal(Staff.teacher, World.mark("1")) },
    .markYearGroupOne: { try $0.refusal(Staff.teacher, World.mark(pupil: 3, course: 2)) },
    .markUngraded: { try $0.refusal(Staff.teacher, World.mark(course: 3)) },
    .termMarkScale: { try $0.refusal(Staff.teacher, outcome("5-")) },
    .termMarkTwice: { world in
      try world.record(Staff.teacher, outcome("5"))
      return try world.refusal(Staff.teacher, outcome("4"))
    },
    .termMarkEarly: { world in
      try world.record(Staff.deputy, term(60, 120, parent: TermNumber(0)))
      return try world.refusal(Staff.teacher, outcome("5", term: 2))
    },
    .termYearGroup: { try $0.refusal(Staff.teacher, outcome("5", pupil: 3, course: 2)) },
  ]

  static func application(_ guardian: UInt32, _ pupil: UInt32) -> ParentApplicationRegistered {
    ParentApplicationRegistered {
      $0.guardian = GuardianNumber(guardian)
      $0.pupil = PupilNumber(pupil)
    }
  }

  static func consent() -> ConsentGiven { ConsentGiven { $0.person = World.guardian } }
  static func credential() -> CredentialIssued { CredentialIssued { $0.person = World.guardian } }
  static func activation() -> AccountActivated { AccountActivated { $0.person = World.guardian } }
  static func session() -> SessionStarted { SessionStarted { $0.person = World.guardian } }
  static func completion() -> PlanItemCompleted {
    PlanItemCompleted { $0.planItem = PlanItemNumber(0) }
  }

  static let access: [Rule: Attempt] = [
    .applicationTwice: { world in
      try world.record(Staff.secretary, application(0, 0))
      return try world.refusal(Staff.classTeacher, application(0, 0))
    },
    .consentTwice: { world in
      try world.record(Staff.secretary, consent())
      return try world.refusal(Staff.secretary, consent())
    },
    .credentialBasis: { try $0.refusal(Staff.administrator, credential()) },
    .activationCredential: { try $0.refusal(World.guardian, activation()) },
    .activationTwice: { world in
      try world.record(Staff.secretary, application(0, 0))
      try world.record(Staff.administrator, credential())
      try world.record(World.guardian, activation())
      return try world.refusal(World.guardian, activation())
    },
    .sessionActivation: { try $0.refusal(World.guardian, session()) },
    .targetBand: {
      try $0.refusal(
        Staff.director,
        ActivationTargetSet {
          $0.low = 4000
          $0.high = 3000
          $0.deadline = day(20)
        })
    },
    .planDone: { world in
      try world.record(Staff.classTeacher, completion())
      return try world.refusal(Staff.director, completion())
    },
  ]
}
