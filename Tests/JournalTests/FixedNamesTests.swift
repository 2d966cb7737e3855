import Foundation
import TestSupport
import Testing

/// The JSON names that programs rely on, and output that is the same whatever the terminal.
@Suite struct FixedNamesTests {
  private func school() throws -> (journal: Journal, mark: Int) {
    let journal = try Journal()
    _ = try Transcript(Transcript.folder + "/school.test").replayed(on: journal)
    _ = try journal.output([
      "record", "lesson", "--as", "t-07", "--course", "7А-алгебра", "--on", "2025-10-13", "--number", "2",
      "--topic", "Степень", "--marks", "p-0412=5", "--absent", "p-0413",
    ])
    let mark = try journal.rows(["log", "--type", "MarkSet"]).first?["position"] as? Int
    return (journal, try #require(mark))
  }

  private func expect(_ names: String, in row: [String: Any]?, _ what: String) throws {
    let row = try #require(row, "\(what) is empty")
    for name in names.split(separator: " ") {
      #expect(row[String(name)] != nil, "\(what) has no \(name): \(row.keys.sorted())")
    }
  }

  @Test func everyFixedNameIsThere() throws {
    let (journal, mark) = try school()
    let register = try journal.rows(["report", "register", "--course", "7А-алгебра", "--on", "2025-10-26"])
      .first
    try expect("lessons pupils", in: register, "register")
    try expect(
      "date number topic homework", in: (register?["lessons"] as? [[String: Any]])?.first, "register lessons")
    let pupil = (register?["pupils"] as? [[String: Any]])?.first
    try expect("pupil name cells average termMark", in: pupil, "register pupils")
    try expect("lesson marks absence", in: (pupil?["cells"] as? [[String: Any]])?.first, "register cells")
    let questions: [(String, [String])] = [
      ("school origin events root bytes formatVersion", ["stat"]),
      ("position type version recordedAt occurredOn actor amends", ["log"]),
      (
        "position recordedAt occurredOn actor action old new reason afterClose",
        ["audit", "mark", "--mark", "\(mark)"]
      ),
      (
        "date number subject topic homework marks absence",
        ["report", "diary", "--pupil", "p-0412", "--on", "2025-10-26"]
      ),
      (
        "class eligible applications consents issued activated percent low high deadline met",
        ["dashboard", "activation", "--on", "2025-10-26"]
      ),
    ]
    for (names, question) in questions {
      try expect(names, in: try journal.rows(question).first, question.joined(separator: " "))
    }
  }

  @Test func everyLineOfJsonLinesIsAnObjectAndTheRowsOfJson() throws {
    let (journal, _) = try school()
    for question in [
      ["log"], ["find", "7"], ["audit", "corrections"], ["report", "summary", "--class", "7А"],
    ] {
      let question = question + ["--lang", "ru"]
      let lines = try journal.output(question + ["-o", "jsonl"]).split(separator: "\n")
      let rows = try lines.map { line in
        try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? NSDictionary)
      }
      #expect(rows as NSArray == (try journal.rows(question)) as NSArray, "\(question)")
      // What programs read is the same in every language.
      let english = try journal.output(question.dropLast() + ["en", "-o", "jsonl"])
      #expect(english.split(separator: "\n") == lines)
    }
  }

  @Test(arguments: [["NO_COLOR": "1"], ["TERM": "dumb"], ["TERM": "xterm-256color"]])
  func nothingButATerminalGetsColour(env: [String: String]) throws {
    let (journal, _) = try school()
    for question in [["log"], ["dashboard", "activation", "--on", "2025-10-26"], ["verify"]] {
      #expect(!(try journal.run(question, env: env).output.contains(0x1B)), "\(question)")
    }
  }

  @Test func linesFitTheTerminal() throws {
    let (journal, _) = try school()
    let questions = [
      ["log"], ["find", ""], ["report", "register", "--course", "7А-алгебра", "--on", "2025-10-26"],
      ["report", "attendance", "--class", "7А", "--on", "2025-10-26"],
      ["dashboard", "activation", "--on", "2025-10-26"],
    ]
    for question in questions {
      for language in ["ru", "en"] {
        let text = try journal.output(question + ["--lang", language])
        for line in text.split(separator: "\n") { #expect(line.count <= 100, "\(question): \(line)") }
      }
    }
  }
}
