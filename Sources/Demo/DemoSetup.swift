import EventLog
import School

/// Founds the demo school: settings, people, classes, courses, timetable, plan.
struct DemoSetup {
  var school = DemoSchool()
  var random: DemoRandom
  let pupilCount: Int
  private(set) var day = DemoCalendar.founded
  private var second = 9 * 3600
  /// The operator until there is a director.
  var head = ActorNumber.operator
  var subgroupCount = 0

  init(pupilCount: Int, random: DemoRandom) {
    self.pupilCount = pupilCount
    self.random = random
  }

  mutating func run(_ writer: inout DemoWriter) throws {
    try staff(&writer)
    try directories(&writer)
    try classes(&writer)
    try courses(&writer)
    try timetable(&writer)
    try DemoPlan.run(&writer, school: school, at: tick())
    try DemoProgramme.plans(&writer, school, at: tick())
    try DemoProgramme.assessments(&writer, school, at: tick())
    school.psychologist = try hire(&writer, prefix: "ps-")
    try grant(&writer, school.psychologist, .psychologist)
  }

  /// Goes on with another day.
  mutating func begin(on day: Day, second: Int) {
    self.day = day
    self.second = second
  }

  mutating func tick() -> Moment {
    second += 1
    return DemoCalendar.moment(day, secondOfDay: second)
  }

  mutating func hire(_ writer: inout DemoWriter, prefix: String) throws -> StaffNumber {
    var fact = StaffHired()
    let number = StaffNumber(UInt32(school.staffCount))
    school.staffCount += 1
    fact.staff = number
    fact.key = prefix + padded(school.staffCount, 2)
    fact.name = Personal(DemoNames.full(&random, isFemale: random.chance(perMille: 800)))
    fact.order = "К-\(school.staffCount)"
    try writer.put(fact, by: head, on: day, at: tick())
    return number
  }

  mutating func grant(_ writer: inout DemoWriter, _ person: StaffNumber, _ role: Role) throws {
    var fact = RoleGranted()
    fact.person = .staff(person)
    fact.role = role
    fact.scopeKind = .school
    fact.scope = .max
    fact.from = day
    try writer.put(fact, by: head, on: day, at: tick())
  }

  private mutating func staff(_ writer: inout DemoWriter) throws {
    school.director = try hire(&writer, prefix: "d-")
    try grant(&writer, school.director, .director)
    head = .staff(school.director)
    school.deputy = try hire(&writer, prefix: "d-")
    try grant(&writer, school.deputy, .deputy)
    school.secretary = try hire(&writer, prefix: "s-")
    try grant(&writer, school.secretary, .secretary)
    school.administrator = try hire(&writer, prefix: "a-")
    try grant(&writer, school.administrator, .administrator)
    let hours = DemoSubject.all.map { subject in
      DemoSetup.classKeys(pupilCount).reduce(0) { total, entry in
        let isOwn = entry.yearGroup <= 4 && !subject.isSpecialist
        let groups = subject.splitFrom > 0 && entry.yearGroup >= subject.splitFrom ? 2 : 1
        return total + (isOwn ? 0 : subject.hours(in: entry.yearGroup) * groups)
      }
    }
    for count in hours {
      var teachers: [StaffNumber] = []
      for _ in 0..<max(1, (count + 23) / 24) {
        let teacher = try hire(&writer, prefix: "t-")
        try grant(&writer, teacher, .teacher)
        teachers.append(teacher)
      }
      school.specialists.append(teachers)
    }
  }

  private mutating func directories(_ writer: inout DemoWriter) throws {
    var building = BuildingAdded()
    building.building = BuildingNumber(0)
    building.key = "главное"
    building.title = "Главное здание"
    try writer.put(building, by: .operator, on: day, at: tick())
    for index in 0..<30 {
      var room = RoomAdded()
      room.room = RoomNumber(UInt32(index))
      room.key = "\(101 + index / 10 * 100 + index % 10)"
      room.building = BuildingNumber(0)
      room.seats = 30
      room.title = "Кабинет \(room.key)"
      try writer.put(room, by: .operator, on: day, at: tick())
    }
    for (index, subject) in DemoSubject.all.enumerated() {
      var fact = SubjectAdded()
      fact.subject = SubjectNumber(UInt32(index))
      fact.key = subject.key
      fact.title = subject.title
      try writer.put(fact, by: .operator, on: day, at: tick())
      school.subjects.append(fact.subject)
    }
    var bells = BellScheduleSet()
    bells.shift = 1
    bells.slots = (1...8).map { number in
      let start = DemoCalendar.lessonStart(number) / 60
      return "\(number) \(clock(start))-\(clock(start + 45))"
    }.joined(separator: "; ")
    try writer.put(bells, by: .operator, on: day, at: tick())
    try terms(&writer)
  }

  private mutating func terms(_ writer: inout DemoWriter) throws {
    let year = (key: "год", start: DemoCalendar.start, end: DemoCalendar.end)
    try term(&writer, year, .year, 1...11, "2025/26 учебный год")
    for (index, quarter) in DemoCalendar.quarters.enumerated() {
      try term(&writer, quarter, .quarter, 1...9, "\(index + 1)-я четверть")
    }
    for (index, half) in DemoCalendar.halfYears.enumerated() {
      try term(&writer, half, .halfYear, 10...11, "\(index + 1)-е полугодие")
    }
    try DemoOrders.daysOff(&writer, at: tick())
  }

  private mutating func term(
    _ writer: inout DemoWriter, _ span: (key: String, start: Day, end: Day), _ kind: TermKind,
    _ yearGroups: ClosedRange<UInt8>, _ title: String
  ) throws {
    var fact = TermDefined()
    fact.term = TermNumber(UInt32(school.terms.count))
    fact.key = span.key
    fact.kind = kind
    fact.yearGroupFrom = yearGroups.lowerBound
    fact.yearGroupThrough = yearGroups.upperBound
    fact.start = span.start
    fact.end = span.end
    fact.parent = school.terms["год"] ?? .none
    fact.title = title
    try writer.put(fact, by: .operator, on: day, at: tick())
    school.terms[span.key] = fact.term
  }

  private func clock(_ minutes: Int) -> String { "\(padded(minutes / 60, 2)):\(padded(minutes % 60, 2))" }
}

/// A number with leading zeroes.
func padded(_ value: Int, _ width: Int) -> String {
  let digits = String(value)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
