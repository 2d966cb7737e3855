internal import EventLog
internal import School
internal import Testing

@Suite("Directory")
struct DirectoryTests {
  private let pupil = PupilNumber(0)

  @Test func `keys are found in any spelling and shown as entered`() throws {
    let directory = try FoldedLog.small().directory
    #expect(directory.find("7A", SchoolClassReference.self) == ClassNumber(0))
    #expect(directory.find(" 7a", SchoolClassReference.self) == ClassNumber(0))
    #expect(directory.find("7Б", SchoolClassReference.self) == ClassNumber(1))
    #expect(directory.find("7В", SchoolClassReference.self) == nil)
    #expect(directory.find("7a-ФИЗИКА", CourseReference.self) == CourseNumber(0))
    #expect(directory.key(ClassNumber(0)) == "7А")
    #expect(directory.key(ClassNumber.none) == nil)
    #expect(KeyFold.normalise("Ёлка") == KeyFold.normalise("елка"))
    #expect(KeyFold.normalise("Е\u{308}лка") == KeyFold.normalise("елка"))
    #expect(directory.nextNumber(kind: PupilReference.code) == 1)
    #expect(directory.freeKey(kind: PupilReference.code, prefix: "p-") == "p-0002")
    #expect(directory.settings.timeZone == "Europe/Moscow")
    #expect(directory.sources[SourceNumber(0)]?.key == "journal record")
  }

  @Test func `persons share one namespace and the later of two gets its kind`() throws {
    var log = try FoldedLog.small()
    try log.record(
      GuardianRegistered {
        $0.guardian = GuardianNumber(1)
        $0.key = "T-011"
      })
    let directory = log.directory
    #expect(directory.person("t-011") == .staff(StaffNumber(0)))
    #expect(directory.text(of: .guardian(GuardianNumber(1))) == "guardian:T-011")
    #expect(directory.person("guardian:t-011") == .guardian(GuardianNumber(1)))
    #expect(directory.person("operator") == .operator)
    #expect(directory.text(of: .operator) == "operator")
    #expect(directory.person("nobody-knows") == nil)
    #expect(directory.text(of: .nobody) == nil)
  }

  @Test func `classes of a pupil follow the movements`() throws {
    var log = try FoldedLog.small()
    let moved = try log.record(
      PupilTransferred {
        $0.pupil = pupil
        $0.fromClass = ClassNumber(0)
        $0.toClass = ClassNumber(1)
      }, on: FoldedLog.day(10))
    let left = try log.record(
      PupilLeft {
        $0.pupil = pupil
        $0.schoolClass = ClassNumber(1)
      }, on: FoldedLog.day(20))
    func classes(_ days: Int...) -> [ClassNumber?] {
      days.map { log.directory.pupils[pupil]?.schoolClass(on: FoldedLog.day($0)) }
    }
    #expect(
      classes(0, 1, 9, 10, 19, 20) == [
        nil, ClassNumber(0), ClassNumber(0), ClassNumber(1), ClassNumber(1), nil,
      ])
    #expect(log.directory.pupils(in: ClassNumber(1), on: FoldedLog.day(12)) == [pupil])

    // Restated: two days later. The leaving is taken back, then the move, then the enrolment.
    let restated = try log.record(
      PupilTransferred {
        $0.pupil = pupil
        $0.fromClass = ClassNumber(0)
        $0.toClass = ClassNumber(1)
      }, on: FoldedLog.day(12), amends: moved, flags: .restatement)
    #expect(
      classes(10, 11, 12, 19, 20) == [ClassNumber(0), ClassNumber(0), ClassNumber(1), ClassNumber(1), nil])
    try log.annul(EventCode.pupilLeft, 0, 1, at: left)
    #expect(classes(20) == [ClassNumber(1)])
    try log.annul(EventCode.pupilTransferred, 0, 0, at: restated)
    #expect(classes(20) == [ClassNumber(0)])
    try log.annul(EventCode.pupilEnrolled, 0, 0, at: Position(7))
    #expect(classes(20) == [nil])
    #expect(log.directory.pupils[pupil]?.isAnnulled == true)
    #expect(log.directory.person("p-0412") == nil)
    #expect(log.directory.nextNumber(kind: PupilReference.code) == 1)
  }

  @Test func `names and contacts point at the vault`() throws {
    var log = try FoldedLog.small()
    let person = ActorNumber.pupil(pupil)
    #expect(log.directory.facts(of: person)?.name()?.position == Position(7))
    #expect(log.directory.facts(of: person)?.birth?.field == 1)
    let changed = try log.record(
      NameChanged {
        $0.person = person
        $0.name.text = "Сидоров Иван"
      }, on: FoldedLog.day(15))
    #expect(log.directory.facts(of: person)?.name()?.position == changed)
    #expect(log.directory.facts(of: person)?.name(on: FoldedLog.day(14))?.position == Position(7))
    try log.annul(EventCode.nameChanged, person.rawValue, at: changed)
    #expect(log.directory.facts(of: person)?.name()?.position == Position(7))
    #expect(log.directory.facts(of: .guardian(GuardianNumber(0)))?.contact?.field == 1)
  }

  @Test func `links end, are taken back, and go as a whole`() throws {
    var log = try FoldedLog.small()
    let guardian = GuardianNumber(0)
    let linked = try log.record(
      GuardianLinked {
        $0.guardian = guardian
        $0.pupil = pupil
        $0.relation = .father
      }, on: FoldedLog.day(2))
    let ended = try log.record(
      GuardianUnlinked {
        $0.guardian = guardian
        $0.pupil = pupil
      }, on: FoldedLog.day(8), amends: linked)
    func has(_ day: Int) -> Bool {
      log.directory.guardians(of: pupil, on: FoldedLog.day(day)) == [guardian]
    }
    #expect([1, 2, 7, 8].map(has) == [false, true, true, false])
    var other = log
    try other.annul(EventCode.guardianLinked, 0, 0, at: ended)
    #expect(other.directory.guardians(of: pupil, on: FoldedLog.day(3)).isEmpty)
    try log.annul(EventCode.guardianUnlinked, 0, 0, at: ended)
    #expect(has(9))
  }

  @Test func `subgroup members have days`() throws {
    var log = try FoldedLog.small()
    try log.record(
      SubgroupFormed {
        $0.subgroup = SubgroupNumber(0)
        $0.key = "7А-англ-1"
        $0.schoolClass = ClassNumber(0)
      })
    let joined = try log.record(
      SubgroupJoined {
        $0.subgroup = SubgroupNumber(0)
        $0.pupil = pupil
        $0.through = FoldedLog.day(20)
      }, on: FoldedLog.day(3))
    try log.record(
      SubgroupLeft {
        $0.subgroup = SubgroupNumber(0)
        $0.pupil = pupil
      }, on: FoldedLog.day(10))
    func has(_ day: Int) -> Bool? {
      log.directory.subgroups[SubgroupNumber(0)]?.has(pupil, on: FoldedLog.day(day))
    }
    #expect([2, 3, 9, 10].map(has) == [false, true, true, false])
    try log.annul(EventCode.subgroupJoined, 0, 0, at: joined)
    #expect(has(5) == false)
  }

  @Test func `a course knows its teacher of each day`() throws {
    var log = try FoldedLog.small()
    try log.record(
      TeacherChanged {
        $0.course = CourseNumber(0)
        $0.from = StaffNumber(0)
        $0.to = StaffNumber(1)
      }, on: FoldedLog.day(9))
    let course = try #require(log.directory.courses[CourseNumber(0)])
    #expect(course.teacher(on: FoldedLog.day(8)) == StaffNumber(0))
    #expect(course.teacher(on: FoldedLog.day(9)) == StaffNumber(1))
    #expect(log.directory.isTaught(pupil, CourseNumber(0), on: FoldedLog.day(5)))
  }

  @Test func `a key given twice belongs to the first until it is annulled`() throws {
    var log = try FoldedLog.small()
    try log.record(
      ClassFormed {
        $0.schoolClass = ClassNumber(2)
        $0.key = "7a"
      })
    #expect(log.directory.find("7А", SchoolClassReference.self) == ClassNumber(0))
    try log.annul(EventCode.classFormed, 0, 7, at: Position(3))
    #expect(log.directory.find("7А", SchoolClassReference.self) == nil)
    #expect(log.directory.key(ClassNumber(0)) == "7А")
  }
}
