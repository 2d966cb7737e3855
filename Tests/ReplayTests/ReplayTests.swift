import EventLog
import Projections
import Replay
import School
import TestSupport
import Testing

private let on = Day(year: 2025, month: 9, day: 26) ?? .none

/// What several reports say of one log: equal answers mean equal read models.
private struct Answers: Equatable {
  let activation: ActivationDashboard
  let corrections: Corrections
  let attendance: AttendanceSummary
}

/// The folds of several reports in one pass.
private struct Folds {
  let directory = Running(Directory())
  let activation = Running(ActivationFold())
  let corrections = Running(CorrectionsFold())
  let facts: Running<CourseFacts>

  init() {
    facts = Running(
      CourseFacts(CourseSelection(.schoolClass(key: "7А"), following: directory), AttendanceSummary.kinds))
  }

  var all: [any AnyRunning] { [directory, activation, corrections, facts] }

  func answers() throws -> Answers {
    Answers(
      activation: activation.model.finish(directory.model, on: on),
      corrections: corrections.model.finish(),
      attendance: try AttendanceSummary(
        facts.model, directory.model, classKey: "7А", spans: [.days(.always)]))
  }
}

@Suite struct ReplayTests {
  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `two replays of one log give equal read models`(seed: UInt64) throws {
    let log = try DemoLog(seed: seed)
    let (first, second) = (Folds(), Folds())
    try Replay.run(first.all, over: log.store)
    try Replay.run(second.all, over: log.store)
    #expect(try first.answers() == second.answers(), "seed \(seed)")
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `a replay in pieces equals a replay at once`(seed: UInt64) throws {
    let log = try DemoLog(seed: seed)
    let whole = Folds()
    let size = try Replay.run(whole.all, over: log.store).size
    var generator = SeededGenerator(seed: seed)
    let pieces = Folds()
    var reached: UInt64 = 0
    while reached < size {
      let end = min(size, reached + 1 + generator.next() % 700)
      let summary = try Replay.run(
        pieces.all, over: log.store, extent: Extent(size: end), from: Position(reached))
      #expect(summary.size == end)
      reached = end
    }
    #expect(try pieces.answers() == whole.answers(), "seed \(seed)")
  }

  @Test func `as of a position nothing later is seen`() throws {
    let log = try DemoLog(seed: 5)
    let size = try log.store.head().size
    for end in [1, 2, size / 3, size / 2, size - 1, size] {
      let counter = Running(Counter())
      let summary = try Replay.run([counter], over: log.store, extent: .asOf(Position(end - 1)))
      #expect(summary.size == end)
      #expect(counter.model.positions == (0..<end).map { Position($0) })
    }
  }

  @Test func `as of a moment everything recorded by then is seen`() throws {
    let log = try DemoLog(seed: 6)
    let size = try log.store.head().size
    var generator = SeededGenerator(seed: 6)
    for _ in 0..<30 {
      let position = Position(generator.next() % size)
      let moment = try #require(try log.store.withRecord(at: position) { $0.recordedAt })
      let extent = try Extent.asOf(moment, in: log.store)
      let counter = Running(Counter())
      try Replay.run([counter], over: log.store, extent: extent)
      #expect(counter.model.positions.last.map { $0 >= position } == true, "seed 6")
      #expect(counter.model.last <= moment)
      if let end = extent.size, end < size {
        let next = try #require(try log.store.withRecord(at: Position(end)) { $0.recordedAt })
        #expect(next > moment, "seed 6")
      }
    }
  }

  @Test func `progress rises to the whole`() throws {
    let log = try DemoLog(seed: 7)
    var steps: [(done: UInt64, total: UInt64)] = []
    let summary = try Replay.run([Running(Counter())], over: log.store) { steps.append(($0, $1)) }
    #expect(steps.last?.done == summary.size)
    #expect(steps.allSatisfy { $0.total == summary.size })
    #expect(zip(steps, steps.dropFirst()).allSatisfy { $0.done < $1.done })
  }

  @Test func `the state of the rules is the same in pieces and at once`() throws {
    let log = try DemoLog(seed: 8)
    let size = try log.store.head().size
    let (whole, pieces) = (Running(SchoolState()), Running(SchoolState()))
    try Replay.run([whole], over: log.store)
    for start in stride(from: 0, to: size, by: 333) {
      try Replay.run(
        [pieces], over: log.store, extent: Extent(size: min(size, start + 333)), from: Position(start))
    }
    #expect(pieces.model.size == whole.model.size)
    let (left, right) = (pieces.model.directory, whole.model.directory)
    #expect(left.lessons.count == right.lessons.count)
    for pupil in right.pupils.all {
      #expect(left.pupils[pupil]?.memberships.map(\.span) == right.pupils[pupil]?.memberships.map(\.span))
      #expect(left.key(pupil) == right.key(pupil))
    }
  }
}

/// Remembers which positions it saw.
private struct Counter: Projection {
  private(set) var positions: [Position] = []
  private(set) var last = Moment.none

  mutating func apply(_ block: borrowing BlockView) {
    block.forEach { position, record in
      positions.append(position)
      last = record.recordedAt
    }
  }
}
