import EventLog
import School
import TestSupport
import Testing

@testable import Projections

@Suite("Runs of control")
struct ControlTests {
  static let day = SmallSchool.day + 1

  func run(
    _ history: SchoolHistory, from: Day = day - 30, through: Day = day + 30
  ) throws -> (run: ControlRun, material: ReportMaterial, question: ReportQuestion) {
    try history.flush()
    var question = ReportQuestion()
    question.span = DaySpan(from: from, through: through)
    question.on = through
    question.offsetSeconds = { _ in 10_800 }
    let material = try ReportMaterial.gather(ControlRun.needs(question), over: history.store)
    return (try ControlRun(question, material), material, question)
  }

  /// A session of a person from a device at a second of the day in UTC.
  @discardableResult
  func session(
    _ history: SchoolHistory, _ person: ActorNumber, device: UInt32, at second: Int
  ) throws -> Position {
    let started = SessionStarted {
      $0.person = person
      $0.device = device
    }
    let position = try history.record(
      started, on: Self.day, by: person, at: Moment(day: Self.day, secondOfDay: second))
    // Each append has its own time.
    try history.flush()
    return position
  }

  @Test func `two devices of a teacher within minutes are a shared login, unless the first session ended`()
    throws
  {
    let history = try SmallSchool.history()
    let first = try session(history, SmallSchool.teacher, device: 1, at: 36_000)
    let second = try session(history, SmallSchool.teacher, device: 2, at: 36_300)
    let found = try run(history).run.anomalies
    #expect(
      found == [AnomalyFinding(.sharedLogin, SmallSchool.teacher, first: first, second: second)])
    // Eleven minutes later is another matter, and so is a session that ended.
    try session(history, SmallSchool.teacher, device: 1, at: 36_300 + 660)
    try session(history, SmallSchool.director, device: 4, at: 40_000)
    #expect(try run(history).run.anomalies == found)
    let begun = try session(history, SmallSchool.director, device: 5, at: 41_000)
    let ended = SessionEnded {
      $0.person = SmallSchool.director
      $0.device = 5
    }
    try history.record(
      ended, on: Self.day, by: SmallSchool.director, at: Moment(day: Self.day, secondOfDay: 41_060),
      amends: begun)
    try history.flush()
    try session(history, SmallSchool.director, device: 6, at: 41_120)
    #expect(try run(history).run.anomalies == found)
  }

  @Test func `a teacher at night and a device shared with a pupil are anomalies, a guardian's phone is none`()
    throws
  {
    let history = try SmallSchool.history()
    let pupil = ActorNumber.pupil(PupilNumber(0))
    let played = try session(history, pupil, device: 9, at: 36_000)
    let used = try session(history, SmallSchool.teacher, device: 9, at: 39_000)
    try session(history, SmallSchool.teacher, device: 9, at: 43_000)
    let night = try session(history, SmallSchool.teacher, device: 3, at: 20 * 3600 + 60)
    #expect(
      try run(history).run.anomalies == [
        AnomalyFinding(.unusualDevice, SmallSchool.teacher, other: pupil, first: played, second: used),
        AnomalyFinding(.sharedLogin, SmallSchool.teacher, first: night),
      ])
  }

  @Test func `what was raised is not raised again`() throws {
    let history = try SmallSchool.history()
    let pupil = ActorNumber.pupil(PupilNumber(0))
    let first = try session(history, SmallSchool.teacher, device: 1, at: 36_000)
    let second = try session(history, SmallSchool.teacher, device: 2, at: 36_300)
    let anomaly = AnomalyRaised {
      $0.kind = .sharedLogin
      $0.person = SmallSchool.teacher
      $0.firstEvidence = first
      $0.secondEvidence = second
    }
    try history.record(anomaly, on: Self.day, by: SmallSchool.director)
    #expect(try run(history).run.anomalies.isEmpty)
    // Of two people one anomaly is enough, whatever session shows it.
    let played = try session(history, pupil, device: 9, at: 50_000)
    let known = AnomalyRaised {
      $0.kind = .unusualDevice
      $0.person = SmallSchool.teacher
      $0.other = pupil
      $0.firstEvidence = played
    }
    try history.record(known, on: Self.day, by: SmallSchool.director)
    try session(history, SmallSchool.teacher, device: 9, at: 51_000)
    #expect(try run(history).run.anomalies.isEmpty)
  }

  /// A remark in the words of the check of density.
  static func remark(_ fill: (inout RemarkRaised) -> Void = { _ in }) -> RemarkRaised {
    RemarkRaised {
      $0.check = .density
      $0.staff = StaffNumber(0)
      $0.course = CourseNumber(0)
      $0.dueOn = day + 7
      $0.text = "отметок меньше нормы (наполняемость)"
      fill(&$0)
    }
  }

  static let finding = ControlFinding(
    check: .density, staff: StaffNumber(0), course: CourseNumber(0), figure: 100,
    text: "отметок меньше нормы (наполняемость)")

  @Test func `a reading takes the rows whose figure is wrong, with the teacher of the course`() throws {
    let history = try SmallSchool.history()
    let (_, material, question) = try run(history)
    let reading = try #require(ControlReading.all.first { $0.check == .density })
    let columns = [FigureColumn("group", .label), FigureColumn("below")]
    let table = FigureTable(
      columns: columns,
      rows: [
        FigureRow("7А-алгебра", [Figure(.none), Figure(.count(1))]),
        FigureRow("7Б-физика", [Figure(.none), Figure(.count(0))]),
        FigureRow("total", [Figure(.none), Figure(.count(1))], isTotal: true),
      ])
    #expect(
      reading.findings(table, material.directory, through: question.span.through) == [Self.finding])
    let unfilled = try #require(ControlReading.all.first { $0.check == .timeliness })
    let lessons = FigureTable(
      columns: [FigureColumn("unfilled")], rows: [FigureRow("2025-10-14/7А-алгебра/3", [Figure(.count(1))])])
    let found = unfilled.findings(lessons, material.directory, through: question.span.through)
    #expect(found.map(\.text) == ["2025-10-14/7А-алгебра/3: урок не внесён"])
    #expect(found.map(\.staff) == [StaffNumber(0)] && found.map(\.day) == [.of("2025-10-14")])
  }

  @Test func `an open remark is not raised again; one that stands no longer is relieved`() throws {
    let history = try Self.withTerm()
    let raised = try history.record(Self.remark(), on: Self.day, by: SmallSchool.director)
    let answer = RemarkAnswered {
      $0.check = .density
      $0.staff = StaffNumber(0)
      $0.course = CourseNumber(0)
      $0.text = "исправлю"
    }
    let answered = try history.record(answer, on: Self.day + 1, by: SmallSchool.teacher, amends: raised)
    var (control, material, question) = try run(history)
    control.check(.density)
    control.settle([Self.finding], question.span, material)
    #expect(control.raised.isEmpty && control.relieved.isEmpty)
    control.settle([], question.span, material)
    #expect(control.raised.isEmpty && control.relieved.map(\.position) == [answered])
  }

  /// A quarter from 20 days before ``day`` to 20 days after it.
  static func withTerm() throws -> SchoolHistory {
    let history = try SmallSchool.history()
    let term = TermDefined {
      ($0.key, $0.kind, $0.title) = ("1ч", .quarter, "1-я четверть")
      ($0.yearGroupFrom, $0.yearGroupThrough) = (1, 11)
      ($0.start, $0.end) = (day - 20, day + 20)
      $0.term = TermNumber(0)
    }
    try history.record(term, on: day - 20, by: SmallSchool.director)
    return history
  }

  @Test
  func `a norm of a term is asked for when the term is over, and no remark about it is relieved before`()
    throws
  {
    let history = try Self.withTerm()
    try history.record(Self.remark(), on: Self.day, by: SmallSchool.director)
    let density = UInt16(1) << UInt16(ControlCheck.density.rawValue - 1)
    var (half, material, question) = try run(history, through: Self.day + 19)
    #expect(half.checks & density == 0)
    half.check(.density)
    half.settle([], question.span, material)
    #expect(half.relieved.isEmpty)
    #expect(try run(history, through: Self.day + 20).run.checks & density != 0)
  }

  @Test func `a remark in a deputy's words is left alone`() throws {
    let history = try SmallSchool.history()
    try history.record(
      Self.remark { $0.text = "нет отметок за контрольную" }, on: Self.day, by: SmallSchool.director)
    var (control, material, question) = try run(history)
    control.check(.density)
    control.settle([], question.span, material)
    #expect(control.relieved.isEmpty)
  }

  @Test(arguments: [(RemarkRelief.automatic, 1), (.fixed, 1), (.excused, 0)])
  func `what was put right may be found again, what was excused not`(_ how: RemarkRelief, _ count: Int) throws
  {
    let history = try SmallSchool.history()
    let raised = try history.record(Self.remark(), on: Self.day, by: SmallSchool.director)
    let relief = RemarkRelieved {
      $0.check = .density
      $0.staff = StaffNumber(0)
      $0.course = CourseNumber(0)
      $0.how = how
    }
    try history.record(relief, on: Self.day + 1, by: SmallSchool.director, amends: raised)
    var (control, material, question) = try run(history)
    control.check(.density)
    control.settle([Self.finding], question.span, material)
    #expect(control.raised.count == count && control.relieved.isEmpty)
  }

  @Test func `remarks are counted by teacher and listed with their state`() throws {
    let history = try SmallSchool.history()
    let first = try history.record(Self.remark(), on: Self.day, by: SmallSchool.director)
    let second = try history.record(
      Self.remark {
        $0.check = .homework
        $0.dueOn = Self.day + 1
      }, on: Self.day, by: SmallSchool.director)
    let relief = RemarkRelieved {
      $0.check = .density
      $0.staff = StaffNumber(0)
      $0.course = CourseNumber(0)
    }
    try history.record(relief, on: Self.day + 2, by: SmallSchool.director, amends: first)
    let table = try figures("remarks", history) { $0.on = Self.day + 2 }
    #expect(
      table.values("t-07", "raised", "answered", "relieved", "open", "overdue")
        == [.count(2), .count(0), .count(1), .count(1), .count(1)])
    #expect(table.figure(row: "t-07", column: "overdue")?.positions == [second])
    let before = try figures("remarks", history) { $0.on = Self.day + 1 }
    #expect(before.values("t-07", "relieved", "overdue") == [.count(0), .count(0)])
    let list = try figures("remarks", history) {
      $0.on = Self.day + 2
      $0.grouping = "remark"
    }
    #expect(list.values(first.description, "state") == [.word("relieved")])
    #expect(list.values(second.description, "state") == [.word("overdue")])
    let checks = try figures("remarks", history) {
      $0.on = Self.day + 2
      $0.grouping = "check"
    }
    #expect(checks.rows.map(\.key) == ["density", "homework"])
  }
}
