import EventLog
import School
import TestSupport
import Testing

@testable import Intake

@Suite("Snapshots of tables read by rules")
struct RulesSnapshotTests {
  private func night(
    _ school: ImportStore, _ change: (String) -> String = { $0 }, _ options: SnapshotOptions = .init()
  ) throws -> ImportRun {
    let files = [
      "pupils.csv": try Fixtures.rules("small/pupils.csv"),
      "marks.csv": change(try Fixtures.rules("small/marks.csv")),
    ]
    return try school.take(rules: try Fixtures.rules("small/small.rules"), files, snapshot: options)
  }

  /// Lines of the table without those that hold a word.
  private func without(_ word: String) -> (String) -> String {
    { text in
      text.split(separator: "\n").filter { !$0.contains(word) }.map { $0 + "\n" }.joined()
    }
  }

  @Test("the first night is the import, the next ones only what changed")
  func nights() throws {
    let plain = try ImportStore()
    let files = [
      "pupils.csv": try Fixtures.rules("small/pupils.csv"),
      "marks.csv": try Fixtures.rules("small/marks.csv"),
    ]
    try plain.take(rules: try Fixtures.rules("small/small.rules"), files)
    let school = try ImportStore()
    let first = try night(school)
    #expect(first.problems.isEmpty, "\(first.problems.map { $0.text(.en) })")
    let facts = { (store: ImportStore) in
      try store.trail(from: 2).filter { $0.hasPrefix("Mark") || $0.hasPrefix("Absence") }.sorted()
    }
    #expect(try facts(school) == facts(plain))
    #expect(try night(school).changes.isEmpty)
    var size = school.state.size
    #expect(try night(school) { $0.replacing(";5;", with: ";2;") }.problems.isEmpty)
    #expect(try school.trail(from: size).map { $0.split(separator: " ")[2] } == ["5→2"])
    #expect(try night(school).changes.map(\.new) == ["5"])
    size = school.state.size
    let run = try night(school, without(";н;"))
    #expect(run.problems.isEmpty)
    // Without a single absence in it the table does not tell that it would hold any.
    #expect(run.changes.isEmpty && school.state.size == size)
    let gone = try night(school, without(";5;"))
    #expect(gone.changes.map(\.way) == [.gone] && gone.changes.map(\.old) == ["5"])
    #expect(try night(school, without(";5;")).changes.isEmpty)
  }
}
