import EventLog
import School
import TestSupport
import Testing

@testable import Intake

@Suite("Snapshots of class lists")
struct ClassListSnapshotTests {
  private let names = [
    "Липина Вера", "Дубов Олег", "Осина Анна", "Кленов Пётр", "Рябина Софья", "Ясенев Илья",
  ]

  private func list(_ rows: [(String, String)]) -> [(name: String, bytes: [UInt8])] {
    // Born on a day of their own, so that a pupil is known again in another class.
    let lines = ["ФИО,Класс,Дата рождения"] + rows.map { "\($0.0),\($0.1),\(10 + $0.0.count).03.2012" }
    return [("list.csv", Array((lines.joined(separator: "\n") + "\n").utf8))]
  }

  private func trail(_ school: ImportStore, from size: UInt64) throws -> [String] {
    try school.trail(from: size).map { $0.split(separator: " ").first.map(String.init) ?? "" }
  }

  @Test("new pupils are enrolled, moved ones transferred, and who is no longer listed has left")
  func nightly() throws {
    let school = try ImportStore()
    #expect(try school.snapshot(list(names.map { ($0, "7А") })).problems.isEmpty)
    let size = school.state.size
    #expect(try school.snapshot(list(names.map { ($0, "7А") })).changes.isEmpty)
    #expect(school.state.size == size)
    var rows = names.map { ($0, "7А") }
    rows[0].1 = "7Б"
    rows.remove(at: 1)
    rows.append(("Вязов Марк", "7А"))
    let run = try school.snapshot(list(rows))
    #expect(run.problems.isEmpty, "\(run.problems)")
    #expect(
      try trail(school, from: size) == ["ClassFormed", "PupilTransferred", "PupilEnrolled", "PupilLeft"])
    #expect(run.changes.map(\.way) == [.changed, .new, .gone])
    #expect(run.changes.map(\.pupil) == ["p-0001", "p-0007", "p-0002"])
    #expect(try school.snapshot(list(rows)).changes.isEmpty)
  }

  @Test("who has left and is listed again is enrolled again under the same key")
  func returning() throws {
    // Given a pupil who was listed and then was not,
    let school = try ImportStore()
    try school.snapshot(list(names.map { ($0, "7А") }))
    try school.snapshot(list(names.dropFirst().map { ($0, "7А") }))
    let size = school.state.size
    // when the list has the pupil again, in another class,
    let rows = names.enumerated().map { ($1, $0 == 0 ? "7Б" : "7А") }
    let run = try school.snapshot(list(rows))
    // then he or she is enrolled under the old key.
    #expect(run.problems.isEmpty, "\(run.problems)")
    #expect(try trail(school, from: size) == ["ClassFormed", "PupilEnrolled"])
    #expect(run.changes.map(\.pupil) == ["p-0001"])
    #expect(run.changes.map(\.way) == [.changed])
    let entry = try #require(school.state.directory.pupils[PupilNumber(0)])
    #expect(entry.memberships.map(\.schoolClass) == [ClassNumber(1)])
    #expect(school.state.directory.pupils.count == names.count)
    #expect(try school.snapshot(list(rows)).changes.isEmpty)
  }

  @Test("classes that the list does not name, and pupils whom others enrolled, stay")
  func scope() throws {
    let school = try ImportStore()
    try school.snapshot(list(names.prefix(3).map { ($0, "7А") } + names.suffix(3).map { ($0, "7Б") }))
    let enrolled = PupilEnrolled {
      ($0.pupil, $0.key) = (school.state.directory.pupils.next, "p-0100")
      $0.schoolClass = ClassNumber(0)
    }
    try school.record(enrolled, on: ImportStore.today)
    #expect(try school.snapshot(list(names.prefix(2).map { ($0, "7А") })).changes.map(\.pupil) == ["p-0003"])
  }

  @Test("a list from which too many are missing, or all, is refused")
  func shrinking() throws {
    let school = try ImportStore()
    try school.snapshot(list(names.map { ($0, "7А") }))
    let few = list(names.prefix(3).map { ($0, "7А") })
    #expect(
      try school.snapshot(few).problems.map(\.code) == [
        .import(.snapshotShrinks(kind: .pupil, gone: 3, known: 6))
      ])
    #expect(try school.snapshot(few) { $0.allowsShrinking = true }.changes.count == 3)
    #expect(!(try school.snapshot(list([])).problems.isEmpty))
  }
}
