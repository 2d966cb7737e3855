import TestSupport
import Testing

/// `journal import --snapshot`, on the program itself.
@Suite("journal import --snapshot")
struct SnapshotTests {
  private let journal: Journal
  private let week: String

  init() throws {
    journal = try Journal()
    _ = try journal.output([
      "init", "--origin", "snapshot.example/journal", "--name", "Школа",
    ])
    week = String(
      decoding: try readFile(repositoryRoot() + "/fixtures/import/diary-week.json"), as: UTF8.self)
  }

  private func snapshot(_ text: String, _ arguments: [String] = []) throws -> Journal.Run {
    let file = journal.path("night.json")
    try writeFile(file, Array(text.utf8))
    return try journal.run(
      ["import", "night.json", "--snapshot", "--lang", "en"] + arguments, env: ["COLUMNS": "120"])
  }

  @Test("shows the differences with --dry-run, records them, and records them once")
  func nightly() throws {
    #expect(try snapshot(week).status == 0)
    let changed = week.replacing("\"mark\": 5", with: "\"mark\": 3").replacing("№ 12–15", with: "№ 12–16")
    let size = try journal.rows(["log"]).count
    let dry = try snapshot(changed, ["--dry-run"])
    #expect(
      dry.stdout.hasPrefix(
        """
         Way      Kind      Pupil     Place                    Day         Before        Now           Claimed at
         changed  homework  —         2025-10-13/7А-алгебра/2  2025-10-13  § 1, № 12–15  § 1, № 12–16  —
         changed  mark      sgo-9001  2025-10-13/7А-алгебра/2  2025-10-13  5             3             —


        """), "\(dry.stdout)")
    #expect(dry.stdout.hasSuffix("Would add 3 events. Nothing was recorded (--dry-run).\n"))
    #expect(try journal.rows(["log"]).count == size)
    let rows = try journal.rows(["import", "night.json", "--snapshot"])
    #expect(rows.map { $0["way"] as? String } == ["changed", "changed"])
    #expect(rows.compactMap { $0["new"] as? String } == ["§ 1, № 12–16", "3"])
    #expect(try snapshot(changed).stdout.hasSuffix("Nothing was added.\n"))
    let corrections = try journal.rows(["audit", "corrections"])
    #expect(corrections.count == 2, "\(corrections)")
    #expect(try journal.run(["verify"]).status == 0)
  }

  @Test("goes without --update and --restore, and its options without it are no use")
  func usage() throws {
    #expect(try snapshot(week, ["--update"]).status == 64)
    #expect(try journal.run(["import", "night.json", "--allow-shrink"]).status == 64)
  }
}
