import EventLog
import Projections
import Replay
import School
import TestSupport
import Testing

/// Reading a log in pieces, as it grows, gives what reading it at once gives; and every time the same.
@Suite(.serialized) struct IncrementalReplayTests {
  private static let seeds: [UInt64] = [1, 2, 3, 4, 5, 6]

  private func year(_ seed: UInt64) throws -> RecordedYear {
    // Some end in the first weeks, some after the first quarter was closed.
    let until = Day.of(seed % 2 == 0 ? "2025-11-07" : "2025-09-19")
    return try RecordedYear(seed: seed, until: until, annulments: 150)
  }

  /// Runs `projections` in so many pieces.
  private func run(_ projections: [any AnyRunning], _ year: RecordedYear, pieces: Int) throws {
    var reached: UInt64 = 0
    for stop in try year.stops(pieces) {
      try Replay.run(projections, over: year.store, extent: Extent(size: stop), from: Position(reached))
      reached = stop
    }
  }

  /// Lines of the whole log with the keys that `directory` knows: everything it says about references.
  private func export(_ year: RecordedYear, _ directory: Directory) throws -> [String] {
    var lines: [String] = []
    try year.store.scan { block in
      try block.forEach { lines.append(try EventJSONWriter.line($0, $1, directory)) }
    }
    return lines
  }

  @Test(arguments: seeds)
  func theDirectoryIsTheSame(seed: UInt64) throws {
    let year = try year(seed)
    let (whole, pieces) = (Running(Directory()), Running(Directory()))
    try Replay.run([whole], over: year.store)
    try run([pieces], year, pieces: 9)
    let expected = try export(year, whole.model)
    #expect(expected.count > 1_000 && expected.contains { $0.contains("FactAnnulled") }, "seed \(seed)")
    for directory in [pieces.model, year.state.directory] {
      #expect(try export(year, directory) == expected, "seed \(seed)")
      for pupil in whole.model.pupils.all {
        #expect(
          directory.pupils[pupil]?.memberships == whole.model.pupils[pupil]?.memberships, "seed \(seed)")
        #expect(
          directory.pupils[pupil]?.person.names == whole.model.pupils[pupil]?.person.names, "seed \(seed)")
      }
      for guardian in whole.model.guardians.all {
        #expect(
          directory.guardians[guardian]?.links == whole.model.guardians[guardian]?.links, "seed \(seed)")
      }
      #expect(directory.lessons.count == whole.model.lessons.count)
    }
  }

  @Test(arguments: seeds)
  func theRulesDecideTheSame(seed: UInt64) throws {
    let year = try year(seed)
    let (whole, pieces) = (Running(SchoolState()), Running(SchoolState()))
    try Replay.run([whole], over: year.store)
    try run([pieces], year, pieces: 9)
    let recorders = [whole.model, pieces.model, year.state].map { RecordedYear.recorder($0, year.store) }
    #expect(Set(recorders.map(\.state.size)).count == 1)
    var generator = SeededGenerator(seed: seed &+ 100)
    var refused = 0
    for _ in 0..<400 {
      let position = Position(generator.next() % whole.model.size)
      let fact = try #require(try recorders[0].fact(at: position))
      var request = year.request(about: fact)
      // Half of them take the fact back, half state the like once more.
      let attempt: any Ruled
      if generator.next() % 2 == 0 {
        attempt = fact.annulment()
      } else {
        attempt = try #require(fact.fact as? any Ruled)
        request.amends = fact.amends
      }
      let verdicts = try recorders.map { try refusal($0, attempt, request) }
      refused += verdicts[0] == nil ? 0 : 1
      #expect(Set(verdicts).count == 1, "seed \(seed), position \(position): \(verdicts)")
    }
    #expect(refused > 20 && refused < 400, "seed \(seed): \(refused) refused")
  }

  private func refusal(_ recorder: Recorder, _ fact: some Ruled, _ request: Request) throws -> Refusal? {
    try recorder.refusal(of: fact, request)
  }

  @Test(arguments: seeds)
  func everyReportIsTheSame(seed: UInt64) throws {
    let year = try year(seed)
    let on = Day.of("2025-11-07")
    let (whole, again, pieces) = (Reports(), Reports(), Reports())
    try Replay.run(whole.all, over: year.store)
    try Replay.run(again.all, over: year.store)
    try run(pieces.all, year, pieces: 12)
    let answer = try whole.answer(on: on, year.store)
    #expect(!answer.registers.isEmpty && !answer.corrections.rows.isEmpty, "seed \(seed)")
    #expect(try again.answer(on: on, year.store) == answer, "seed \(seed): a second replay")
    #expect(try pieces.answer(on: on, year.store) == answer, "seed \(seed): in pieces")
  }
}

/// Every report of the product in one pass.
private final class Reports {
  private let directory = Running(Directory())
  private let facts: Running<CourseFacts>
  private let activation = Running(ActivationFold())
  private let corrections = Running(CorrectionsFold())
  private let plan = Running(RolloutPlanFold())

  init() {
    let kinds: CourseFacts.Kinds = [.marks, .attendance, .lessons, .homework, .termMarks, .texts]
    facts = Running(CourseFacts(CourseSelection(.all, following: directory), kinds))
  }

  var all: [any AnyRunning] { [directory, facts, activation, corrections, plan] }

  struct Answer: Equatable {
    var registers: [ClassRegister] = []
    var summaries: [TermSummary] = []
    var attendance: [AttendanceSummary] = []
    let activation: ActivationDashboard
    let corrections: Corrections
    let plan: RolloutPlan
  }

  func answer(on day: Day, _ store: EventStore) throws -> Answer {
    let directory = directory.model
    try corrections.update { try $0.complete(from: store) }
    var answer = Answer(
      activation: activation.model.finish(directory, on: day), corrections: corrections.model.finish(),
      plan: plan.model.finish(on: day))
    answer.registers.append(try ClassRegister(facts.model, directory))
    for schoolClass in directory.classes.all {
      let key = directory.key(schoolClass) ?? ""
      answer.summaries.append(try TermSummary(facts.model, directory, classKey: key))
      answer.attendance.append(
        try AttendanceSummary(
          facts.model, directory, classKey: key, spans: [.term(key: "1ч"), .days(.always)]))
    }
    return answer
  }
}
