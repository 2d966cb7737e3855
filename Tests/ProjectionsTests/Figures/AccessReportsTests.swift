import EventLog
import Projections
import School
import TestSupport
import Testing

@Suite("Reports on access, the portal, anomalies and integrity")
struct AccessReportsTests {
  static let day = Day.of("2025-10-20")

  static func session(_ person: ActorNumber) -> SessionStarted { SessionStarted { $0.person = person } }

  /// Two pupils of 7А with guardians 0 and 1 (1 of both), and sessions: guardian 1 twice, pupil 0 once long ago.
  static func portal() throws -> (history: SchoolHistory, sessions: [Position]) {
    let history = try ActivationDashboardTests.small()
    let guardian = ActorNumber.guardian(GuardianNumber(1))
    let sessions = try [
      history.record(session(.pupil(PupilNumber(0))), on: day - 25),
      history.record(session(guardian), on: day - 2),
      history.record(session(guardian), on: day),
      history.record(session(.pupil(PupilNumber(1))), on: day),
    ]
    try history.annul(
      EventCode.sessionStarted, ActorNumber.pupil(PupilNumber(1)).rawValue, at: sessions[3], on: day)
    let read = NotificationRead {
      $0.person = guardian
      $0.event = sessions[0]
    }
    try history.record(read, on: day)
    return (history, sessions)
  }

  @Test func `the portal counts distinct people, a guardian of two once`() throws {
    let (history, sessions) = try Self.portal()
    let table = try figures("portal", history) { $0.on = Self.day }
    #expect(
      table.values("7А", "guardians", "guardiansActive", "guardiansShare", "pupils", "pupilsActive")
        == [.count(2), .count(1), .percent(50), .count(2), .count(1)])
    #expect(
      table.values("7А", "logins", "week", "month", "read") == [.count(3), .count(1), .count(2), .count(1)])
    #expect(table.values("school", "logins", "guardians") == [.count(3), .count(2)])
    #expect(table.figure(row: "7А", column: "week")?.positions == [sessions[1], sessions[2]])
    let october = try figures("portal", history) {
      $0.on = Self.day
      $0.span = DaySpan(from: Self.day - 3, through: Self.day)
    }
    #expect(october.values("7А", "logins", "pupilsActive") == [.count(2), .count(0)])
  }

  @Test func `a pupil who changed class counts in each on its days`() throws {
    let (history, _) = try Self.portal()
    let formed = ClassFormed {
      $0.schoolClass = ClassNumber(1)
      $0.key = "7Б"
      $0.yearGroup = 7
    }
    try history.record(formed, on: .of("2025-09-01"))
    let moved = PupilTransferred {
      $0.pupil = PupilNumber(0)
      $0.toClass = ClassNumber(1)
    }
    try history.record(moved, on: Self.day - 10)
    let table = try figures("portal", history) { $0.on = Self.day }
    // Pupil 0's session was in 7А; guardians 0 and 1 go along, guardian 1 stays for pupil 1 as well.
    #expect(table.values("7А", "pupilsActive", "logins") == [.count(1), .count(3)])
    #expect(
      table.values("7Б", "pupils", "pupilsActive", "guardians", "logins")
        == [.count(1), .count(0), .count(2), .count(2)])
    #expect(table.values("school", "pupils", "logins") == [.count(2), .count(3)])
  }

  @Test func `access lists each person with steps, sessions and failures, and sums up roles`() throws {
    let (history, sessions) = try Self.portal()
    let guardian = ActorNumber.guardian(GuardianNumber(1))
    let issued = try history.record(CredentialIssued { $0.person = guardian }, on: Self.day - 9)
    let failed = try history.record(AccountLinkFailed { $0.person = guardian }, on: Self.day - 8)
    try history.record(ActivationDashboardTests.activated(1), on: Self.day - 7)
    try history.record(
      CredentialRevoked { $0.person = guardian }, on: Self.day, amends: issued)
    let table = try figures("access", history) { $0.on = Self.day }
    #expect(table.rows.map(\.key) == ["p-0", "g-1"] || table.rows.map(\.key) == ["g-1", "p-0"])
    #expect(
      table.values("g-1", "issuedOn", "activatedOn", "sessions", "failures", "revokedOn")
        == [.day(Self.day - 9), .day(Self.day - 7), .count(2), .count(1), .day(Self.day)])
    #expect(table.figure(row: "g-1", column: "failures")?.positions == [failed])
    #expect(table.figure(row: "g-1", column: "sessions")?.positions == [sessions[1], sessions[2]])
    let roles = try figures("access", history) {
      $0.on = Self.day
      $0.grouping = "role"
    }
    #expect(
      roles.values("guardian", "people", "issued", "activated", "revoked")
        == [.count(1), .count(1), .count(1), .count(1)])
    #expect(roles.values("pupil", "people", "sessions") == [.count(1), .count(1)])
    #expect(
      try figures("access", history) { $0.on = Self.day - 8 }.values("g-1", "activatedOn", "revokedOn")
        == [FigureValue.none, FigureValue.none])
  }

  @Test func `the first credential is the earliest day’s, the last revocation the latest’s`() throws {
    let (history, _) = try Self.portal()
    let person = ActorNumber.guardian(GuardianNumber(1))
    let late = try history.record(CredentialIssued { $0.person = person }, on: Self.day - 5)
    let early = try history.record(CredentialIssued { $0.person = person }, on: Self.day - 9)
    try history.record(AccountActivated { $0.person = person }, on: Self.day - 4)
    try history.record(AccountActivated { $0.person = person }, on: Self.day - 6)
    try history.record(CredentialRevoked { $0.person = person }, on: Self.day - 1, amends: late)
    try history.record(CredentialRevoked { $0.person = person }, on: Self.day - 3, amends: early)
    let table = try figures("access", history) { $0.on = Self.day }
    #expect(
      table.values("g-1", "issuedOn", "activatedOn", "revokedOn")
        == [.day(Self.day - 9), .day(Self.day - 6), .day(Self.day - 1)])
  }

  @Test func `a role counts until it is revoked, and again when the revocation is taken back`() throws {
    let history = try SmallSchool.history()
    let granted = RoleGranted {
      $0.person = SmallSchool.teacher
      $0.role = .teacher
      $0.from = .of("2025-09-01")
    }
    let grant = try history.record(granted, on: .of("2025-09-01"))
    let revoked = try history.record(
      RoleRevoked { $0.person = SmallSchool.teacher }, on: Self.day, amends: grant)
    func roles(_ day: Day) throws -> [FigureValue?] {
      try figures("access", history) { $0.on = day }.values("t-07", "role")
    }
    #expect(try roles(Self.day - 1) == [.words(["teacher"])])
    #expect(try roles(Self.day) == [nil])
    try history.annul(
      EventCode.roleRevoked, SmallSchool.teacher.rawValue, at: revoked, on: Self.day)
    #expect(try roles(Self.day) == [.words(["teacher"])])
  }

  @Test func `anomalies are counted by the policies of the day`() throws {
    // Given a correction by day, a jump of two points at night, and later one after closing.
    let history = try SmallSchool.history()
    let term = TermDefined {
      $0.term = TermNumber(0)
      $0.key = "1ч"
      $0.kind = .quarter
      $0.yearGroupFrom = 1
      $0.yearGroupThrough = 9
      $0.start = .of("2025-09-01")
      $0.end = .of("2025-10-24")
    }
    try history.record(term, on: .of("2025-09-01"))
    let (day, friday) = (SmallSchool.day, Day.of("2025-10-24"))
    let first = try history.record(SmallSchool.mark("3"), on: day)
    let second = try history.record(SmallSchool.mark("2", pupil: 2), on: day)
    // Each append has its own time.
    try history.flush()
    try history.record(
      SmallSchool.corrected("3", "4"), on: day, by: SmallSchool.teacher,
      at: Moment(day: day + 1, secondOfDay: 20_460), amends: first, reason: .recheck)
    try history.flush()
    let night = try history.record(
      SmallSchool.corrected("2", "4", pupil: 2), on: day, by: SmallSchool.teacher,
      at: Moment(day: friday, secondOfDay: 20 * 3600 + 1800), amends: second, reason: .slip)
    try history.flush()
    try history.record(
      SmallSchool.corrected("4", "5", pupil: 2), on: day, by: SmallSchool.director,
      at: Moment(day: friday + 9, secondOfDay: 58_800), amends: night, reason: .appeal, flags: .afterClose)
    // When
    let table = try figures("correction-anomalies", history) { $0.on = friday }
    // Then 20:30 UTC is 23:30 at school, on the last day of the term.
    #expect(
      table.values("t-07", "corrections", "night", "lastDays", "jumps", "bulk", "flagged")
        == [.count(2), .count(1), .count(1), .count(1), .count(1), .alarm(true)])
    #expect(table.figure(row: "t-07", column: "night")?.positions == [night])
    #expect(
      table.values("d-01", "corrections", "afterClose", "night", "jumps", "flagged")
        == [.count(1), .count(1), .count(0), .count(0), .alarm(false)])
    #expect(table.policies.map(\.key.rawValue).contains("access.sessionHours"))
    // And with a night that begins at midnight and jumps of three points nothing is remarkable.
    try history.flush()
    let report = try #require(ReportCatalogue.report("correction-anomalies"))
    var question = ReportQuestion()
    question.on = friday
    question.offsetSeconds = { _ in 10_800 }
    var material = try ReportMaterial.gather(report.needs(question), over: history.store)
    material.policies.override(.sessionHours, "0-6")
    material.policies.override(.correctionsJump, "3")
    #expect(
      try report.table(question, material).values("t-07", "night", "jumps", "flagged")
        == [.count(0), .count(0), .alarm(false)])
  }

  @Test func `corrections of one hour stand together, an hour of the school's clock`() throws {
    let history = try SmallSchool.history()
    let day = SmallSchool.day + 1
    for (number, second) in [35_000, 35_500, 35_900, 36_000, 36_100].enumerated() {
      let set = try history.record(SmallSchool.mark("3"), on: day, at: Moment(day: day, secondOfDay: second))
      try history.record(
        SmallSchool.corrected("3", "4", pupil: UInt32(number % 3)), on: day, by: SmallSchool.teacher,
        at: Moment(day: day, secondOfDay: second), amends: set, reason: .slip)
      // Each append has its own time.
      try history.flush()
    }
    let table = try figures("correction-anomalies", history) { $0.on = day }
    #expect(table.values("t-07", "corrections", "bulk") == [.count(5), .count(3)])
  }

  @Test func `a further trial of a copy counts beside the first, which stays when it is taken back`() throws {
    let history = try SmallSchool.history()
    let backup = try history.record(BackupMade { $0.size = 12 }, on: SmallSchool.day)
    func trial(_ ok: Bool) -> RestoreVerified {
      RestoreVerified {
        $0.size = 12
        $0.ok = ok
      }
    }
    let first = try history.record(trial(true), on: SmallSchool.day + 1, amends: backup)
    let second = try history.record(trial(false), on: SmallSchool.day + 2, amends: first)
    let both = try figures("integrity", history) { $0.on = SmallSchool.day }
    #expect(both.values("restoresVerified", "count") == [.count(1)])
    #expect(both.values("restoresFailed", "count") == [.count(1)])
    try history.annul(EventCode.restoreVerified, 12, at: second, on: SmallSchool.day + 2)
    let one = try figures("integrity", history) { $0.on = SmallSchool.day }
    #expect(one.values("restoresVerified", "count") == [.count(1)])
    #expect(one.values("restoresFailed", "count") == [.count(0)])
  }

  @Test func `integrity counts appends, annulments, closings and backups`() throws {
    let history = try SmallSchool.history()
    try history.flush()
    let mark = try history.record(SmallSchool.mark("2"), on: SmallSchool.day)
    try history.annul(EventCode.markSet, 0, 0, at: mark, on: SmallSchool.day)
    let backup = try history.record(BackupMade { $0.size = 12 }, on: SmallSchool.day)
    try history.record(
      RestoreVerified {
        $0.size = 12
        $0.ok = true
      }, on: SmallSchool.day + 1, amends: backup)
    let table = try figures("integrity", history) { $0.on = SmallSchool.day }
    #expect(table.values("appends", "count") == [.count(2)])
    #expect(table.values("unsignedAppends", "count") == [.count(2)])
    #expect(table.values("annulments", "count") == [.count(1)])
    #expect(table.values("backups", "count", "value") == [.count(1), .day(SmallSchool.day)])
    #expect(table.values("restoresVerified", "count", "value") == [.count(1), .day(SmallSchool.day + 1)])
    #expect(table.values("closings", "count", "value") == [.count(0), FigureValue.none])
    let size = try history.store.head().size
    #expect(table.values("size", "value") == [.text(String(size))])
    #expect(table.values("root", "value") == [.text("\(try history.store.rootAt(size))")])
  }
}
