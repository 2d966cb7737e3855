internal import EventLog
internal import School

/// An attempt for every rule, by family.
enum RulesAttempts {
  typealias World = RulesWorld
  typealias Staff = RulesWorld.Staff

  static func day(_ number: Int) -> Day { World.day(number) }

  static func building(_ number: UInt32, _ key: String) -> BuildingAdded {
    BuildingAdded {
      $0.building = BuildingNumber(number)
      $0.key = key
    }
  }

  static func policy(_ key: String, _ value: String) -> PolicyChanged {
    PolicyChanged {
      $0.key = key
      $0.value = value
      $0.effectiveFrom = day(3)
    }
  }

  static func term(_ start: Int, _ end: Int, parent: TermNumber = .none) -> TermDefined {
    TermDefined {
      $0.term = TermNumber(2)
      $0.key = "q2"
      $0.yearGroupFrom = 2
      $0.yearGroupThrough = 11
      $0.start = day(start)
      $0.end = day(end)
      $0.parent = parent
    }
  }

  static let general: [Rule: Attempt] = [
    .whoUnknown: { try $0.refusal(Staff.person(99), World.mark()) },
    .whoRole: { try $0.refusal(World.pupil, World.mark()) },
    .whoScope: { try $0.refusal(Staff.teacherOfB, World.mark()) },
    .whoGone: { world in
      try world.record(Staff.hr, StaffLeft { $0.staff = StaffNumber(2) }, on: day(4))
      world.today = day(4)
      return try world.refusal(Staff.teacher, World.mark(), on: day(3))
    },
    .whoImport: { try $0.refusal(World.system, World.mark()) },
    .schoolNotActivated: { _ in try World.empty().refusal(.operator, building(0, "main")) },
    .schoolActivatedAlready: { try $0.refusal(.operator, SchoolActivated()) },
    .sourceUnknown: { try $0.refusal(Staff.teacher, World.mark(), source: 7) },
    .dayMissing: { try $0.refusal(Staff.teacher, World.mark(), on: Day.none) },
    .dayAhead: { try $0.refusal(Staff.teacher, World.mark(), on: day(4)) },
    .spanReversed: { try $0.refusal(Staff.administrator, term(90, 60)) },
    .thingUnknown: {
      try $0.refusal(
        Staff.administrator,
        RoomAdded {
          $0.room = RoomNumber(0)
          $0.key = "101"
          $0.building = BuildingNumber(9)
        })
    },
    .thingNumber: { try $0.refusal(Staff.administrator, building(5, "main")) },
    .keyMissing: { try $0.refusal(Staff.administrator, building(0, "")) },
    .keyTaken: {
      try $0.refusal(
        Staff.administrator,
        SubjectAdded {
          $0.subject = SubjectNumber(1)
          $0.key = "АЛГЕБРА"
        })
    },
    .textMissing: {
      try $0.refusal(Staff.teacher, HomeworkPosted { $0.course = CourseNumber(0) })
    },
    .valueRange: {
      try $0.refusal(
        Staff.administrator,
        ClassFormed {
          $0.schoolClass = ClassNumber(3)
          $0.key = "0А"
        })
    },
    .eventUnknown: {
      try $0.refusal(Staff.administrator, World.grant(World.system, .import, types: "MarkSet,Nonsense"))
    },
    .policyUnknown: { try $0.refusal(Staff.director, policy("marks.colour", "red")) },
    .policyValue: { try $0.refusal(Staff.director, policy("marks.scale", "5-2")) },
    .termOverlap: { try $0.refusal(Staff.deputy, term(56, 120, parent: TermNumber(0))) },
    .termOutsideParent: { try $0.refusal(Staff.deputy, term(60, 300, parent: TermNumber(0))) },
    .bellSlots: {
      try $0.refusal(
        Staff.deputy,
        BellScheduleSet {
          $0.shift = 1
          $0.slots = "1 09:30-08:15"
        })
    },
  ]

  static let chains: [Rule: Attempt] = [
    .chainMissing: { try $0.refusal(Staff.teacher, RulesMarksTests.correction("4", "5")) },
    .chainUnexpected: { try $0.refusal(Staff.teacher, World.mark(), amends: Position(3)) },
    .chainUnknown: {
      try $0.refusal(Staff.teacher, RulesMarksTests.correction("4", "5"), amends: Position(9999))
    },
    .chainType: {
      try $0.refusal(Staff.teacher, RulesMarksTests.correction("4", "5"), amends: Position(3))
    },
    .chainNotLatest: { world in
      let mark = try world.record(Staff.teacher, World.mark("4"))
      try world.record(Staff.teacher, RulesMarksTests.correction("4", "5"), amends: mark)
      return try world.refusal(Staff.teacher, RulesMarksTests.correction("4", "3"), amends: mark)
    },
    .chainOtherFact: { world in
      let mark = try world.record(Staff.teacher, World.mark("4", pupil: 1))
      return try world.refusal(Staff.teacher, RulesMarksTests.correction("4", "3"), amends: mark)
    },
    .chainOld: { world in
      let mark = try world.record(Staff.teacher, World.mark("4"))
      return try world.refusal(Staff.teacher, RulesMarksTests.correction("5", "3"), amends: mark)
    },
    .chainUnchanged: { world in
      var fact = RulesMarksTests.correction("4", "4")
      let mark = try world.record(Staff.teacher, World.mark("4"))
      fact.work = .unspecified
      return try world.refusal(Staff.teacher, fact, amends: mark)
    },
    .chainOwnCorrection: { world in
      let mark = try world.record(Staff.teacher, World.mark("4"))
      return try world.refusal(Staff.teacher, World.mark("5"), amends: mark, restates: true)
    },
    .chainNever: {
      try $0.refusal(.operator, try $0.annulment(Position(0)), on: day(1), amends: Position(0))
    },
    .chainInUse: { world in
      try world.record(Staff.teacher, World.mark("4"))
      let lesson = Position(world.recorder.state.size - 2)
      return try world.refusal(Staff.teacher, try world.annulment(lesson), amends: lesson)
    },
    .reasonMissing: { world in
      let mark = try world.record(Staff.teacher, World.mark("4"))
      world.today = day(4)
      return try world.refusal(
        Staff.teacher, RulesMarksTests.correction("4", "5"), on: day(3), amends: mark)
    },
    .lockDays: { world in
      let mark = try world.record(Staff.teacher, World.mark("4"))
      world.today = day(30)
      return try world.refusal(
        Staff.teacher, RulesMarksTests.correction("4", "5"), on: day(3), amends: mark, reason: .recheck)
    },
    .lockClosed: { world in
      try world.record(Staff.teacher, closing(.lessons))
      return try world.refusal(Staff.teacher, World.lesson(1, index: 1))
    },
  ]

  static func closing(_ aspect: Aspect, _ kind: ScopeKind = .course) -> ScopeClosed {
    ScopeClosed {
      $0.scopeKind = kind
      $0.aspect = aspect
      $0.course = CourseNumber(0)
      $0.schoolClass = ClassNumber(0)
      $0.term = TermNumber(1)
    }
  }

  static let scopes: [Rule: Attempt] = [
    .scopeKind: { try $0.refusal(Staff.deputy, closing(.lessons, .school)) },
    .scopeClosedAlready: { world in
      try world.record(Staff.teacher, closing(.lessons))
      return try world.refusal(Staff.teacher, closing(.lessons))
    },
    .scopeOrder: { try $0.refusal(Staff.teacher, closing(.marks)) },
    .scopeParts: { try $0.refusal(Staff.deputy, closing(.lessons, .class)) },
  ]
}
