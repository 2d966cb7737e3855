import EventLog
import School

/// What keeps the journal going: local acts, briefings, schedules, control, backups, batches, surveys, help.
struct DemoService {
  var random: DemoRandom
  private var remarks: [Remark] = []
  private var request: (position: Position, fact: SupportRequestLogged)?
  private var sentThrough = Position.none

  private struct Remark: Sendable {
    var position: Position
    let fact: RemarkRaised
    let raisedOn: Day
  }

  init(random: DemoRandom) { self.random = random }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> Day { DemoCalendar.day(year, month, day) }

  private static let acts: [(kind: LocalActKind, number: String, title: String)] = [
    (.regulation, "1-ЭЖ", "Положение об электронном журнале"),
    (.order, "40", "О ведении электронного журнала"),
    (.instruction, "2-ЭЖ", "Инструкция учителя по ведению журнала"),
    (.contract, "17/2025", "Договор с оператором системы"),
  ]
  private static let controlDays = [
    day(2025, 10, 13), day(2025, 12, 8), day(2026, 3, 2), day(2026, 5, 12),
  ]
  private static let surveys = [day(2025, 10, 24), day(2026, 3, 20)]

  /// What a day brings, in the afternoon.
  mutating func run(_ writer: inout DemoWriter, _ school: DemoSchool, on day: Day) throws {
    let moment = DemoCalendar.moment(day, secondOfDay: 16 * 3600 + 1800)
    if day == DemoCalendar.founded + 1 { try found(&writer, school, on: day, at: moment) }
    try brief(&writer, school, on: day, at: moment)
    try settle(&writer, school, on: day, at: moment)
    if Self.controlDays.contains(day) { try control(&writer, school, on: day, at: moment) }
    if day.weekday == 5 { try backup(&writer, school, on: day, at: moment) }
    if DemoCalendar.isSchoolDay(day), day.weekday == 2 { try help(&writer, school, on: day, at: moment) }
    if day.civil.day == 1 { try send(&writer, school, on: day, at: moment) }
    if let index = Self.surveys.firstIndex(of: day) {
      try survey(&writer, school, index == 0 ? "1ч" : "3ч", on: day, at: moment)
    }
  }

  private func found(
    _ writer: inout DemoWriter, _ school: DemoSchool, on day: Day, at moment: Moment
  ) throws {
    for act in Self.acts {
      var fact = LocalActAdopted()
      (fact.kind, fact.number, fact.title) = (act.kind, act.number, act.title)
      try writer.put(fact, by: .staff(school.director), on: day, at: moment)
    }
    for weekday in 1...5 {
      for kind in [ScheduleKind.dataEntry, .devices] {
        var fact = WorkScheduleSet()
        (fact.kind, fact.weekday) = (kind, UInt8(weekday))
        (fact.fromMinute, fact.throughMinute) = kind == .devices ? (840, 1080) : (900, 1020)
        fact.room = kind == .devices ? RoomNumber(UInt32(weekday)) : .none
        (fact.from, fact.through) = (DemoCalendar.start, DemoCalendar.end)
        try writer.put(fact, by: .staff(school.deputy), on: day, at: moment)
      }
    }
  }

  private func brief(
    _ writer: inout DemoWriter, _ school: DemoSchool, on day: Day, at moment: Moment
  ) throws {
    if day == Self.day(2025, 8, 28) {
      var fact = BriefingHeld()
      (fact.kind, fact.audience, fact.hours) = (.training, .teachers, 6)
      fact.attendees = UInt16(clamping: school.staffCount)
      fact.topic = "Работа в электронном журнале"
      try writer.put(fact, by: .staff(school.deputy), on: day, at: moment)
    }
    guard day == Self.day(2025, 9, 5) else { return }
    for schoolClass in school.classes {
      var fact = BriefingHeld()
      (fact.kind, fact.audience, fact.schoolClass) = (.meeting, .guardians, schoolClass.number)
      fact.attendees = UInt16(clamping: max(1, schoolClass.pupils.count - 3))
      fact.topic = "Электронный дневник: заявления, согласия, вход"
      try writer.put(fact, by: .staff(schoolClass.teacher), on: day, at: moment)
    }
  }
}

extension DemoService {
  /// The eight checks, and a remark to every ninth course at the most six.
  private mutating func control(
    _ writer: inout DemoWriter, _ school: DemoSchool, on day: Day, at moment: Moment
  ) throws {
    let checks: [ControlCheck] = [.timeliness, .density, .homework, .programme]
    let start = random.below(9)
    let courses = school.courses.indices.filter { $0 % 9 == start }.prefix(6)
    var run = ControlCheckRun()
    run.checks = 255
    (run.from, run.through) = (day - 28, day)
    run.raised = UInt16(clamping: courses.count)
    try writer.put(run, by: .staff(school.deputy), on: day, at: moment)
    for (index, course) in courses.enumerated() {
      var fact = RemarkRaised()
      fact.check = checks[index % checks.count]
      fact.staff = school.courses[course].teacher
      fact.course = school.courses[course].number
      fact.dueOn = day + 7
      fact.figure = UInt32(6000 + random.below(3000))
      fact.text = "Довести до нормы к сроку"
      let position = try writer.put(fact, by: .staff(school.deputy), on: day, at: moment)
      remarks.append(Remark(position: position, fact: fact, raisedOn: day))
    }
  }

  /// Answers after two days, relief after five of all but the last; solutions of yesterday's requests.
  private mutating func settle(
    _ writer: inout DemoWriter, _ school: DemoSchool, on day: Day, at moment: Moment
  ) throws {
    for index in remarks.indices where remarks[index].raisedOn + 2 == day {
      let remark = remarks[index].fact
      var fact = RemarkAnswered()
      (fact.check, fact.staff, fact.course) = (remark.check, remark.staff, remark.course)
      fact.text = "Исправлено"
      remarks[index].position = try writer.put(
        fact, by: .staff(remark.staff), on: day, at: moment, amends: remarks[index].position)
    }
    for (index, entry) in remarks.enumerated() where entry.raisedOn + 5 == day && index + 1 < remarks.count {
      var fact = RemarkRelieved()
      (fact.check, fact.staff, fact.course) = (entry.fact.check, entry.fact.staff, entry.fact.course)
      fact.how = .fixed
      try writer.put(fact, by: .staff(school.deputy), on: day, at: moment, amends: entry.position)
    }
    remarks.removeAll { $0.raisedOn + 5 == day }
    if let request {
      var fact = SupportRequestSolved()
      (fact.channel, fact.person) = (request.fact.channel, request.fact.person)
      fact.text = "Объяснено по телефону"
      try writer.put(fact, by: .staff(school.administrator), on: day, at: moment, amends: request.position)
      self.request = nil
    }
  }

  private mutating func help(
    _ writer: inout DemoWriter, _ school: DemoSchool, on day: Day, at moment: Moment
  ) throws {
    guard let pupil = school.pupils.isEmpty ? nil : random.pick(school.pupils),
      let guardian = pupil.guardians.first
    else { return }
    var fact = SupportRequestLogged()
    fact.channel = random.chance(perMille: 600) ? .phone : .email
    fact.person = .guardian(guardian)
    fact.topic = random.pick(["Не приходит пароль", "Не видно отметок", "Вход через ЕСИА"])
    let position = try writer.put(fact, by: .staff(school.administrator), on: day, at: moment)
    request = (position, fact)
  }

  /// A copy every Friday; that of the month's first week is restored and tried.
  private mutating func backup(
    _ writer: inout DemoWriter, _ school: DemoSchool, on day: Day, at moment: Moment
  ) throws {
    let administrator = ActorNumber.staff(school.administrator)
    var fact = BackupMade()
    fact.media = random.chance(perMille: 700) ? .disk : .server
    fact.size = writer.recorder.state.size
    fact.sha256 = digest()
    fact.place = fact.media == .disk ? "диск в сейфе" : "сервер района"
    let position = try writer.put(fact, by: administrator, on: day, at: moment)
    guard day.civil.day <= 7 else { return }
    var verified = RestoreVerified()
    (verified.size, verified.ok) = (fact.size, true)
    try writer.put(verified, by: administrator, on: day, at: moment, amends: position)
  }

  /// What is new since the last batch, on the first of a month; the answer comes at once.
  private mutating func send(
    _ writer: inout DemoWriter, _ school: DemoSchool, on day: Day, at moment: Moment
  ) throws {
    let administrator = ActorNumber.staff(school.administrator)
    var fact = SyncBatchSent()
    fact.fromPosition = sentThrough == .none ? Position(0) : Position(sentThrough.rawValue + 1)
    fact.toPosition = Position(writer.recorder.state.size - 1)
    fact.count = UInt32(clamping: fact.toPosition.rawValue - fact.fromPosition.rawValue + 1)
    fact.target = "РИД"
    fact.sha256 = digest()
    let position = try writer.put(fact, by: administrator, on: day, at: moment)
    sentThrough = fact.toPosition
    var answer = SyncBatchAcknowledged()
    (answer.fromPosition, answer.toPosition) = (fact.fromPosition, fact.toPosition)
    answer.rejected = min(fact.count, UInt32(random.below(3)))
    answer.accepted = fact.count - answer.rejected
    try writer.put(answer, by: administrator, on: day, at: moment, amends: position)
  }

  private mutating func survey(
    _ writer: inout DemoWriter, _ school: DemoSchool, _ term: String, on day: Day, at moment: Moment
  ) throws {
    for audience in [Audience.guardians, .teachers] {
      var fact = SurveyAnswered()
      fact.audience = audience
      fact.term = school.terms[term] ?? .none
      fact.answers = UInt16(
        clamping: 1 + (audience == .teachers ? school.staffCount : school.pupils.count) / 2)
      fact.score = UInt16(7000 + random.below(2500))
      fact.topic = "Удовлетворённость электронным журналом"
      try writer.put(fact, by: .staff(school.psychologist), on: day, at: moment)
    }
  }

  /// A made-up SHA-256 in hexadecimal.
  private mutating func digest() -> String {
    (0..<4).map { _ in
      let digits = String(random.next(), radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}
