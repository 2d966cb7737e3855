internal import EventLog
internal import School

extension RulesAttempts {
  static func left(_ staff: UInt32) -> StaffLeft { StaffLeft { $0.staff = StaffNumber(staff) } }

  static func transfer(_ from: UInt32, _ to: UInt32) -> PupilTransferred {
    PupilTransferred {
      $0.pupil = PupilNumber(0)
      $0.fromClass = ClassNumber(from)
      $0.toClass = ClassNumber(to)
    }
  }

  /// Pupil 0 enters 7Б under the key that it has.
  static func returning() -> PupilEnrolled {
    PupilEnrolled {
      $0.pupil = PupilNumber(0)
      $0.key = "p-0"
      $0.schoolClass = ClassNumber(1)
    }
  }

  static func joining(_ pupil: UInt32) -> SubgroupJoined {
    SubgroupJoined {
      $0.subgroup = SubgroupNumber(0)
      $0.pupil = PupilNumber(pupil)
    }
  }

  static func subgroup(_ number: UInt32) -> SubgroupFormed {
    SubgroupFormed {
      $0.subgroup = SubgroupNumber(number)
      $0.key = "7А-\(number + 1)"
      $0.schoolClass = ClassNumber(0)
      $0.subject = SubjectNumber(0)
    }
  }

  static func change(_ from: UInt32, _ to: UInt32) -> TeacherChanged {
    TeacherChanged {
      $0.course = CourseNumber(0)
      $0.from = StaffNumber(from)
      $0.to = StaffNumber(to)
    }
  }

  static func cancellation(_ number: UInt8) -> LessonCancelled {
    LessonCancelled {
      $0.course = CourseNumber(0)
      $0.number = number
    }
  }

  static func substitution() -> LessonSubstituted {
    LessonSubstituted {
      $0.course = CourseNumber(0)
      $0.original = StaffNumber(2)
      $0.substitute = StaffNumber(3)
      $0.number = 1
    }
  }

  static let people: [Rule: Attempt] = [
    .roleSelf: { try $0.refusal(Staff.administrator, World.grant(Staff.administrator, .deputy)) },
    .roleDirector: { try $0.refusal(Staff.administrator, World.grant(Staff.teacher, .director)) },
    .rolePerson: { try $0.refusal(Staff.administrator, World.grant(World.guardian, .teacher)) },
    .staffGone: { world in
      try world.record(Staff.hr, left(9))
      return try world.refusal(
        Staff.director,
        DutyAssigned {
          $0.staff = StaffNumber(9)
          $0.duty = "Дежурный"
        })
    },
    .pupilElsewhere: { try $0.refusal(Staff.secretary, transfer(1, 0)) },
    .pupilEnrolledAlready: { try $0.refusal(Staff.secretary, transfer(0, 0)) },
    .pupilNotLeft: { try $0.refusal(Staff.secretary, returning()) },
    .pupilNotInClass: { try $0.refusal(Staff.teacher, World.mark(pupil: 2)) },
    .pupilNotInSubgroup: { try $0.refusal(Staff.teacher, World.mark(pupil: 1, course: 4)) },
    .subgroupJoinedAlready: { try $0.refusal(Staff.classTeacher, joining(0)) },
    .subgroupOtherClass: { try $0.refusal(Staff.classTeacher, joining(2)) },
    .subgroupOther: { world in
      try world.record(Staff.classTeacher, subgroup(1))
      var joined = joining(0)
      joined.subgroup = SubgroupNumber(1)
      return try world.refusal(Staff.classTeacher, joined)
    },
    .guardianLinkedAlready: {
      try $0.refusal(
        Staff.secretary,
        GuardianLinked {
          $0.guardian = GuardianNumber(0)
          $0.pupil = PupilNumber(0)
        })
    },
    .guardianNotLinked: { try $0.refusal(Staff.secretary, application(0, 1)) },
  ]

  static let courses: [Rule: Attempt] = [
    .courseTeacherSame: { try $0.refusal(Staff.deputy, change(2, 2)) },
    .courseTeacherOther: { try $0.refusal(Staff.deputy, change(3, 4)) },
    .lessonTaken: { try $0.refusal(Staff.teacher, World.lesson(1)) },
    .lessonCancelled: { world in
      try world.record(Staff.deputy, cancellation(2))
      return try world.refusal(Staff.deputy, cancellation(2))
    },
    .lessonHeldAlready: { try $0.refusal(Staff.deputy, cancellation(1)) },
    .lessonSubstitutedAlready: { world in
      try world.record(Staff.deputy, substitution())
      return try world.refusal(Staff.deputy, substitution())
    },
    .lessonOther: { world in
      var mark = World.mark(course: 4)
      mark.lesson = LessonNumber(0)
      return try world.refusal(Staff.teacher, mark)
    },
  ]
}
