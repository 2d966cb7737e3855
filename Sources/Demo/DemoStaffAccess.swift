import EventLog
import School

/// Logins of the staff, and the two evenings on which somebody else was at work under a teacher's login.
struct DemoStaffAccess {
  var random: DemoRandom
  private var staff: [ActorNumber] = []

  /// Days on which a second device is seen within minutes.
  private static let shared = [DemoCalendar.day(2025, 12, 3), DemoCalendar.day(2026, 2, 11)]

  init(random: DemoRandom) { self.random = random }

  static func device(of person: ActorNumber) -> UInt32 {
    UInt32(truncatingIfNeeded: UInt64(person.rawValue) &* 2_654_435_761)
  }

  mutating func run(_ writer: inout DemoWriter, _ school: DemoSchool, on day: Day) throws {
    let moment = DemoCalendar.moment(day, secondOfDay: 16 * 3600 + 2400)
    if day == DemoCalendar.start { try issue(&writer, school, on: day, at: moment) }
    guard DemoCalendar.isSchoolDay(day) else { return }
    for person in staff where random.chance(perMille: 300) {
      try enter(&writer, person, Self.device(of: person), on: day, at: moment)
    }
    if Self.shared.contains(day) { try share(&writer, school, on: day) }
  }

  private mutating func issue(
    _ writer: inout DemoWriter, _ school: DemoSchool, on day: Day, at moment: Moment
  ) throws {
    for number in 0..<UInt32(school.staffCount) {
      let person = ActorNumber.staff(StaffNumber(number))
      var credential = CredentialIssued()
      credential.person = person
      try writer.put(credential, by: .staff(school.administrator), on: day, at: moment)
      var account = AccountActivated()
      account.person = person
      try writer.put(account, by: person, on: day, at: moment)
      staff.append(person)
    }
  }

  @discardableResult
  private func enter(
    _ writer: inout DemoWriter, _ person: ActorNumber, _ device: UInt32, on day: Day, at moment: Moment
  ) throws -> Position {
    var fact = SessionStarted()
    (fact.person, fact.device) = (person, device)
    return try writer.put(fact, by: person, on: day, at: moment)
  }

  /// The teacher's session is still open when a pupil's device enters under the same login.
  private func share(_ writer: inout DemoWriter, _ school: DemoSchool, on day: Day) throws {
    guard let schoolClass = school.classes.first, let pupil = schoolClass.pupils.first else { return }
    let teacher = ActorNumber.staff(schoolClass.teacher)
    let second = 16 * 3600 + 2460
    let open = try enter(
      &writer, teacher, Self.device(of: teacher), on: day, at: DemoCalendar.moment(day, secondOfDay: second))
    let device = Self.device(of: .pupil(pupil))
    let other = try enter(
      &writer, teacher, device, on: day, at: DemoCalendar.moment(day, secondOfDay: second + 180))
    for (position, device) in [(other, device), (open, Self.device(of: teacher))] {
      var fact = SessionEnded()
      (fact.person, fact.device) = (teacher, device)
      try writer.put(
        fact, by: teacher, on: day, at: DemoCalendar.moment(day, secondOfDay: second + 600),
        amends: position)
    }
  }
}
