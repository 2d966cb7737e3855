import EventLog
import School
import TestSupport
import Testing

@testable import Intake

@Suite("Snapshots of diaries")
struct SnapshotImportTests {
  @Test("five nights leave a trail of exactly what changed from night to night")
  func fiveNights() throws {
    let school = try ImportStore()
    var night = Night.first()
    #expect(try school.night([night]).problems.isEmpty)
    #expect(try school.marks().count == 5)
    let size = school.state.size

    night.lessons[0].works[0].mark = 4
    try school.night([night])
    night.lessons[1].homework = "№ 14, 15"
    night.lessons[2].works.append(Night.Work(id: 1, mark: 3))
    try school.night([night])
    night.lessons[0].works[0].mark = 5
    night.lessons[3].works = []
    try school.night([night])
    night.lessons[4].homework = nil
    night.lessons.append(
      Night.Lesson(day: 17, number: 2, works: [Night.Work(id: 2, mark: 2, isHomework: true)]))
    try school.night([night])

    #expect(
      try school.trail(from: size) == [
        "MarkCorrected 2025-10-13 5→4",
        "HomeworkAmended 2025-10-14 № 14, 15", "MarkSet 2025-10-15 3",
        "MarkAnnulled 2025-10-16 5", "MarkCorrected 2025-10-13 4→5",
        "FactAnnulled 2025-10-17 HomeworkPosted", "LessonHeld 2025-10-17 ", "MarkSet 2025-10-17 2",
      ])
    #expect(
      try school.marks() == [
        "2025-10-13/1 5", "2025-10-14/1 5", "2025-10-15/1 3", "2025-10-15/1 5", "2025-10-17/1 5",
        "2025-10-17/2 2h",
      ])
    // Each event names its system as actor, and the file it came from.
    let events = try school.export().dropFirst(Int(size)).filter { !$0.contains("SourceDeclared") }
    #expect(events.allSatisfy { $0.contains("\"actor\":\"sgo\"") && $0.contains("\"source\":\"import/") })
    let changes = events.filter {
      $0.contains("Corrected") || $0.contains("Annulled") || $0.contains("Amended")
    }
    #expect(changes.allSatisfy { $0.contains("\"reason\":\"sourceChange\"") })
  }

  @Test("the same export adds nothing, with the same bytes or others")
  func again() throws {
    let school = try ImportStore()
    try school.night([.first()])
    let size = school.state.size
    try school.night([.first()])
    let spaced = try school.snapshot([("a.json", Array("\n".utf8) + Night.first().json)])
    #expect(spaced.problems.isEmpty && spaced.changes.isEmpty)
    #expect(school.state.size == size)
  }

  @Test("an export with the bytes of an earlier one is news when a change was undone")
  func undone() throws {
    let school = try ImportStore()
    var changed = Night.first()
    changed.lessons[0].works[0].mark = 2
    try school.night([.first()])
    try school.night([changed])
    let size = school.state.size
    let run = try school.night([.first()])
    #expect(try school.trail(from: size) == ["MarkCorrected 2025-10-13 2→5"])
    #expect(
      run.changes == [
        SnapshotChange(
          way: .changed, kind: .mark, pupil: "sgo-9001", place: "2025-10-13/7А-алгебра/1",
          day: Day.of("2025-10-13"), old: "2", new: "5", claimedAt: nil)
      ])
    // The file is declared once, however often it comes.
    #expect(school.state.directory.sources.count == 3)
  }

  @Test("the second format: a mark of several, a topic, a lesson cancelled and held after all")
  func secondFormat() throws {
    let school = try ImportStore()
    let text = String(decoding: try Fixtures.bytes("diary-week-b.json"), as: UTF8.self)
    func night(_ change: (String) -> String = { $0 }) throws -> [String] {
      let size = school.state.size
      let run = try school.snapshot([("b.json", Array(change(text).utf8))])
      #expect(run.problems.isEmpty)
      return try school.trail(from: size)
    }
    #expect(try night().filter { $0.hasPrefix("MarkSet") }.count == 3)
    #expect(
      try night { $0.replacing("\"value\": \"3\"", with: "\"value\": \"2\"") } == [
        "MarkCorrected 2025-10-14 3→2"
      ])
    #expect(
      try night { $0.replacing("\"theme\": \"Реки\"", with: "\"theme\": \"Озёра\"") } == [
        "LessonHeld 2025-10-13 Озёра", "MarkCorrected 2025-10-14 2→3",
      ])
    let cancelled: (String) -> String = { text in
      guard let place = text.firstRange(of: "\"id\": 7002") else { return text }
      let rest = text[place.lowerBound...].replacing(
        "\"isCanceled\": false", with: "\"isCanceled\": true", maxReplacements: 1)
      return String(text[..<place.lowerBound]) + String(rest)
    }
    #expect(try night(cancelled) == ["FactAnnulled 2025-10-13 LessonHeld", "LessonCancelled 2025-10-13 "])
    #expect(try night(cancelled) == [])
    #expect(try night() == ["FactAnnulled 2025-10-13 LessonCancelled", "LessonHeld 2025-10-13 Реки"])
    #expect(try night() == [])
  }

  @Test("what people of the school recorded is neither doubled, corrected nor taken back")
  func peoplesFacts() throws {
    let school = try ImportStore()
    try school.night([.first()])
    let lesson = LessonNumber(0)
    let course = CourseNumber(0)
    let day = Day.of("2025-10-13")
    let taken = try position(of: EventCode.markSet, in: school)
    try school.record(
      MarkCorrected {
        ($0.pupil, $0.course, $0.lesson) = (PupilNumber(0), course, lesson)
        ($0.old, $0.oldWeight) = (Mark(symbol: "5") ?? .none, 1)
        ($0.mark, $0.weight) = (Mark(symbol: "4") ?? .none, 1)
      }, on: day, amends: taken)
    try school.record(
      MarkSet {
        ($0.pupil, $0.course, $0.lesson) = (PupilNumber(0), course, lesson)
        ($0.mark, $0.weight) = (Mark(symbol: "3") ?? .none, 1)
      }, on: day)
    let size = school.state.size
    #expect(try school.night([.first()]).changes.isEmpty)
    #expect(school.state.size == size)
    // The file says what the school's own mark says: that is no second mark.
    var night = Night.first()
    night.lessons[0].works.append(Night.Work(id: 7, mark: 3))
    #expect(try school.night([night]).changes.isEmpty)
    // The source changes its own mark: the correction follows what holds.
    night.lessons[0].works[0].mark = 2
    try school.night([night])
    #expect(try school.trail(from: size) == ["MarkCorrected 2025-10-13 4→2"])
  }

  @Test("days, pupils and classes that no file covers stay as they are")
  func scope() throws {
    let school = try ImportStore()
    try school.night([.first(pupil: 9001), .first(pupil: 9002)])
    var night = Night.first()
    night.lessons[0].works = []
    night.lessons[4].works[0].mark = 2
    let size = school.state.size
    let run = try school.night([night]) { $0.from = Day.of("2025-10-14") }
    #expect(try school.trail(from: size) == ["MarkCorrected 2025-10-17 5→2"])
    #expect(
      run.notes.contains(
        .compared(
          file: "9001.json", what: "sgo-9001", from: Day.of("2025-10-14"), through: Day.of("2025-10-19"))))
    #expect(run.notes.contains { if case .outsideDays = $0 { true } else { false } })
    #expect(try school.marks(of: "sgo-9002").count == 5)
    let through = try school.night([night]) { $0.through = Day.of("2025-10-12") }
    #expect(through.changes.isEmpty)
  }

  @Test("lessons and homework vanish only when the diaries of all pupils of the class lack them")
  func wholeClass() throws {
    let school = try ImportStore()
    try school.night([.first(pupil: 9001), .first(pupil: 9002)])
    #expect(try school.facts(LessonHeld.self).count == 5)
    var one = Night.first(pupil: 9001)
    one.lessons[0].homework = nil
    var two = one
    two.pupil = 9002
    let size = school.state.size
    #expect(try school.night([one]).notes.contains(.notCovered(count: 1)))
    #expect(try school.night([one, .first(pupil: 9002)]).changes.isEmpty)
    #expect(school.state.size == size)
    try school.night([one, two])
    #expect(try school.trail(from: size) == ["FactAnnulled 2025-10-13 HomeworkPosted"])
  }

  @Test("a file that lacks too much is refused and says so; --allow-shrink takes it at its word")
  func shrinking() throws {
    let school = try ImportStore()
    try school.night([.first()])
    var night = Night.first()
    for index in 0..<3 { night.lessons[index].works = [] }
    let size = school.state.size
    let run = try school.night([night])
    #expect(run.problems.map(\.code) == [.import(.snapshotShrinks(kind: .mark, gone: 3, known: 5))])
    #expect(school.state.size == size)
    var few = Night.first()
    for index in 0..<2 { few.lessons[index].works = [] }
    #expect(try school.night([few]).changes.count == 2)
    #expect(try school.night([night]) { $0.allowsShrinking = true }.changes.count == 1)
    #expect(try school.marks().count == 2)
  }

  @Test("an empty file is refused where its source had said something")
  func empty() throws {
    let school = try ImportStore()
    let nothing = Night(lessons: [])
    #expect(try school.night([nothing]).problems.isEmpty)
    var night = Night.first()
    night.lessons = [night.lessons[0]]
    try school.night([night])
    let size = school.state.size
    #expect(try school.night([nothing]).problems.map(\.code).contains(.import(.snapshotEmpty)))
    #expect(school.state.size == size)
    try school.night([nothing]) { $0.allowsShrinking = true }
    #expect(try school.marks().isEmpty)
    #expect(
      try school.trail(from: size) == [
        "FactAnnulled 2025-10-13 HomeworkPosted", "MarkAnnulled 2025-10-13 5",
        "FactAnnulled 2025-10-13 LessonHeld",
      ])
  }

  @Test("a store that granted plain imports lets the operator's system correct, and says so")
  func grants() throws {
    let school = try ImportStore()
    try school.take([("a.json", Night.first().json)])
    var night = Night.first()
    night.lessons[0].works = []
    let run = try school.night([night])
    #expect(run.problems.isEmpty)
    #expect(
      run.notes.contains {
        if case .granted("sgo", let types, _, _) = $0 { types == "MarkAnnulled,FactAnnulled" } else { false }
      })
    #expect(try school.marks().count == 4)
  }

  @Test(
    "real weeks: a snapshot is the week, once; without a mark it is an annulment",
    arguments: ["diary-week/week_2022-01-24.json", "diary-week-b/week_2022-05-16.json"])
  func realWeek(_ name: String) throws {
    guard let bytes = Fixtures.shared(name) else { return }
    let school = try ImportStore()
    #expect(try school.snapshot([(name, bytes)]).problems.isEmpty)
    let size = school.state.size
    #expect(try school.snapshot([(name, bytes)]).changes.isEmpty)
    #expect(try school.snapshot([(name, bytes + [0x0A])]).changes.isEmpty)
    #expect(school.state.size == size)
    let text = String(decoding: bytes, as: UTF8.self)
    let other = text.replacing("\"mark\": 3,", with: "\"mark\": 2,", maxReplacements: 1)
      .replacing("\"value\": \"4\"", with: "\"value\": \"2\"", maxReplacements: 1)
    let run = try school.snapshot([(name, Array(other.utf8))])
    #expect(run.changes.map(\.way) == [.changed] && run.changes.first?.new == "2")
  }

  private func position(of type: UInt16, in school: ImportStore) throws -> Position {
    var found = Position.none
    try school.store.scan { block in
      block.forEach { position, record in if found == .none, record.type == type { found = position } }
    }
    return found
  }
}

extension ImportStore {
  /// Records an event of a person of the school, whoever may.
  func record<Fact: Ruled>(_ fact: Fact, on day: Day, amends: Position = .none) throws {
    var recorder = recorder()
    var request = Request(
      actor: .operator, occurredOn: day, clock: ImportStore.clock, today: ImportStore.today,
      source: SourceNumber(0), amends: amends, reason: .recheck)
    request.isRestored = true
    try recorder.record(fact, request)
    try append(recorder.takeBatch())
  }
}
