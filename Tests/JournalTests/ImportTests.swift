import TestSupport
import Testing

/// Transcripts of `journal import`, on the program itself.
@Suite("journal import")
struct ImportTests {
  private let folder: TemporaryFolder
  private let program: String

  init() throws {
    folder = try TemporaryFolder()
    program = try Programs.built("journal")
    #expect(try journal(["init", "--origin", "import.example/journal", "--name", "Школа"]).status == 0)
  }

  private func journal(_ arguments: [String], store: String = "store") throws -> ProgramResult {
    try Programs.run(
      program,
      arguments + ["--store", folder.path(store), "--keys", folder.path("keys-\(store)")])
  }

  private func `import`(_ arguments: [String], store: String = "store") throws -> ProgramResult {
    try journal(["import"] + arguments + ["--lang", "en"], store: store)
  }

  private func file(_ name: String, _ text: String) throws -> String {
    try writeFile(folder.path(name), Array(text.utf8))
    return folder.path(name)
  }

  private func events(store: String = "store") throws -> [Substring] {
    try journal(["log", "-o", "jsonl"], store: store).output.split(separator: "\n")
  }

  private let list = "Фамилия;Имя;Класс;Мать\nЛипина;Вера;7А;Липина Ада\n"
  private let diary = repositoryRoot() + "/fixtures/import/diary-week.json"

  @Test("tells with --dry-run what would happen, does it, and does it once")
  func classList() throws {
    let path = try file("7A.csv", list)
    let dry = try `import`([path, "--dry-run", "--class", "7А"])
    #expect(dry.status == 0)
    #expect(dry.output.contains("PupilEnrolled"))
    #expect(dry.output.hasSuffix("Would add 7 events. Nothing was recorded (--dry-run).\n"))
    #expect(try events().count == 2)
    let done = try `import`([path])
    #expect(done.output.contains("the system class-list was granted import of ClassFormed"))
    #expect(done.output.hasSuffix("Added 7 events.\n"))
    #expect(try events().count == 9)
    let again = try `import`([path])
    #expect(again.status == 0)
    #expect(again.output == "\(path): imported before; nothing added\nNothing was added.\n")
    #expect(try events().count == 9)
    #expect(try journal(["verify"]).status == 0)
  }

  @Test("no name is found in the log's bytes")
  func personalTexts() throws {
    #expect(try `import`([try file("7A.csv", list)]).status == 0)
    let bytes = try readFile(folder.path("store/log/data.mdb"))
    for word in ["Липина", "Вера"] { #expect(bytes.firstRange(of: Array(word.utf8)) == nil) }
  }

  @Test("a bad row keeps every file out: named by file, line and reason, exit status 2")
  func allOrNothing() throws {
    let good = try file("good.csv", list)
    let bad = try file("bad.csv", "Фамилия;Имя;Класс\nЛипина;Вера;7А\nОсина;;7А\nДубов;Олег;А\n")
    let result = try `import`([good, bad])
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(
      result.message == """
        \(bad):3: 'Имя' is empty
        \(bad):4: the class 'А' does not begin with its year group, as 7А does
        journal: nothing was imported; 2 problems

        """)
    #expect(try events().count == 2)
  }

  @Test("a diary shows every lesson, homework and mark of the file; a second import adds nothing")
  func diaryWeek() throws {
    #expect(try `import`([diary]).output.contains("LessonHeld"))
    let report = try journal(["report", "diary", "-o", "jsonl"])
    let rows = report.output.split(separator: "\n")
    #expect(rows.count == 4)
    #expect(rows.count { $0.contains("\"marks\":[\"5\"]") } == 1)
    #expect(rows.count { $0.contains("\"topic\":\"Линейная функция\"") } == 1)
    #expect(rows.count { $0.contains("§ 1, № 12–15") } == 1)
    let size = try events().count
    let spaced = try file("again.json", "\n" + String(decoding: try readFile(diary), as: UTF8.self))
    #expect(try `import`([spaced]).output.hasSuffix("Nothing was added.\n"))
    #expect(try events().count == size)
  }

  @Test("an export imported into a new store gives the same reports; restored, the same events")
  func roundTrip() throws {
    let demo = try Programs.run(
      program,
      [
        "demo", "--pupils", "60", "--seed", "3", "--until", "2025-10-31", "--store", folder.path("demo"),
        "--keys", folder.path("keys-demo"),
      ])
    #expect(demo.status == 0)
    let lines = try events(store: "demo")
    let export = try file("export.jsonl", lines.joined(separator: "\n") + "\n")
    for store in ["taken", "restored"] {
      _ = try journal(["init", "--origin", "\(store).example/j", "--name", "Школа"], store: store)
    }
    #expect(try `import`([export], store: "taken").status == 0)
    #expect(try `import`([export, "--restore"], store: "restored").status == 0)
    let dashboard = ["dashboard", "activation", "--on", "2025-10-20", "-o", "json"]
    let expected = try journal(dashboard, store: "demo").output
    for store in ["taken", "restored"] {
      #expect(try journal(dashboard, store: store).output == expected)
      #expect(try journal(["verify"], store: store).status == 0)
      #expect(try `import`([export], store: store).output.hasSuffix("Nothing was added.\n"))
    }
    let restored = try events(store: "restored")
    #expect(restored.count == lines.count + 1)
    #expect(zip(lines.dropFirst(2), restored.dropFirst(2)).allSatisfy { fact($0) == fact($1) })
    #expect(try `import`([export, "--restore"], store: "restored").status == 2)
  }

  /// A line without the ordinal of its append: one import is one append.
  private func fact(_ line: Substring) -> String {
    String(line.replacing(/"append":\d+/, with: "\"append\":0"))
  }

  @Test("a file that is not there is a failure, not a refusal")
  func missingFile() throws {
    let result = try `import`([folder.path("none.csv")])
    #expect(result.status == 1)
    #expect(result.message.contains("none.csv"))
  }
}
