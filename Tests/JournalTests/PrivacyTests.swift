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
}
