internal import EventLog
internal import School

extension RulesAttempts {
  static func holiday(through last: Int) -> HolidaySet {
    HolidaySet {
      $0.through = day(last)
      $0.title = "Каникулы"
    }
  }

  static func move(to number: Int) -> DayMoved { DayMoved { $0.to = day(number) } }

  static func cancelledDay(_ schoolClass: ClassNumber = .none) -> DayCancelled {
    DayCancelled {
      $0.schoolClass = schoolClass
      $0.order = "12"
    }
  }

  static func programme(_ topics: String, hours: UInt16) -> ThematicPlanApproved {
    ThematicPlanApproved {
      $0.course = CourseNumber(0)
      $0.from = day(1)
      $0.hours = hours
      $0.topics = topics
    }
  }

  static func rescheduling(_ number: UInt8, to toNumber: UInt8 = 3) -> LessonRescheduled {
    LessonRescheduled {
      $0.course = CourseNumber(0)
      $0.number = number
      $0.toDay = day(3)
      $0.toNumber = toNumber
    }
  }

  static func ict() -> IctUsed {
    IctUsed {
      $0.lesson = LessonNumber(0)
      $0.course = CourseNumber(0)
    }
  }

  static func assessment() -> AssessmentScheduled {
    AssessmentScheduled {
      $0.course = CourseNumber(0)
      $0.number = 2
      $0.minutes = 40
    }
  }

  static func debt(due: Int = 10) -> DebtSet {
    DebtSet {
      $0.pupil = PupilNumber(0)
      $0.course = CourseNumber(0)
      $0.dueOn = day(due)
    }
  }

  static func cleared() -> DebtCleared {
    DebtCleared {
      $0.pupil = PupilNumber(0)
      $0.course = CourseNumber(0)
    }
  }

  static func behaviour(_ scheme: BehaviourScheme, _ value: BehaviourValue) -> BehaviourMarkSet {
    BehaviourMarkSet {
      $0.pupil = PupilNumber(0)
      $0.schoolClass = ClassNumber(0)
      $0.term = TermNumber(1)
      $0.scheme = scheme
      $0.value = value
    }
  }

  static func council(
    _ decision: CouncilDecision, to yearGroup: UInt8, term: UInt32 = 0
  ) -> CouncilDecisionRecorded {
    CouncilDecisionRecorded {
      $0.pupil = PupilNumber(0)
      $0.schoolClass = ClassNumber(0)
      $0.term = TermNumber(term)
      $0.decision = decision
      $0.toYearGroup = yearGroup
      $0.protocolNumber = "3"
    }
  }

  /// A pupil who comes to 7А with marks of another school.
  static func newcomer() -> PupilEnrolled {
    PupilEnrolled {
      $0.pupil = PupilNumber(4)
      $0.key = "p-4"
      $0.schoolClass = ClassNumber(0)
    }
  }

  static func brought(pupil: UInt32 = 0) -> MarkBrought {
    MarkBrought {
      $0.pupil = PupilNumber(pupil)
      $0.course = CourseNumber(0)
      $0.term = TermNumber(1)
      $0.mark = Mark(symbol: "4") ?? .none
      $0.weight = 1
      $0.fromSchool = "Лицей"
    }
  }

  static let calendar: [Rule: Attempt] = [
    .calendarDaySame: { try $0.refusal(Staff.deputy, move(to: 3)) },
    .calendarDayTaken: { world in
      try world.record(Staff.deputy, move(to: 6))
      return try world.refusal(Staff.deputy, move(to: 13))
    },
    .programmeTopics: { try $0.refusal(Staff.deputy, programme("Дроби\n0× Степень", hours: 1)) },
    .programmeHours: { try $0.refusal(Staff.deputy, programme("Дроби\n3× Степень", hours: 5)) },
    .lessonSamePlace: { try $0.refusal(Staff.deputy, rescheduling(2, to: 2)) },
    .lessonRescheduledAlready: { world in
      try world.record(Staff.deputy, rescheduling(2))
      return try world.refusal(Staff.deputy, cancellation(2))
    },
    .ictTwice: { world in
      try world.record(Staff.teacher, ict())
      return try world.refusal(Staff.teacher, ict())
    },
    .assessmentTwice: { world in
      try world.record(Staff.deputy, assessment())
      return try world.refusal(Staff.teacher, assessment())
    },
  ]

  static let year: [Rule: Attempt] = [
    .debtTwice: { world in
      try world.record(Staff.teacher, debt())
      return try world.refusal(Staff.deputy, debt())
    },
    .behaviourScheme: { try $0.refusal(Staff.classTeacher, behaviour(.pass, .four)) },
    .behaviourTwice: { world in
      try world.record(Staff.classTeacher, behaviour(.five, .four))
      return try world.refusal(Staff.classTeacher, behaviour(.pass, .passed))
    },
    .councilTerm: { try $0.refusal(Staff.director, council(.promoted, to: 8, term: 1)) },
    .councilYearGroup: { try $0.refusal(Staff.director, council(.promoted, to: 9)) },
    .councilTwice: { world in
      try world.record(Staff.director, council(.promoted, to: 8))
      return try world.refusal(Staff.director, council(.repeats, to: 7))
    },
    .markBroughtHere: { try $0.refusal(Staff.secretary, brought()) },
  ]
}
