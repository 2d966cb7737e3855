import EventLog
import Projections
import Replay
import School
import TestSupport
import Testing

@Suite("The life of a mark")
struct MarkLifeTests {
  /// Asks by keys, in one pass with the directory.
  func audit(
    _ history: SchoolHistory, pupil: String = "p-0412", course: String = "7А-алгебра",
    on day: Day? = SmallSchool.day
  ) throws -> MarkAudit {
    try history.flush()
    let directory = Running(Directory())
    let question = MarkQuestion(
      pupil: Sought(key: pupil, in: directory), course: Sought(key: course, in: directory), on: day)
    let fold = Running(MarkLifeFold(question))
    try Replay.run([directory, fold], over: history.store)
    var completed = fold.model
    try completed.complete(from: history.store)
    return completed.finish()
  }

  func audit(_ history: SchoolHistory, at position: Position) throws -> MarkAudit? {
    try history.flush()
    guard let question = try MarkQuestion(position: position, in: history.store) else { return nil }
    let fold = Running(MarkLifeFold(question))
    try Replay.run([fold], over: history.store)
    var completed = fold.model
    try completed.complete(from: history.store)
    return completed.finish()
  }

  @Test func `every step has who, when, old, new, why and whether it was late`() throws {
    let (history, positions) = try SmallSchool.corrections()
    let life = try #require(try audit(history).life)
    #expect(life.steps.map(\.position) == positions)
    #expect(life.steps.map(\.action) == [.set, .corrected, .corrected])
    #expect(life.steps.map(\.old.symbol) == ["", "3", "4"])
    #expect(life.steps.map(\.new.symbol) == ["3", "4", "5"])
    #expect(life.steps.map(\.reason) == [.none, .recheck, .appeal])
    #expect(life.steps.map(\.afterClose) == [false, false, true])
    #expect(
      life.steps.map(\.actor) == [SmallSchool.teacher, SmallSchool.teacher, SmallSchool.director])
    #expect(life.steps[2].recordedAt == Moment("2025-11-02T16:20:00Z"))
    #expect(life.current.symbol == "5" && life.corrections == 2 && life.afterClose == 1)
    #expect(life.lessonNumber == 2 && life.topic == "Линейная функция")
    #expect(life.work == .controlWork && life.weight == 3)
  }

  @Test func `the answer says how the events came and where the account is kept`() throws {
    let (history, _) = try SmallSchool.corrections()
    let audit = try audit(history)
    let source = try #require(audit.source(SourceNumber(0)))
    #expect(source.key == "journal record" && source.kind == .command)
    let vault = try #require(history.store.vault)
    #expect(try vault.text(at: source.position, commitment: source.account)?.text == "petrova")
  }

  @Test func `any event of the chain finds the life`() throws {
    let (history, positions) = try SmallSchool.corrections()
    let expected = try audit(history)
    for position in positions { #expect(try audit(history, at: position) == expected) }
    #expect(try audit(history, at: Position(0)) == nil)
    #expect(try audit(history, at: Position(1_000_000)) == nil)
  }

  @Test func `several marks of a day are candidates, by position one of them`() throws {
    let (history, positions) = try SmallSchool.corrections()
    let other = try history.record(SmallSchool.mark("2"), on: SmallSchool.day, by: SmallSchool.teacher)
    let audit = try audit(history)
    #expect(audit.life == nil)
    #expect(audit.lives.map { $0.steps[0].position } == [positions[0], other])
    #expect(try self.audit(history, at: other)?.life?.current.symbol == "2")
    #expect(try self.audit(history, on: SmallSchool.day + 1).lives.isEmpty)
    #expect(try self.audit(history, pupil: "p-0999").lives.isEmpty)
  }

  @Test func `a general annulment ends the life and repeats the mark it took`() throws {
    let (history, positions) = try SmallSchool.corrections()
    try history.annul(EventCode.markCorrected, 0, 0, at: positions[2], on: SmallSchool.day)
    let life = try #require(try audit(history).life)
    #expect(life.steps.last?.action == .annulled)
    #expect(life.steps.last?.old.symbol == "5")
    #expect(life.current.isNone && life.corrections == 3)
  }

  @Test func `a mark annulled by its own event ends the life`() throws {
    let (history, positions) = try SmallSchool.corrections()
    let annulled = MarkAnnulled {
      $0.pupil = PupilNumber(0)
      $0.course = CourseNumber(0)
      $0.mark = Mark(symbol: "5") ?? .none
    }
    try history.record(annulled, on: SmallSchool.day, amends: positions[2], reason: .duplicate)
    let life = try #require(try audit(history).life)
    #expect(life.steps.last?.old.symbol == "5" && life.current.isNone)
  }

  @Test func `a mark restated for another pupil keeps its beginning`() throws {
    let history = try SmallSchool.history()
    let set = try history.record(SmallSchool.mark("4", pupil: 1), on: SmallSchool.day)
    let restated = try history.record(
      SmallSchool.mark("4", pupil: 0), on: SmallSchool.day, amends: set, reason: .wrongPupil,
      flags: .restatement)
    let life = try #require(try audit(history).life)
    #expect(life.steps.map(\.position) == [set, restated])
    #expect(life.steps.map(\.action) == [.set, .restated])
    #expect(life.pupil == PupilNumber(0) && life.steps[1].old.symbol == "4")
  }

  @Test func `the outcome of a term has a life of its own, found by position`() throws {
    let (history, _) = try SmallSchool.corrections()
    let set = TermMarkSet {
      $0.pupil = PupilNumber(0)
      $0.course = CourseNumber(0)
      $0.mark = Mark(symbol: "4") ?? .none
    }
    let position = try history.record(set, on: SmallSchool.day)
    let corrected = TermMarkCorrected {
      $0.pupil = PupilNumber(0)
      $0.course = CourseNumber(0)
      $0.mark = Mark(symbol: "5") ?? .none
      $0.old = Mark(symbol: "4") ?? .none
    }
    try history.record(corrected, on: SmallSchool.day, amends: position, reason: .decision)
    let life = try #require(try audit(history, at: position)?.life)
    #expect(life.kind == .termMark && life.steps.map(\.new.symbol) == ["4", "5"])
    #expect(try audit(history).lives.allSatisfy { $0.kind == .mark })
  }
}
