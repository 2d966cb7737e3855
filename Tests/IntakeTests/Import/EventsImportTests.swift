import EventLog
import School
import TestSupport
import Testing

@testable import Intake

@Suite("Importing events")
struct EventsImportTests {
  /// A school with a class, a teacher, a pupil, a mark, its correction and an annulled one.
  private func school() throws -> ImportStore {
    let school = try ImportStore()
    let list = "ФИО,Класс,Мать,Телефон матери\nЛипина Вера,7А,Липина Ада,555\n"
    try school.take([("l.csv", Array(list.utf8))])
    let text = String(decoding: try Fixtures.bytes("diary-week.json"), as: UTF8.self)
    var options = school.options()
    options.pupil = "p-0001"
    options.day = Day.of("2025-09-01")
    let moved = text.replacing("2025-10-13", with: ImportStore.today.description)
    try school.take([("w.json", Array(moved.utf8))], options)
    options.updates = true
    try school.take([("w.json", Array(moved.replacing("\"mark\": 5", with: "\"mark\": 4").utf8))], options)
    var recorder = school.recorder()
    let lesson = try #require(school.state.directory.lessons[LessonNumber(3)])
    let found = try recorder.fact(at: lesson.position)
    let fact = try #require(found)
    var request = Request(
      actor: .operator, occurredOn: fact.occurredOn, clock: ImportStore.clock, today: ImportStore.today,
      source: SourceNumber(0), amends: fact.position, reason: .duplicate)
    request.isRestored = true
    try recorder.recordAny(fact.annulment(), request)
    try school.append(recorder.takeBatch())
    return school
  }

  private func file(_ lines: [String]) -> [(name: String, bytes: [UInt8])] {
    [("log.jsonl", Array((lines.joined(separator: "\n") + "\n").utf8))]
  }

  /// What a line states, without what belongs to the log it stands in.
  private func fact(_ line: String) throws -> [String: JSONValue] {
    guard case .object(let members) = try JSONParser.parse(Array(line.utf8), 0..<line.utf8.count) else {
      return [:]
    }
    let envelope = ["position", "recordedAt", "source", "append", "claimedAt", "amends"]
    return Dictionary(uniqueKeysWithValues: members.filter { !envelope.contains($0.0) })
  }

  @Test("an export goes into a new store with its keys, actors and chains; old moments become claimedAt")
  func export() throws {
    let old = try school()
    let lines = try old.export()
    let new = try ImportStore()
    let run = try new.take(file(lines))
    #expect(run.problems.isEmpty)
    let taken = try new.export()
    let own = ["SourceDeclared", "SchoolActivated"]
    let kept = lines.filter { line in !own.contains { line.contains("\"type\":\"\($0)\"") } }
    let came = taken.filter { line in !own.contains { line.contains("\"type\":\"\($0)\"") } }
    #expect(try came.map(fact) == kept.map(fact))
    #expect(came.allSatisfy { $0.contains("\"claimedAt\":\"\(ImportStore.clock)\"") })
    #expect(try new.facts(MarkCorrected.self).count == 1)
    #expect(new.state.directory.lessons[LessonNumber(3)]?.isHeld == false)
    // Names stay behind; their commitments came, and the store is whole.
    let verified = try new.store.verify(personalFields: EventRegistry.personalOffsets(type:))
    #expect(verified.damages.isEmpty)
    let name = try #require(new.state.directory.pupils[PupilNumber(0)]?.person.names.first)
    #expect(try new.text(name) == nil)
    #expect(run.notes.contains(.textsMissing(file: "log.jsonl", count: 3)))
  }

  @Test("importing an export again adds nothing")
  func again() throws {
    let lines = try school().export()
    let new = try ImportStore()
    try new.take(file(lines))
    let size = new.state.size
    #expect(try new.take(file(lines)).notes == [.known(file: "log.jsonl")])
    #expect(new.state.size == size)
  }

  @Test("restoring keeps positions, moments and ways; the log ends with the restoration")
  func restore() throws {
    let old = try school()
    let lines = try old.export()
    let new = try ImportStore(isEmpty: true)
    var options = new.options()
    options.restored = ("journal.example/import", "Europe/Moscow")
    options.clock = ImportStore.clock.adding(seconds: 86_400)
    #expect(try new.take(file(lines), options).problems.isEmpty)
    let restored = try new.export()
    #expect(restored.count == lines.count + 1)
    for (left, right) in zip(lines, restored) {
      #expect(left.replacing(/"append":\d+/, with: "") == right.replacing(/"append":\d+/, with: ""))
    }
    #expect(restored.last?.contains("\"type\":\"SourceDeclared\"") == true)
  }

  @Test("an export that does not begin with the log's first event is not restored")
  func cutRestore() throws {
    let lines = try school().export()
    let new = try ImportStore(isEmpty: true)
    var options = new.options()
    options.restored = ("journal.example/import", "Europe/Moscow")
    let run = try new.take(file(Array(lines.dropFirst(2))), options)
    #expect(run.problems.first?.code == .import(.notFromTheStart))
    #expect(new.state.size == 0)
  }

  @Test("an export of another time zone is refused with what to do")
  func otherZone() throws {
    let lines = try school().export()
    let new = try ImportStore(timeZone: "Asia/Omsk")
    #expect(
      try new.take(file(lines)).problems == [
        IntakeError(
          file: "log.jsonl", line: 2, .import(.otherTimeZone(export: "Europe/Moscow", store: "Asia/Omsk")))
      ])
  }

  @Test("a store with events of its own decides every line as if recorded today")
  func ordinaryRules() throws {
    let new = try school()
    let line = """
      {"type":"SubjectAdded","occurredOn":"2025-10-20","subject":"химия","title":"Химия"}
      """
    #expect(try new.take(file([line])).problems.map(\.code) == [.import(.actorMissing)])
    var options = new.options()
    options.actor = .operator
    #expect(try new.take(file([line]), options).problems.isEmpty)
    #expect(new.state.directory.subjects.number(key: "химия") != nil)
    let pupil = """
      {"type":"SubjectAdded","occurredOn":"2025-10-20","actor":"p-0001","subject":"труд","title":"Труд"}
      """
    #expect(try new.take(file([pupil])).problems.count == 1)
  }

  @Test("a bad line is named with its number and reason; the others are tried, nothing is kept")
  func badLines() throws {
    let new = try ImportStore()
    let good = """
      {"type":"SubjectAdded","occurredOn":"2025-10-20","actor":"operator","subject":"химия","title":"Химия"}
      """
    let run = try new.take(
      file([
        good, "{", "", "[]", good.replacing("SubjectAdded", with: "SubjectLost"),
        good.replacing("химия", with: "труд").replacing("operator", with: "t-99"),
        good.replacing("}", with: ",\"amends\":7,\"position\":9,\"flags\":[\"restatement\"]}"),
      ]))
    #expect(run.problems.map(\.line) == [2, 4, 5, 6, 7])
    #expect(run.problems.first?.code == .badJSON("byte 2: expected a name in quotes"))
    #expect(new.state.size == 2)
  }
}
