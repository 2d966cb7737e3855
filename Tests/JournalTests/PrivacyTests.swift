import Foundation
import TestSupport
import Testing

/// No name, contact, birth date or note is in the log's file, nor in clear in the vault's, nor in the export.
@Suite struct PrivacyTests {
  private func contains(_ bytes: [UInt8], _ text: String) -> Bool {
    !bytes.ranges(of: Array(text.utf8)).isEmpty
  }

  private func search(_ journal: Journal, for texts: Set<String>, clear: String) throws {
    let log = try readFile(journal.store + "/log/data.mdb")
    let vault = try readFile(journal.store + "/vault/data.mdb")
    let export = try journal.run(["log", "-o", "jsonl"]).output
    // The search itself must be able to find something.
    #expect(contains(log, clear) && contains(export, clear))
    for text in texts {
      #expect(!contains(log, text), "\(text) is in the log")
      #expect(!contains(vault, text), "\(text) lies open in the vault")
      #expect(!contains(export, text), "\(text) is in the export")
    }
  }

  @Test func aDemoYearHidesEveryPart() throws {
    let journal = try Journal(fast: true)
    _ = try journal.output(["demo", "--pupils", "60", "--seed", "9", "--until", "2025-10-10"])
    var parts: Set<String> = []
    for key in ["p-", "t-", "g-", "d-", "s-"] {
      for row in try journal.rows(["find", key]) {
        guard let kind = row["kind"] as? String, ["staff", "pupil", "guardian"].contains(kind),
          let name = row["name"] as? String
        else { continue }
        // Short given names can be a part of some word of the log, such as a topic.
        parts.formUnion(name.split(separator: " ").map(String.init).filter { $0.count > 3 })
      }
    }
    #expect(parts.count > 60)
    try search(journal, for: parts, clear: "7А-алгебра")
  }

  @Test func whatCommandsAreToldIsHidden() throws {
    let journal = try Journal()
    _ = try Transcript(Transcript.folder + "/school.test").replayed(on: journal)
    let told = [
      [
        "record", "NameChanged", "--as", "s-01", "--person", "p-0412", "--name", "Орлова Полина", "--on",
        "2025-10-01",
      ],
      [
        "record", "ContactChanged", "--as", "s-01", "--person", "g-0001", "--contact", "elena@example.org",
        "--on", "2025-10-01",
      ],
      [
        "record", "lesson", "--as", "t-07", "--course", "7А-алгебра", "--on", "2025-10-13", "--number", "2",
        "--topic", "Степень", "--marks", "p-0412=5,p-0413=4",
      ],
      [
        "record", "AbsenceExcused", "--as", "t-07", "--pupil", "p-0413", "--through", "2025-10-15", "--code",
        "ill",
        "--document", "Справка-7781", "--on", "2025-10-15",
      ],
    ]
    for arguments in told { _ = try journal.output(arguments) }
    let mark = try #require(try journal.rows(["log", "--type", "MarkSet", "--pupil", "p-0412"]).first)
    let position = try #require(mark["position"] as? Int)
    _ = try journal.output([
      "annul", "\(position)", "--as", "t-07", "--reason", "wrongPupil", "--note", "перепутала строки",
    ])
    let texts: Set = [
      "Орлова", "Андреева", "Полина", "Белов", "Артём", "Петрова", "Громов", "elena@example.org", "123-45-67",
      "2012-03-14", "2012-07-02", "14.03.2012", "Справка-7781", "перепутала",
    ]
    try search(journal, for: texts, clear: "Степень")
    // And they are not lost: whoever has the keys reads them.
    let found = try journal.output(["find", "орлова"])
    #expect(found.contains("p-0412"))
  }

  @Test func withoutTheKeysNobodyIsNamed() throws {
    let journal = try Journal()
    _ = try Transcript(Transcript.folder + "/school.test").replayed(on: journal)
    let arguments = ["find", "p-04", "-o", "json", "--store", journal.store, "--keys", journal.path("none")]
    let run = try journal.run(arguments, bare: true)
    #expect(run.status == 0, "\(run.stderr)")
    #expect(run.stdout.contains("p-0412") && !run.stdout.contains("Полина"))
  }

  /// Files and folders below a path, itself too, that others than their owner may open, with their modes.
  private func open(toOthers path: String) throws -> (found: [String], seen: Int) {
    let inside = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    var found: [String] = []
    for place in [path] + inside.map({ path + "/" + $0 }) {
      let mode = try FileManager.default.attributesOfItem(atPath: place)[.posixPermissions] as? Int ?? 0o777
      if mode & 0o077 != 0 { found.append("\(place) \(String(mode, radix: 8))") }
    }
    return (found, 1 + inside.count)
  }

  @Test("what a command writes is its owner's alone, whatever the shell's mask lets others do")
  func filesOfTheirOwner() throws {
    let journal = try Journal()
    _ = try journal.output(["demo", "--pupils", "30", "--seed", "9", "--until", "2025-11-08"])
    let written: [(name: String, command: [String])] = [
      (
        "archive",
        ["archive", "--class", "7А", "--term", "1ч", "--as", "d-01", "--formats", "pdf,csv,html,xlsx"]
      ),
      ("reports", ["report", "all", "--term", "1ч", "-o", "csv"]),
      ("summary.pdf", ["report", "summary", "--class", "7А", "-o", "pdf"]),
      ("slips.pdf", ["slips", "--class", "7А", "-o", "pdf"]),
      ("names.csv", ["export", "names", "--as", "operator", "--disclose-names"]),
      ("events.jsonl", ["export", "events", "--as", "operator"]),
      ("roster", ["export", "oneroster", "--as", "operator", "--disclose-names"]),
      ("roster.zip", ["export", "oneroster", "--as", "operator", "--disclose-names"]),
    ]
    for (name, command) in written {
      _ = try journal.output(command + ["--out", journal.path(name)])
      let (found, seen) = try open(toOthers: journal.path(name))
      #expect(found == [], "\(command)")
      #expect(FileManager.default.fileExists(atPath: journal.path(name)) && seen > 0)
    }
    _ = try journal.output(["dashboard", "--html", journal.path("board.html"), "--disclose-names"])
    #expect(try open(toOthers: journal.path("board.html")).found == [])
    // Store and keys as well; and the search itself can find something.
    #expect(try open(toOthers: journal.store).found == [])
    #expect(try open(toOthers: journal.keys).found == [])
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o644], ofItemAtPath: journal.path("board.html"))
    #expect(try open(toOthers: journal.path("board.html")).found.count == 1)
  }
}
