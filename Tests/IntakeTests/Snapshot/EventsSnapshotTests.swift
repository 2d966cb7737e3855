import EventLog
import School
import TestSupport
import Testing

@testable import Intake

@Suite("Snapshots of event lines")
struct EventsSnapshotTests {
  /// A school in which the system `lms` may import all that a register holds.
  private func school() throws -> ImportStore {
    let school = try ImportStore()
    try school.night([.first()])
    let types = [
      LessonHeld.type, LessonCancelled.type, HomeworkPosted.type, HomeworkAmended.type, MarkSet.type,
      MarkCorrected.type, MarkAnnulled.type, AbsenceRecorded.type, AbsenceCorrected.type,
      LatenessRecorded.type,
      FactAnnulled.type, SubjectAdded.type,
    ]
    try school.record(
      SystemRegistered {
        ($0.system, $0.key, $0.title) = (SystemNumber(1), "lms", "Журнал")
      }, on: ImportStore.today)
    try school.record(
      RoleGranted {
        ($0.person, $0.role, $0.scopeKind) = (.system(SystemNumber(1)), .import, .school)
        $0.from = ImportStore.today
        $0.eventTypes = types.map(\.name).joined(separator: ",")
      }, on: ImportStore.today)
    return school
  }

  private let head = "\"occurredOn\":\"2025-10-14\",\"actor\":\"lms\""

  private func mark(_ mark: String, at time: String = "09:00", lesson: Int = 1) -> String {
    """
    {"type":"MarkSet",\(head),"claimedAt":"2025-10-14T\(time):00Z","pupil":"sgo-9001","course":"7А-алгебра",\
    "lesson":"2025-10-14/7А-алгебра/\(lesson)","mark":"\(mark)","weight":1,"work":"test"}
    """
  }

  private let absence = """
    {"type":"AbsenceRecorded","occurredOn":"2025-10-15","actor":"lms","pupil":"sgo-9001","course":"7А-алгебра",\
    "lesson":"2025-10-15/7А-алгебра/1","code":"ill"}
    """

  private func night(
    _ school: ImportStore, _ lines: [String], _ change: (inout SnapshotOptions) -> Void = { _ in }
  ) throws -> ImportRun {
    try school.snapshot([("night.jsonl", Array((lines.joined(separator: "\n") + "\n").utf8))], change)
  }

  @Test("a changed mark is a correction with the source's own time, a missing one an annulment")
  func fiveNights() throws {
    let school = try school()
    let size = school.state.size
    #expect(try night(school, [mark("3"), absence]).problems.isEmpty)
    #expect(try night(school, [mark("3"), absence, ""]).changes.isEmpty)
    let run = try night(school, [mark("4", at: "10:30"), absence.replacing("\"ill\"", with: "\"family\"")])
    #expect(run.problems.isEmpty, "\(run.problems)")
    #expect(run.changes.map(\.claimedAt) == [Moment("2025-10-14T10:30:00Z"), nil])
    #expect(try night(school, [mark("4", at: "10:30")]).changes.isEmpty)
    try night(school, [mark("4", at: "10:30")]) {
      ($0.from, $0.through) = (Day.of("2025-10-13"), Day.of("2025-10-19"))
    }.expectNoProblems()
    #expect(
      try school.trail(from: size) == [
        "MarkSet 2025-10-14 3", "AbsenceRecorded 2025-10-15 ", "MarkCorrected 2025-10-14 3→4",
        "AbsenceCorrected 2025-10-15 ",
      ])
    let line = try #require(try school.export().last { $0.contains("MarkCorrected") })
    #expect(line.contains("\"claimedAt\":\"2025-10-14T10:30:00Z\"") && line.contains("\"actor\":\"lms\""))
    // A file that names absences covers them: one is gone, another one stays.
    let other = absence.replacing("2025-10-15", with: "2025-10-16")
    #expect(
      try night(school, [mark("4", at: "10:30"), absence.replacing("\"ill\"", with: "\"family\""), other])
        .changes.count == 1)
    let before = school.state.size
    try night(school, [mark("4", at: "10:30"), other]).expectNoProblems()
    #expect(try school.trail(from: before) == ["FactAnnulled 2025-10-15 AbsenceCorrected"])
  }

  @Test("an export of a log states what holds at its end")
  func ofALog() throws {
    let school = try school()
    let lines = [
      mark("2").replacing("{", with: "{\"position\":10,"),
      """
      {"position":11,"type":"MarkCorrected","amends":10,\(head),"recordedAt":"2025-10-14T11:00:00Z",\
      "pupil":"sgo-9001","course":"7А-алгебра","lesson":"2025-10-14/7А-алгебра/1","mark":"3","old":"2","weight":1,\
      "oldWeight":1,"work":"test","note":null}
      """,
      mark("5", lesson: 2).replacing("{", with: "{\"position\":12,"),
      """
      {"position":13,"type":"MarkAnnulled","amends":12,\(head)}
      """,
      """
      {"position":14,"type":"LessonHeld",\(head),"lesson":"2025-10-14/7А-алгебра/4","course":"7А-алгебра",\
      "number":4,"index":0,"kind":"lesson","minutes":40,"topic":"Степень"}
      """,
      mark("4", lesson: 4),
      """
      {"type":"SubjectAdded",\(head),"subject":"химия","title":"Химия"}
      """,
      """
      {"type":"PolicyChanged",\(head),"effectiveFrom":"2025-10-14","key":"a","value":"b","basis":""}
      """,
    ]
    let size = school.state.size
    let run = try night(school, lines)
    #expect(run.problems.isEmpty, "\(run.problems)")
    #expect(
      try school.trail(from: size) == [
        "SubjectAdded 2025-10-14 ", "LessonHeld 2025-10-14 Степень", "MarkSet 2025-10-14 3",
        "MarkSet 2025-10-14 4",
      ])
    #expect(run.notes.contains(.notCompared(file: "night.jsonl", types: "PolicyChanged", count: 1)))
    #expect(try night(school, lines + [""]).changes.isEmpty)
  }

  @Test("a mark of a lesson that there is not, and lines of several actors, are named")
  func problems() throws {
    let school = try school()
    #expect(
      try night(school, [mark("5", lesson: 7)]).problems.map(\.code) == [
        .import(.lessonUnknown("2025-10-14/7А-алгебра/7"))
      ])
    let other = mark("5").replacing("\"lms\"", with: "\"sgo\"")
    #expect(try night(school, [mark("5"), other]).problems.map(\.code) == [.import(.actorNoSystem("sgo"))])
    #expect(try night(school, [mark("5"), "{"]).problems.count == 1)
  }
}

extension ImportRun {
  fileprivate func expectNoProblems() { #expect(problems.isEmpty, "\(problems)") }
}
