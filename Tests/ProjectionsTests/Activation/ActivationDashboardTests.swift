import EventLog
import Projections
import Replay
import School
import TestSupport
import Testing

/// Runs the dashboard over a history.
func dashboard(
  _ history: SchoolHistory, on day: Day, from: Day? = nil, step: SeriesStep = .week
) throws -> ActivationDashboard {
  try history.flush()
  let directory = Running(Directory())
  let fold = Running(ActivationFold())
  try Replay.run([directory, fold], over: history.store)
  return fold.model.finish(directory.model, on: day, from: from, step: step)
}

@Suite("Activation dashboard")
struct ActivationDashboardTests {
  static let day = Day.of("2025-10-20")

  /// A class of two pupils: p-0 with guardians 0 and 1, p-1 with guardian 1 again.
  static func small() throws -> SchoolHistory {
    let history = try SchoolHistory()
    let start = Day.of("2025-09-01")
    let formed = ClassFormed {
      $0.schoolClass = ClassNumber(0)
      $0.key = "7А"
      $0.yearGroup = 7
    }
    try history.record(formed, on: start)
    for pupil in 0..<UInt32(2) {
      let enrolled = PupilEnrolled {
        $0.pupil = PupilNumber(pupil)
        $0.key = "p-\(pupil)"
        $0.schoolClass = ClassNumber(0)
      }
      try history.record(enrolled, on: start)
      let registered = GuardianRegistered {
        $0.guardian = GuardianNumber(pupil)
        $0.key = "g-\(pupil)"
      }
      try history.record(registered, on: start)
    }
    for (guardian, pupil) in [(0, 0), (1, 0), (1, 1)] as [(UInt32, UInt32)] {
      let linked = GuardianLinked {
        $0.guardian = GuardianNumber(guardian)
        $0.pupil = PupilNumber(pupil)
      }
      try history.record(linked, on: start)
    }
    return history
  }

  static func target(_ low: UInt16, _ high: UInt16, by day: String) -> ActivationTargetSet {
    ActivationTargetSet {
      $0.low = low
      $0.high = high
      $0.deadline = .of(day)
      $0.basis = "A3.9"
    }
  }

  static func activated(_ guardian: UInt32) -> AccountActivated {
    AccountActivated { $0.person = .guardian(GuardianNumber(guardian)) }
  }

  @Test func `pairs are counted, not people`() throws {
    let history = try Self.small()
    try history.record(Self.activated(1), on: Self.day)
    let board = try dashboard(history, on: Self.day)
    #expect(board.school.counts.eligible == 3)
    #expect(board.school.counts.activated == 2)
    #expect(board.school.counts.percent == 200.0 / 3)
    #expect(board.classes.map(\.schoolClass) == [ClassNumber(0)])
    #expect(board.classes[0].counts == board.school.counts)
    #expect(try dashboard(history, on: Self.day - 1).school.counts.activated == 0)
  }

  @Test func `met compares the unrounded percentage with the lower end`() throws {
    let history = try Self.small()
    try history.record(Self.activated(1), on: Self.day)
    // 66.66… %: 66.66 is met, 66.67 is not.
    try history.record(Self.target(6666, 10000, by: "2025-10-20"), on: Self.day)
    #expect(try dashboard(history, on: Self.day).school.met == true)
    try history.record(Self.target(6667, 10000, by: "2025-10-20"), on: Self.day)
    #expect(try dashboard(history, on: Self.day).school.met == false)
  }

  @Test func `the band shown is the next deadline, else the last`() throws {
    let history = try Self.small()
    for (low, day) in [(3000, "2025-09-20"), (4100, "2025-10-20"), (6100, "2025-11-20")] {
      try history.record(Self.target(UInt16(low), 10000, by: day), on: .of("2025-09-01"))
    }
    let shown = try ["2025-09-20", "2025-09-21", "2025-10-20", "2026-01-01"].map {
      try dashboard(history, on: .of($0)).band?.low
    }
    #expect(shown == [3000, 4100, 4100, 6100])
    let deadlines = try dashboard(history, on: .of("2025-10-20")).deadlines
    #expect(deadlines.map(\.met) == [false, false, nil])
    #expect(try dashboard(try Self.small(), on: Self.day).band == nil)
  }

  @Test func `a restated target counts as last stated, an annulled one not at all`() throws {
    let history = try Self.small()
    let first = try history.record(Self.target(3000, 4000, by: "2025-10-20"), on: Self.day)
    let second = try history.record(
      Self.target(3500, 4000, by: "2025-10-25"), on: Self.day, amends: first, flags: .restatement)
    let third = try history.record(
      Self.target(3600, 4000, by: "2025-10-26"), on: Self.day, amends: second, flags: .restatement)
    let band = try #require(try dashboard(history, on: Self.day).band)
    #expect(band.low == 3600 && band.deadline == .of("2025-10-26") && band.basis == "A3.9")
    try history.annul(EventCode.activationTargetSet, 0, at: third, on: Self.day)
    #expect(try dashboard(history, on: Self.day).band == nil)
  }

  @Test func `a school without eligible pairs has no percentage and meets nothing`() throws {
    let history = try SchoolHistory()
    try history.record(Self.target(0, 4000, by: "2025-10-20"), on: Self.day)
    let board = try dashboard(history, on: Self.day)
    #expect(board.school.counts.percent == nil)
    #expect(board.school.met == nil)
    #expect(board.classes.isEmpty && board.series.isEmpty)
  }

  @Test func `the withdrawal of a consent can be taken back`() throws {
    let history = try Self.small()
    let person = ActorNumber.guardian(GuardianNumber(0))
    let given = try history.record(ConsentGiven { $0.person = person }, on: .of("2025-09-10"))
    let withdrawn = try history.record(
      ConsentWithdrawn { $0.person = person }, on: .of("2025-10-01"), amends: given)
    #expect(try dashboard(history, on: .of("2025-09-30")).school.counts.consents == 1)
    #expect(try dashboard(history, on: .of("2025-10-01")).school.counts.consents == 0)
    try history.annul(EventCode.consentWithdrawn, person.rawValue, at: withdrawn, on: .of("2025-10-01"))
    #expect(try dashboard(history, on: .of("2025-10-01")).school.counts.consents == 1)
  }

  @Test func `the series ends on the day asked and steps back by weeks`() throws {
    let history = try Self.small()
    try history.record(Self.activated(0), on: .of("2025-10-06"))
    try history.record(Self.activated(1), on: .of("2025-10-14"))
    let series = try dashboard(history, on: Self.day).series
    #expect(series.map(\.day) == [.of("2025-10-06"), .of("2025-10-13"), .of("2025-10-20")])
    #expect(series.map(\.counts.activated) == [1, 1, 3])
    #expect(try dashboard(history, on: Self.day, from: .of("2025-10-18"), step: .day).series.count == 3)
  }

  @Test(arguments: UInt64(1)...20)
  func `equals a naive count over a random year`(seed: UInt64) throws {
    let year = try RandomAccessYear(seed: seed)
    for offset in [0, 13, 40, 77, 119, 160] {
      let day = RandomAccessYear.start + offset
      let board = try dashboard(year.history, on: day, from: RandomAccessYear.start)
      let pairs = year.oracle.eligible(day)
      let named = Comment(rawValue: "seed \(seed), day \(day)")
      #expect(try dashboard(year.history, on: day, from: RandomAccessYear.start) == board, named)
      for schoolClass in 0..<UInt32(4) {
        let own = pairs.filter { $0.schoolClass == schoolClass }
        let row = board.classes.first { $0.schoolClass.number == schoolClass }
        check(row?.counts ?? ActivationCounts(), own, year.oracle, day, named)
      }
      check(board.school.counts, pairs, year.oracle, day, named)
      for point in board.series {
        check(point.counts, year.oracle.eligible(point.day), year.oracle, point.day, named)
      }
    }
  }

  private func check(
    _ counts: ActivationCounts, _ pairs: [(guardian: UInt32, pupil: UInt32, schoolClass: UInt32)],
    _ oracle: ActivationOracle, _ day: Day, _ comment: Comment
  ) {
    let active = pairs.filter { oracle.isActive($0.guardian, day) }
    let registered = pairs.filter {
      oracle.hasApplied($0.guardian, $0.pupil, day) && oracle.consents($0.guardian, day)
    }
    #expect(counts.eligible == pairs.count, comment)
    #expect(counts.activated == active.count, comment)
    #expect(counts.issued == pairs.count { oracle.isIssued($0.guardian, day) }, comment)
    #expect(counts.consents == pairs.count { oracle.consents($0.guardian, day) }, comment)
    #expect(counts.applications == pairs.count { oracle.hasApplied($0.guardian, $0.pupil, day) }, comment)
    #expect(counts.registered == registered.count, comment)
    #expect(counts.registeredActivated == registered.count { oracle.isActive($0.guardian, day) }, comment)
    #expect(
      counts.percent == (pairs.isEmpty ? nil : Double(active.count) * 100 / Double(pairs.count)), comment)
  }
}
