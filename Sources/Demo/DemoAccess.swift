import EventLog
import School

/// Applications, consents, credentials, activations, and the sessions that follow.
struct DemoAccess {
  var random: DemoRandom
  /// What happens to a guardian, in order.
  private var guardians: [Guardian] = []
  private var active: [ActorNumber] = []

  private struct Guardian: Sendable {
    let number: GuardianNumber
    let pupil: PupilNumber
    let classTeacher: StaffNumber
    let applies: Day
    let activates: Day
  }

  init(random: DemoRandom) { self.random = random }

  mutating func plan(_ school: DemoSchool) {
    for pupil in school.pupils {
      // Some classes are keener than others, so that some miss the plan.
      let keenness = 700 + pupil.classIndex * 97 % 300
      for guardian in pupil.guardians {
        let applies = DemoCalendar.start + random.below(17)
        let days = [(380, 12), (560, 45), (830, 75), (960, 115)]
        let dice = random.below(1000) * 1000 / keenness
        let wait = days.first { dice < $0.0 }.map { 4 + random.below($0.1) }
        let isIn = random.chance(perMille: 930)
        guardians.append(
          Guardian(
            number: guardian, pupil: pupil.number, classTeacher: school.classes[pupil.classIndex].teacher,
            applies: isIn ? applies : .none, activates: isIn ? wait.map { applies + $0 } ?? .none : .none))
      }
    }
  }

  mutating func run(_ writer: inout DemoWriter, _ school: DemoSchool, on day: Day) throws {
    var second = 17 * 3600
    func moment() -> Moment { DemoCalendar.moment(day, secondOfDay: second) }
    if day == DemoCalendar.start { try pupils(&writer, school, on: day) }
    for (index, entry) in guardians.enumerated() {
      let person = ActorNumber.guardian(entry.number)
      if entry.applies == day {
        second += 1
        try apply(&writer, entry, index, on: day, at: moment())
      }
      if entry.applies != .none, entry.applies + 2 == day {
        var fact = CredentialIssued()
        fact.person = person
        fact.kind = .login
        try writer.put(fact, by: .staff(entry.classTeacher), on: day, at: moment())
      }
      if entry.activates == day {
        second += 1
        var fact = AccountActivated()
        fact.person = person
        fact.method = random.chance(perMille: 400) ? .esia : .password
        try writer.put(fact, by: person, on: day, at: moment())
        active.append(person)
      }
    }
    second = 18 * 3600
    for (index, person) in active.enumerated() {
      let perMille = person.kind == 3 ? 930 : 760
      guard random.chance(perMille: perMille) else { continue }
      if index % 8 == 0 { second += 30 }
      var fact = SessionStarted()
      fact.person = person
      fact.device = UInt32(truncatingIfNeeded: UInt64(person.rawValue) &* 2_654_435_761)
      try writer.put(
        fact, by: person, on: day, at: DemoCalendar.moment(day, secondOfDay: min(second, 86_000)))
    }
  }

  private mutating func apply(
    _ writer: inout DemoWriter, _ entry: Guardian, _ index: Int, on day: Day, at moment: Moment
  ) throws {
    var application = ParentApplicationRegistered()
    application.guardian = entry.number
    application.pupil = entry.pupil
    application.number = "З/\(index + 1)"
    try writer.put(application, by: .staff(entry.classTeacher), on: day, at: moment)
    var consent = ConsentGiven()
    consent.person = .guardian(entry.number)
    consent.document = "С/\(index + 1)"
    try writer.put(consent, by: .staff(entry.classTeacher), on: day, at: moment)
  }

  /// Pupils get their logins on the first day.
  private mutating func pupils(_ writer: inout DemoWriter, _ school: DemoSchool, on day: Day) throws {
    let moment = DemoCalendar.moment(day, secondOfDay: 17 * 3600)
    for pupil in school.pupils {
      let person = ActorNumber.pupil(pupil.number)
      let teacher = ActorNumber.staff(school.classes[pupil.classIndex].teacher)
      var consent = ConsentGiven()
      consent.person = person
      try writer.put(consent, by: teacher, on: day, at: moment)
      var credential = CredentialIssued()
      credential.person = person
      try writer.put(credential, by: teacher, on: day, at: moment)
      var account = AccountActivated()
      account.person = person
      try writer.put(account, by: person, on: day, at: moment)
      active.append(person)
    }
  }
}
