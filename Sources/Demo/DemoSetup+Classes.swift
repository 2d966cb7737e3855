import EventLog
import School

extension DemoSetup {
  /// Classes for so many pupils: 25 to a class, over year groups 7, 5, 10, 2, 9 … so that a small school has
  /// marks, quarters and half-years too.
  static func classKeys(_ pupilCount: Int) -> [(key: String, yearGroup: Int)] {
    let order = [7, 10, 5, 2, 9, 8, 6, 11, 3, 4, 1]
    let letters = ["А", "Б", "В", "Г", "Д", "Е", "Ж", "И", "К", "Л"]
    let count = min(max(1, (pupilCount + 24) / 25), order.count * letters.count)
    return (0..<count).map { index in
      let yearGroup = order[index % order.count]
      return ("\(yearGroup)\(letters[index / order.count])", yearGroup)
    }
  }

  mutating func classes(_ writer: inout DemoWriter) throws {
    let keys = DemoSetup.classKeys(pupilCount)
    for (index, entry) in keys.enumerated() {
      let teacher = try classTeacher(&writer, entry.yearGroup, index)
      var fact = ClassFormed()
      fact.schoolClass = ClassNumber(UInt32(index))
      fact.key = entry.key
      fact.yearGroup = UInt8(entry.yearGroup)
      fact.teacher = teacher
      try writer.put(fact, by: head, on: day, at: tick())
      var role = RoleGranted()
      role.person = .staff(teacher)
      role.role = .classTeacher
      role.scopeKind = .class
      role.scope = fact.schoolClass.number
      role.from = day
      try writer.put(role, by: head, on: day, at: tick())
      school.classes.append(
        .init(number: fact.schoolClass, key: entry.key, yearGroup: entry.yearGroup, teacher: teacher))
    }
    for index in 0..<pupilCount - DemoNewcomers.count(of: pupilCount) {
      try enrol(&writer, index, classIndex: index % keys.count, on: DemoCalendar.start)
    }
  }

  private mutating func classTeacher(
    _ writer: inout DemoWriter, _ yearGroup: Int, _ index: Int
  ) throws -> StaffNumber {
    guard yearGroup <= 4 else {
      let teachers = school.specialists[index % 2 == 0 ? 0 : 1]
      return teachers[index % teachers.count]
    }
    let teacher = try hire(&writer, prefix: "t-")
    try grant(&writer, teacher, .teacher)
    return teacher
  }

  mutating func enrol(
    _ writer: inout DemoWriter, _ index: Int, classIndex: Int, on day: Day
  ) throws {
    let isFemale = random.chance(perMille: 500)
    let family = random.pick(DemoNames.families)
    let pupil = PupilNumber(UInt32(index))
    let secretary = ActorNumber.staff(school.secretary)
    var fact = PupilEnrolled()
    fact.pupil = pupil
    fact.key = "p-" + padded(index + 1, 4)
    fact.schoolClass = school.classes[classIndex].number
    fact.name = Personal(DemoNames.full(&random, isFemale: isFemale, family: family))
    let born = 2025 - 7 - school.classes[classIndex].yearGroup + 1
    fact.birth = Personal("\(born)-\(padded(1 + random.below(12), 2))-\(padded(1 + random.below(28), 2))")
    fact.order = "З-\(index + 1)"
    try writer.put(fact, by: secretary, on: day, at: tick())
    var entry = DemoSchool.Pupil(number: pupil, classIndex: classIndex, ability: random.below(1000))
    let guardians = random.chance(perMille: 400) ? 2 : 1
    for number in 0..<guardians {
      entry.guardians.append(
        try guardian(&writer, of: pupil, family: family, isFemale: number == 0, by: secretary))
    }
    school.pupils.append(entry)
    school.classes[classIndex].pupils.append(pupil)
  }

  private mutating func guardian(
    _ writer: inout DemoWriter, of pupil: PupilNumber, family: String, isFemale: Bool, by actor: ActorNumber
  ) throws -> GuardianNumber {
    var fact = GuardianRegistered()
    fact.guardian = GuardianNumber(UInt32(school.guardianCount))
    school.guardianCount += 1
    fact.key = "g-" + padded(school.guardianCount, 4)
    fact.unableToUse = random.chance(perMille: 30)
    fact.name = Personal(DemoNames.full(&random, isFemale: isFemale, family: family))
    fact.contact = Personal("+7 900 \(padded(random.below(1000), 3))-\(padded(random.below(10_000), 4))")
    try writer.put(fact, by: actor, on: day, at: tick())
    var link = GuardianLinked()
    link.guardian = fact.guardian
    link.pupil = pupil
    link.relation = isFemale ? .mother : .father
    try writer.put(link, by: actor, on: day, at: tick())
    return fact.guardian
  }
}
