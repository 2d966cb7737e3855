import EventLog
import School
import TestSupport
import Testing

@testable import Intake

@Suite("Importing diaries")
struct DiaryImportTests {
  private func week(_ change: (String) -> String = { $0 }) throws -> [(name: String, bytes: [UInt8])] {
    let text = String(decoding: try Fixtures.bytes("diary-week.json"), as: UTF8.self)
    return [("week.json", Array(change(text).utf8))]
  }

  @Test("class, pupil, courses, lessons, homework and marks of the file are recorded by its system")
  func newWeek() throws {
    let school = try ImportStore()
    let run = try school.take(week())
    #expect(run.problems.isEmpty)
    #expect(run.notes.contains(.worksOwed(file: "week.json", count: 1)))
    let directory = school.state.directory
    let pupil = try #require(directory.pupils.number(key: "sgo-9001"))
    let schoolClass = try #require(directory.pupils[pupil]?.schoolClass(on: Day.of("2025-10-13")))
    #expect(directory.key(schoolClass) == "7А")
    #expect(directory.courses.count == 4)
    let lessons = try school.facts(LessonHeld.self)
    #expect(lessons.map(\.number) == [1, 2, 2, 8])
    #expect(lessons.map(\.topic) == ["", "Линейная функция", "", ""])
    #expect(lessons.map(\.kind) == [.lesson, .lesson, .lesson, .extracurricular])
    #expect(lessons.map(\.minutes) == [40, 40, 40, 40])
    let posted = try school.facts(HomeworkPosted.self)
    let homework = try #require(posted.first)
    #expect(homework.text == "§ 1, № 12–15")
    #expect(homework.dueOn == Day.of("2025-10-13"))
    #expect(homework.lesson == LessonNumber(1))
    let marks = try school.facts(MarkSet.self)
    #expect(marks.map(\.mark.symbol) == ["5"])
    #expect(marks.map(\.weight) == [1])
    #expect(marks.map(\.work) == [.homework])
  }

  @Test("the same week adds nothing, whatever the bytes of the file")
  func again() throws {
    let school = try ImportStore()
    try school.take(week())
    let size = school.state.size
    #expect(try school.take(week()).notes == [.known(file: "week.json")])
    let spaced = try school.take(week { "\n" + $0 })
    #expect(spaced.problems.isEmpty)
    #expect(spaced.notes.contains(.nothingNew(file: "week.json")))
    #expect(school.state.size == size)
  }

  @Test("a changed mark, homework or topic is refused by line, and a correction with --update")
  func changed() throws {
    let school = try ImportStore()
    try school.take(week())
    let change: (String) -> String = {
      $0.replacing("\"mark\": 5", with: "\"mark\": 4").replacing("№ 12–15", with: "№ 12–16")
        .replacing("Линейная функция", with: "Степень")
    }
    let refused = try school.take(week(change))
    let lesson = "2025-10-13/7А-алгебра/2"
    #expect(
      refused.problems.map(\.code) == [
        .import(.differs(what: .topic, of: lesson)), .import(.differs(what: .homework, of: lesson)),
        .import(.differs(what: .mark, of: lesson)),
      ])
    #expect(refused.problems.map(\.line) == [9, 11, 11])
    var options = school.options()
    options.updates = true
    #expect(try school.take(week(change), options).problems.isEmpty)
    let corrections = try school.facts(MarkCorrected.self)
    let corrected = try #require(corrections.first)
    #expect(corrected.mark.symbol == "4")
    #expect(corrected.old.symbol == "5")
    #expect(try school.facts(HomeworkAmended.self).map(\.text) == ["§ 1, № 12–16"])
    #expect(try school.facts(LessonHeld.self).last?.topic == "Степень")
    // The old statement was known once and is not new; nor is the new one.
    let size = school.state.size
    try school.take(week { "\n" + change($0) }, options)
    #expect(school.state.size == size)
  }

  @Test("an annulled mark does not come back with the file")
  func annulled() throws {
    let school = try ImportStore()
    try school.take(week())
    var recorder = school.recorder()
    var found = Position.none
    try school.store.scan { block in
      block.forEach { place, record in if record.type == EventCode.markSet { found = place } }
    }
    let amended = try recorder.fact(at: found)
    let fact = try #require(amended)
    var request = Request(
      actor: .system(SystemNumber(0)), occurredOn: fact.occurredOn, clock: ImportStore.clock,
      today: ImportStore.today, source: SourceNumber(0))
    request.amends = fact.position
    var annulment = try #require(fact.annulment() as? MarkAnnulled)
    annulment.note = Personal()
    request.isRestored = true
    try recorder.record(annulment, request)
    try school.append(recorder.takeBatch())
    let size = school.state.size
    #expect(try school.take(week { $0 + "\n" }).problems.isEmpty)
    #expect(school.state.size == size)
  }

  @Test("a second pupil's diary of the class shares its lessons")
  func secondPupil() throws {
    let school = try ImportStore()
    try school.take(week())
    let run = try school.take(week { $0.replacing("9001", with: "9002") })
    #expect(run.problems.isEmpty)
    let counts = Dictionary(uniqueKeysWithValues: run.counts)
    #expect(counts["LessonHeld"] == nil)
    #expect(counts["HomeworkPosted"] == nil)
    #expect(counts["PupilEnrolled"] == 1)
    #expect(counts["MarkSet"] == 1)
  }

  @Test("where the class has pupils of its own, --pupil says whose diary it is")
  func otherPupils() throws {
    let school = try ImportStore()
    var options = school.options()
    options.day = Day.of("2025-09-01")
    try school.take([("l.csv", Array("ФИО,Класс\nЛипина Вера,7А\nДубов Олег,7А\n".utf8))], options)
    #expect(try school.take(week()).problems.map(\.code) == [.import(.pupilUnclear(schoolClass: "7А"))])
    options.pupil = "p-0009"
    #expect(try school.take(week(), options).problems.map(\.code) == [.import(.pupilUnknown("p-0009"))])
    options.pupil = "p-0002"
    #expect(try school.take(week(), options).problems.isEmpty)
    #expect(try school.facts(MarkSet.self).map(\.pupil) == [PupilNumber(1)])
  }

  @Test("lessons after today are left out, and counted")
  func ahead() throws {
    let school = try ImportStore()
    let run = try school.take(week { $0.replacing("2025-10-13", with: "2025-10-21") })
    #expect(run.notes.contains(.lessonsAhead(file: "week.json", count: 4)))
    #expect(school.state.size == 2)
  }

  @Test("a mark off the scale is refused by the rules, with its line")
  func offScale() throws {
    let school = try ImportStore()
    let run = try school.take(week { $0.replacing("\"mark\": 5", with: "\"mark\": 17") })
    #expect(run.problems.count == 1)
    #expect(run.problems.first?.line == 11)
    #expect(school.state.size == 2)
  }

  @Test(
    "real weeks: every lesson, homework and mark is recorded, once",
    arguments: ["diary-week/week_2022-01-24.json", "diary-week-b/week_2022-05-16.json"])
  func realWeek(_ name: String) throws {
    guard let bytes = Fixtures.shared(name) else { return }
    let week = try DiaryReader.read(bytes, file: name)
    let school = try ImportStore()
    #expect(try school.take([(name, bytes)]).problems.isEmpty)
    let size = school.state.size
    #expect(try school.facts(LessonHeld.self).count == week.lessons.count)
    #expect(
      try school.facts(HomeworkPosted.self).map(\.text).sorted()
        == week.lessons.flatMap(\.homework).map(\.text).sorted())
    #expect(
      try school.facts(MarkSet.self).map(\.mark.symbol).sorted()
        == week.lessons.flatMap(\.assignments).compactMap(\.mark?.symbol).sorted())
    #expect(try school.take([(name, bytes + [0x0A])]).problems.isEmpty)
    #expect(school.state.size == size)
  }
}
