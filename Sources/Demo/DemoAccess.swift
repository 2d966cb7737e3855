import EventLog
import School

/// Applications, decisions, consents, credentials, activations, and the sessions that follow.
struct DemoAccess {
  var random: DemoRandom
  /// Decides about what came to the demo later, so that the rest of a seed's year stays as it is.
  private var extras: DemoRandom
  /// What happens to a guardian, in order.
  private var guardians: [Guardian] = []
  private var active: [ActorNumber] = []
  /// Applications that wait for their decision.
  private var waiting: [(index: Int, position: Position)] = []

  private struct Guardian: Sendable {
    let number: GuardianNumber
    let pupil: PupilNumber
    let classTeacher: StaffNumber
    let applies: Day
    var activates: Day
    var isRefused = false
  }

  init(random: DemoRandom, extras: DemoRandom) {
    self.random = random
    self.extras = extras
  }

  /// Plans the way of the guardians of some pupils, who apply in the 17 days from `start` on.
  mutating func plan(_ school: DemoSchool, _ pupils: Range<Int>, from start: Day) {
    for pupil in school.pupils[pupils] {
      // Some classes are keener than others, so that some miss the plan.
      let keenness = 700 + pupil.classIndex * 97 % 300
      for guardian in pupil.guardians {
        let applies = start + random.below(17)
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

  mutating func run(
    _ writer: inout DemoWriter, _ school: DemoSchool, news: [Position], on day: Day
  ) throws {
    var second = 17 * 3600
    try decide(&writer, on: day, at: DemoCalendar.moment(day, secondOfDay: second))
    for index in guardians.indices {
      try live(&writer, index, on: day, second: &second)
    }
    second = 18 * 3600
    var ending: [(position: Position, fact: SessionStarted)] = []
    for (index, person) in active.enumerated() {
      let perMille = person.kind == 3 ? 930 : 760
      guard random.chance(perMille: perMille) else { continue }
      if index % 8 == 0 { second += 30 }
      let moment = DemoCalendar.moment(day, secondOfDay: min(second, 86_000))
      var fact = SessionStarted()
      fact.person = person
      fact.device = DemoStaffAccess.device(of: person)
      let position = try writer.put(fact, by: person, on: day, at: moment)
      guard extras.chance(perMille: 15) else { continue }
      ending.append((position, fact))
      guard !news.isEmpty else { continue }
      var read = NotificationRead()
      read.person = person
      read.event = extras.pick(news)
      try writer.put(read, by: person, on: day, at: moment)
    }
    for (position, session) in ending {
      var fact = SessionEnded()
      (fact.person, fact.device) = (session.person, session.device)
      try writer.put(
        fact, by: session.person, on: day,
        at: DemoCalendar.moment(day, secondOfDay: min(second + 600, 86_000)), amends: position)
    }
  }

  /// What happens to a guardian on a day.
  private mutating func live(
    _ writer: inout DemoWriter, _ index: Int, on day: Day, second: inout Int
  ) throws {
    let entry = guardians[index]
    let person = ActorNumber.guardian(entry.number)
    if entry.applies == day {
      second += 1
      try apply(&writer, entry, index, on: day, at: DemoCalendar.moment(day, secondOfDay: second))
    }
    guard !entry.isRefused else { return }
    if entry.applies != .none, entry.applies + 2 == day {
      var fact = CredentialIssued()
      fact.person = person
      fact.kind = .login
      try writer.put(
        fact, by: .staff(entry.classTeacher), on: day, at: DemoCalendar.moment(day, secondOfDay: second))
    }
    guard entry.activates == day else { return }
    second += 1
    let moment = DemoCalendar.moment(day, secondOfDay: second)
    var fact = AccountActivated()
    fact.person = person
    fact.method = random.chance(perMille: 400) ? .esia : .password
    if fact.method == .esia, extras.chance(perMille: 80) {
      var failure = AccountLinkFailed()
      failure.person = person
      failure.cause = extras.pick([.name, .snils, .birthDate])
      try writer.put(failure, by: .operator, on: day, at: moment)
    }
    try writer.put(fact, by: person, on: day, at: moment)
    active.append(person)
  }

  private mutating func apply(
    _ writer: inout DemoWriter, _ entry: Guardian, _ index: Int, on day: Day, at moment: Moment
  ) throws {
    var application = ParentApplicationRegistered()
    application.guardian = entry.number
    application.pupil = entry.pupil
    application.number = "З/\(index + 1)"
    let position = try writer.put(application, by: .staff(entry.classTeacher), on: day, at: moment)
    waiting.append((index, position))
    var consent = ConsentGiven()
    consent.person = .guardian(entry.number)
    consent.document = "С/\(index + 1)"
    try writer.put(consent, by: .staff(entry.classTeacher), on: day, at: moment)
  }

  /// Yesterday's applications are decided; one in a hundred is refused, and its guardian gets no login.
  private mutating func decide(_ writer: inout DemoWriter, on day: Day, at moment: Moment) throws {
    for (index, position) in waiting {
      let entry = guardians[index]
      var fact = ParentApplicationDecided()
      (fact.guardian, fact.pupil) = (entry.number, entry.pupil)
      if extras.chance(perMille: 10) {
        fact.decision = .refused
        fact.refusalReason = .incomplete
        guardians[index].isRefused = true
      }
      try writer.put(fact, by: .staff(entry.classTeacher), on: day, at: moment, amends: position)
    }
    waiting = []
  }

  /// Pupils get their logins on the day they come.
  mutating func admit(
    _ writer: inout DemoWriter, _ school: DemoSchool, _ pupils: Range<Int>, on day: Day
  ) throws {
    let moment = DemoCalendar.moment(day, secondOfDay: 17 * 3600)
    for pupil in school.pupils[pupils] {
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
