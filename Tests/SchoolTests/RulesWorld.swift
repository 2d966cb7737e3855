internal import Crypto
internal import EventLog
internal import School

/// A school for trying rules: given events, when an actor records one, then it is accepted or refused.
struct RulesWorld {
  private(set) var recorder: Recorder
  /// The day on which things are recorded.
  var today = RulesWorld.day(3)

  /// Staff by what they do.
  enum Staff {
    static let director = person(0)
    static let deputy = person(1)
    /// Teaches every course of 7А and 1А.
    static let teacher = person(2)
    /// Teaches 7Б and leads it.
    static let teacherOfB = person(3)
    static let secretary = person(4)
    static let hr = person(5)
    static let administrator = person(6)
    /// Leads 7А and teaches nothing.
    static let classTeacher = person(7)
    static let psychologist = person(8)
    static let withoutRole = person(9)

    static func person(_ number: UInt32) -> ActorNumber { .staff(StaffNumber(number)) }
  }
  static let guardian = ActorNumber.guardian(GuardianNumber(0))
  static let pupil = ActorNumber.pupil(PupilNumber(0))
  static let system = ActorNumber.system(SystemNumber(0))

  /// A day of September 2025; the first is a Monday.
  static func day(_ number: Int) -> Day { Day(number: 20_331 + Int32(number)) }

  private init() {
    recorder = Recorder(
      state: SchoolState(), salts: SeededByteSource(seed: 1),
      localDay: { $0.local(offsetSeconds: 3 * 3600).day }, lookup: { _ in nil })
  }

  /// The request that a person makes today.
  func request(
    _ actor: ActorNumber, on day: Day? = nil, amends: Position = .none, reason: Reason = .none,
    restates: Bool = false, source: UInt32 = 0
  ) -> Request {
    Request(
      actor: actor, occurredOn: day ?? today, clock: Moment(day: today, secondOfDay: 40_000), today: today,
      source: SourceNumber(source), amends: amends, reason: reason, restates: restates)
  }

  /// Records an event that must be accepted.
  @discardableResult
  mutating func record<Fact: Ruled>(
    _ actor: ActorNumber, _ fact: Fact, on day: Day? = nil, amends: Position = .none,
    reason: Reason = .none, restates: Bool = false
  ) throws -> Position {
    try recorder.record(
      fact, request(actor, on: day, amends: amends, reason: reason, restates: restates))
  }

  /// Why an event would be refused, or nil.
  func refusal(
    _ actor: ActorNumber, _ fact: any Ruled, on day: Day? = nil, amends: Position = .none,
    reason: Reason = .none, restates: Bool = false, source: UInt32 = 0
  ) throws -> Refusal? {
    func open<Fact: Ruled>(_ fact: Fact) throws -> Refusal? {
      try recorder.refusal(
        of: fact,
        request(actor, on: day, amends: amends, reason: reason, restates: restates, source: source))
    }
    return try open(fact)
  }

  /// The annulment of the event at a position.
  func annulment(_ position: Position) throws -> any Ruled {
    guard let fact = try recorder.fact(at: position) else { throw Refusal(.chainUnknown) }
    return fact.annulment()
  }

  /// Records as the operator on the first of September.
  private mutating func set<Fact: Ruled>(_ fact: Fact) throws {
    today = RulesWorld.day(1)
    try record(.operator, fact, on: today)
  }

  /// An empty log.
  static func empty() -> RulesWorld { RulesWorld() }

  /// A school with classes 7А, 7Б and 1А on Wednesday, 3 September; lesson 0 was held in 7А that day.
  static func school() throws -> RulesWorld {
    var world = RulesWorld()
    try world.set(
      SchoolActivated {
        $0.origin = "school.example/journal"
        $0.name = "School"
        $0.timeZone = "Europe/Moscow"
      })
    try world.set(
      SourceDeclared {
        $0.declared = SourceNumber(0)
        $0.key = "test"
      })
    for number in 0..<10 {
      try world.set(
        StaffHired {
          $0.staff = StaffNumber(UInt32(number))
          $0.key = "t-\(number)"
        })
    }
    try world.addClasses()
    try world.addPeople()
    try world.addRoles()
    world.today = day(3)
    try world.record(Staff.teacher, lesson(0))
    return world
  }

  /// The next lesson of a course, number 1.
  static func lesson(_ number: UInt32, _ course: UInt32 = 0, index: UInt8 = 0) -> LessonHeld {
    LessonHeld {
      $0.lesson = LessonNumber(number)
      $0.course = CourseNumber(course)
      $0.number = 1
      $0.index = index
    }
  }

  /// A mark in lesson 0.
  static func mark(_ symbol: String = "4", pupil: UInt32 = 0, course: UInt32 = 0) -> MarkSet {
    MarkSet {
      $0.pupil = PupilNumber(pupil)
      $0.course = CourseNumber(course)
      $0.lesson = course == 0 ? LessonNumber(0) : .none
      $0.mark = Mark(symbol: symbol) ?? .none
      $0.weight = 1
    }
  }
}

extension RulesWorld {
  private mutating func addClasses() throws {
    for (number, (key, yearGroup, leader)) in [("7А", 7, 7), ("7Б", 7, 3), ("1А", 1, 9)].enumerated() {
      try set(
        ClassFormed {
          $0.schoolClass = ClassNumber(UInt32(number))
          $0.key = key
          $0.yearGroup = UInt8(yearGroup)
          $0.teacher = StaffNumber(UInt32(leader == 9 ? 2 : leader))
        })
    }
    try set(
      SubjectAdded {
        $0.subject = SubjectNumber(0)
        $0.key = "алгебра"
      })
    try set(
      SubgroupFormed {
        $0.subgroup = SubgroupNumber(0)
        $0.key = "7А-1"
        $0.schoolClass = ClassNumber(0)
        $0.subject = SubjectNumber(0)
      })
    let courses = [
      (0, 2, true, false), (1, 3, true, false), (2, 2, true, false), (0, 2, false, false), (0, 2, true, true),
    ]
    for (number, (schoolClass, teacher, graded, isSplit)) in courses.enumerated() {
      try set(
        TeachingAssigned {
          $0.course = CourseNumber(UInt32(number))
          $0.key = "c-\(number)"
          $0.subject = SubjectNumber(0)
          $0.schoolClass = ClassNumber(UInt32(schoolClass))
          $0.subgroup = isSplit ? SubgroupNumber(0) : .none
          $0.teacher = StaffNumber(UInt32(teacher))
          $0.graded = graded
        })
    }
    for (number, (key, end, parent)) in [("year", day(272), nil), ("q1", day(56), TermNumber(0))].enumerated()
    {
      try set(
        TermDefined {
          $0.term = TermNumber(UInt32(number))
          $0.key = key
          $0.kind = number == 0 ? .year : .quarter
          $0.yearGroupFrom = number == 0 ? 1 : 2
          $0.yearGroupThrough = 11
          $0.start = RulesWorld.day(1)
          $0.end = end
          $0.parent = parent ?? .none
        })
    }
  }

  private func day(_ number: Int) -> Day { RulesWorld.day(number) }

  private mutating func addPeople() throws {
    for (number, schoolClass) in [0, 0, 1, 2].enumerated() {
      try set(
        PupilEnrolled {
          $0.pupil = PupilNumber(UInt32(number))
          $0.key = "p-\(number)"
          $0.schoolClass = ClassNumber(UInt32(schoolClass))
        })
    }
    try set(
      SubgroupJoined {
        $0.subgroup = SubgroupNumber(0)
        $0.pupil = PupilNumber(0)
      })
    for (number, pupil) in [0, 2].enumerated() {
      try set(
        GuardianRegistered {
          $0.guardian = GuardianNumber(UInt32(number))
          $0.key = "g-\(number)"
        })
      try set(
        GuardianLinked {
          $0.guardian = GuardianNumber(UInt32(number))
          $0.pupil = PupilNumber(UInt32(pupil))
        })
    }
    try set(
      SystemRegistered {
        $0.system = SystemNumber(0)
        $0.key = "other-journal"
      })
    try set(
      PlanItemScheduled {
        $0.planItem = PlanItemNumber(0)
        $0.key = "A1"
        $0.title = "Заявления"
        $0.responsible = StaffNumber(7)
      })
  }

  private mutating func addRoles() throws {
    let roles: [(ActorNumber, Role)] = [
      (Staff.deputy, .deputy), (Staff.secretary, .secretary), (Staff.hr, .hr),
      (Staff.administrator, .administrator), (Staff.psychologist, .psychologist),
      (Staff.director, .director),
    ]
    for (person, role) in roles { try set(RulesWorld.grant(person, role)) }
  }

  /// A role in the whole school, open-ended from 1 September.
  static func grant(_ person: ActorNumber, _ role: Role, types: String = "") -> RoleGranted {
    RoleGranted {
      $0.person = person
      $0.role = role
      $0.scope = .max
      $0.from = day(1)
      $0.eventTypes = types
    }
  }
}
