internal import EventLog
internal import School
internal import Testing

@Suite("Promotion to the next school year")
struct PromotionTests {
  typealias World = RulesWorld
  typealias Staff = RulesWorld.Staff

  private static let actors = [Staff.director, Staff.secretary, Staff.administrator]

  /// The school of the rules in June: 7А with a subgroup and courses 0, 3, 4; 7Б with course 1; 1А with course 2.
  private static func june() throws -> World {
    var world = try World.school()
    world.today = World.day(280)
    return world
  }

  private static func promote(
    _ world: World, _ year: Int = 2026, by actors: [ActorNumber] = actors,
    _ change: (inout Promotion.Options) -> Void = { _ in }
  ) throws -> (promotion: Promotion, directory: Directory, recorder: Recorder) {
    var options = Promotion.Options(year: year)
    change(&options)
    var recorder = world.recorder
    let promotion = try Promotion(of: recorder.state.directory, options)
    try promotion.record(
      in: &recorder, Promotion.Recording(by: actors) { world.request($0, on: $1) })
    return (promotion, recorder.state.directory, recorder)
  }

  private static let start = Day(year: 2026, month: 9, day: 1) ?? .none

  @Test func `classes move up with their pupils and keep their history under a key of its year`() throws {
    let (promotion, directory, _) = try Self.promote(try Self.june()) { $0.order = "45" }
    #expect(promotion.classes.map(\.key) == ["2А", "8А", "8Б"])
    let next = try #require(directory.find("8А", SchoolClassReference.self))
    #expect(directory.pupils(in: next, on: Self.start) == [PupilNumber(0), PupilNumber(1)])
    #expect(directory.pupils(in: ClassNumber(0), on: Self.start - 1) == [PupilNumber(0), PupilNumber(1)])
    #expect(directory.pupils(in: ClassNumber(0), on: Self.start).isEmpty)
    #expect(
      directory.key(ClassNumber(0)) == "7А-2025" && directory.find("7А", SchoolClassReference.self) == nil)
    let entry = try #require(directory.classes[next])
    #expect(entry.yearGroup == 8 && entry.teacher == StaffNumber(7) && entry.from == Self.start)
    #expect(directory.guardians(of: PupilNumber(0), on: Self.start) == [GuardianNumber(0)])
  }

  @Test func `courses and subgroups go on with their teachers and members`() throws {
    let (promotion, directory, _) = try Self.promote(try Self.june())
    let next = try #require(directory.find("8А", SchoolClassReference.self))
    let courses = directory.courses(of: next).compactMap { directory.courses[$0] }
    #expect(courses.map(\.key) == ["c-0", "c-3", "c-4"])
    #expect(courses.map { $0.teacher(on: Self.start) } == Array(repeating: StaffNumber(2), count: 3))
    #expect(courses.map(\.graded) == [true, false, true])
    #expect(directory.key(CourseNumber(0)) == "c-0-2025")
    let subgroup = try #require(directory.find("8А-1", SubgroupReference.self))
    #expect(courses[2].subgroup == subgroup && directory.subgroups[subgroup]?.schoolClass == next)
    #expect(directory.subgroups[subgroup]?.has(PupilNumber(0), on: Self.start) == true)
    #expect(directory.subgroups[SubgroupNumber(0)]?.has(PupilNumber(0), on: Self.start) == false)
    #expect(directory.subgroups[SubgroupNumber(0)]?.has(PupilNumber(0), on: Self.start - 1) == true)
    #expect(promotion.classes.map(\.vacant) == [0, 0, 0])
  }

  @Test func `terms are those of the old year a year later, or as given`() throws {
    let given = World.day(1) + 366...World.day(50) + 366
    let (promotion, directory, _) = try Self.promote(try Self.june()) { $0.terms = ["q1": given] }
    #expect(promotion.terms.map(\.key) == ["year", "q1"])
    let year = try #require(directory.find("year", TermReference.self).flatMap { directory.terms[$0] })
    #expect(year.start == Self.start && year.end == Promotion.next(World.day(272)))
    let quarter = try #require(directory.find("q1", TermReference.self).flatMap { directory.terms[$0] })
    #expect(quarter.start == given.lowerBound && quarter.end == given.upperBound)
    #expect(quarter.parent == directory.find("year", TermReference.self))
    #expect(directory.key(TermNumber(1)) == "q1-2025")
  }

  @Test func `who repeats stays in the year group, who leaves is gone after the old year`() throws {
    var world = try Self.june()
    try world.record(
      .operator,
      ClassFormed {
        $0.schoolClass = ClassNumber(3)
        $0.key = "11А"
        $0.yearGroup = 11
      }, on: World.day(1))
    try world.record(
      Staff.secretary,
      PupilEnrolled {
        $0.pupil = PupilNumber(4)
        $0.key = "p-4"
        $0.schoolClass = ClassNumber(3)
      }, on: World.day(1))
    let (promotion, directory, _) = try Self.promote(world) {
      $0.repeating = [PupilNumber(1), PupilNumber(3)]
      $0.leaving = [PupilNumber(2)]
    }
    #expect(promotion.leavers.map(\.pupils) == [[PupilNumber(2)], [PupilNumber(4)]])
    func key(_ pupil: UInt32, _ day: Day) -> String? {
      directory.pupils[PupilNumber(pupil)]?.schoolClass(on: day).flatMap { directory.key($0) }
    }
    #expect((0..<5).map { key($0, Self.start) } == ["8А", "7А", nil, "1А", nil])
    #expect(key(4, World.day(272)) == "11А-2025" && key(4, World.day(273)) == nil)
    #expect(directory.pupils[PupilNumber(1)]?.memberships.count == 2)
    // Nobody moves up to 7А and 1А: they are formed for who repeats.
    #expect(promotion.classes.filter { $0.old.isNone }.map(\.key) == ["1А", "7А"])
  }

  @Test func `the council's latest decision on a pupil counts`() {
    var options = Promotion.Options(year: 2026)
    func decide(_ pupil: UInt32, _ decision: CouncilDecision) {
      options.decide(
        CouncilDecisionRecorded {
          $0.pupil = PupilNumber(pupil)
          $0.decision = decision
        })
    }
    decide(0, .repeats)
    decide(1, .leftWithCertificate)
    decide(2, .conditional)
    decide(3, .repeats)
    decide(3, .promoted)
    #expect(options.repeating == [PupilNumber(0)] && options.leaving == [PupilNumber(1)])
  }

  @Test func `a teacher who has gone leaves the place vacant`() throws {
    var world = try Self.june()
    try world.record(Staff.hr, RulesAttempts.left(7))
    try world.record(Staff.hr, RulesAttempts.left(2))
    let (promotion, directory, _) = try Self.promote(world)
    let next = try #require(directory.find("8А", SchoolClassReference.self))
    #expect(directory.classes[next]?.teacher == StaffNumber.none)
    #expect(
      directory.courses(of: next).map { directory.courses[$0]?.teacher } == [
        .some(.none), .some(.none), .some(.none),
      ])
    #expect(promotion.classes.first { $0.key == "8А" }?.vacant == 3)
  }

  @Test func `a second run is refused by name, and so is a year too far`() throws {
    let world = try Self.june()
    let (_, directory, recorder) = try Self.promote(world)
    #expect(throws: Refusal(.promotionTwice, .number(2026), .thing(TermNumber(2)))) {
      try Promotion(of: directory, Promotion.Options(year: 2026))
    }
    #expect(throws: Refusal(.promotionYear, .number(2028), .number(2027))) {
      try Promotion(of: directory, Promotion.Options(year: 2028))
    }
    // A year later the next year is made of this one, and what the first promotion retired stays as it is.
    var later = recorder
    let options = Promotion.Options(year: 2027)
    try Promotion(of: directory, options).record(
      in: &later, Promotion.Recording(by: Self.actors) { world.request($0, on: $1) })
    let after = later.state.directory
    #expect(after.key(ClassNumber(0)) == "7А-2025")
    #expect(
      after.find("8А-2026", SchoolClassReference.self) == directory.find("8А", SchoolClassReference.self))
    let next = try #require(after.find("9А", SchoolClassReference.self))
    #expect(after.pupils(in: next, on: Promotion.next(Self.start)) == [PupilNumber(0), PupilNumber(1)])
  }

  @Test func `nothing is recorded where one of the events may not be`() throws {
    let world = try Self.june()
    // Nobody of these may transfer pupils.
    #expect(throws: Refusal.self) { try Self.promote(world, by: [Staff.director, Staff.administrator]) }
    let size = world.recorder.state.size
    var recorder = world.recorder
    let promotion = try Promotion(of: recorder.state.directory, Promotion.Options(year: 2026))
    do {
      try promotion.record(
        in: &recorder, Promotion.Recording(by: [Staff.director]) { world.request($0, on: $1) })
      Issue.record("a director transferred pupils")
    } catch let refusal as Refusal {
      #expect(refusal.rule.rawValue.hasPrefix("who."))
      #expect(recorder.state.size == size)
    }
  }

  @Test(
    arguments: [
      ("7А", 7, "8А"), ("9-2", 9, "10-2"), ("11А", 11, "12А"), ("10А", 1, "10А"), ("К7", 7, "К7"),
      ("1", 1, "2"),
    ] as [(String, UInt8, String)])
  func `the number at the beginning of a key is the year group`(key: String, yearGroup: UInt8, next: String) {
    #expect(Promotion.nextKey(key, yearGroup) == next)
  }
}
