import Foundation
import LMDB
import TestSupport
import Testing

/// `journal archive check` on codes as a scanner reads them from printed pages.
@Suite("The code on a page", .serialized)
struct PageCheckTests {
  private let journal: Journal

  init() throws {
    journal = try Journal()
    _ = try journal.output(["demo", "--pupils", "40", "--seed", "7", "--until", "2025-11-08"])
  }

  private func archive(_ options: String...) throws {
    _ = try journal.output(
      ["archive", "--class", "7А", "--term", "1ч", "--out", journal.path("archive"), "--as", "d-01"] + options
    )
  }

  /// The text of the code on a page, read from its picture by a program of others.
  private func scan(page: Int) throws -> String {
    try PDFTools.code(journal.path("archive/7А.pdf"), page: page)
  }

  @Test("a scanned page tells its log, class, term and number, what stands on it and who accepted it")
  func genuine() throws {
    // Given an archive that was accepted, and events after it
    try archive("--formats", "pdf")
    _ = try journal.output(
      ["archive", "accept", journal.path("archive"), "--as", "d-01", "--signatory", "director"])
    let text = try scan(page: 5)
    // When the log is at hand
    let row = try #require(try journal.rows(["archive", "check", text]).first)
    // Then it begins with what was signed
    #expect(row["class"] as? String == "7А" && row["term"] as? String == "1ч")
    #expect(row["page"] as? Int == 5 && (row["pages"] as? Int ?? 0) > 60)
    #expect(row["inLog"] as? Bool == true && row["accepted"] as? String == "director")
    let (size, now) = (try #require(row["size"] as? Int), try #require(row["logSize"] as? Int))
    // The first command declared how its events came, then the archive was made, then accepted.
    #expect(row["produced"] as? Int == size + 1 && now == size + 3)
    // And the page bears that title
    let title = try #require(row["title"] as? String)
    let words = try PDFTools.text(journal.path("archive/7А.pdf"), page: 5)
    #expect(!title.isEmpty && words.contains(title))
    let said = try journal.output(["archive", "check", "-"], stdin: text)
    #expect(said.contains("подпись верна") && said.contains("директор") && said.contains(title))
    #expect(said.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(try journal.output(["archive", "check", text, "--lang", "en"]).contains("the signature holds"))
  }

  @Test("with the public key alone, no store is needed, and none is asked for")
  func offline() throws {
    try archive("--formats", "pdf")
    let text = try scan(page: 1)
    let file = journal.path("code.txt")
    try writeFile(file, Array(text.utf8))
    let key = try journal.output(["checkpoint", "--key"])
    try writeFile(journal.path("school.vkey"), Array(key.utf8))
    for given in [key.trimmingCharacters(in: .newlines), journal.path("school.vkey")] {
      let said = try journal.output(["archive", "check", file, "--key", given, "-o", "json"], bare: true)
      #expect(said.contains("\"inLog\":false") && said.contains("\"page\":1"), "\(said)")
    }
    let nothing = try journal.run(["archive", "check", file], bare: true)
    #expect(nothing.status == 1 && nothing.stderr.contains("--key"), "\(nothing)")
    // A key of another log, and one with a changed letter
    let other = try journal.beside()
    _ = try other.output(["init", "--origin", "other.example/journal", "--name", "Школа"])
    let foreign = try other.output(["checkpoint", "--key"]).trimmingCharacters(in: .newlines)
    #expect(try journal.run(["archive", "check", file, "--key", foreign], bare: true).status == 3)
    #expect(try journal.run(["archive", "check", file, "--key", "nonsense"], bare: true).status == 3)
    // The store of another log
    #expect(try other.run(["archive", "check", file]).status == 3)
    #expect(try other.run(["archive", "check", file, "--key", key]).status == 3)
  }

  @Test("whatever is changed in a code is refused, and nothing else is said of it")
  func changed() throws {
    try archive("--formats", "pdf")
    let text = try scan(page: 3)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    func check(_ lines: [String]) throws -> Journal.Run {
      try journal.run(["archive", "check", lines.joined(separator: "\n")])
    }
    #expect(try check(lines).status == 0)
    // Given one changed character in each of the lines
    for index in 0..<7 {
      var changed = lines
      let last = try #require(changed[index].last)
      let place = changed[index].index(before: changed[index].endIndex)
      // The last sign of base64 before "=" carries bits that must be zero.
      changed[index].replaceSubrange(place..., with: last == "1" ? "2" : "1")
      let run = try check(changed)
      #expect(run.status != 0 && run.stdout.isEmpty && !run.stderr.isEmpty, "line \(index): \(run)")
    }
    // And a page that the archive does not have, though the checkpoint is genuine
    var another = lines
    another[6] = "3/9"
    #expect(try check(another).status == 3)
    another = lines
    another[5] = "5%D0%90/1%D1%87"
    #expect(try check(another).status == 3)
    // And what is no code at all
    for text in [
      "", "JOURNAL1", String(repeating: "x", count: 20_000), lines.dropLast(2).joined(separator: "\n"),
    ] {
      #expect(try journal.run(["archive", "check", text]).status == 1)
    }
    // Then a scanner's own line ends do no harm
    #expect(try journal.run(["archive", "check", "-"], stdin: lines.joined(separator: "\r\n")).status == 0)
  }

  /// Every key of the vault, emptied as an erasure leaves it.
  private func erase() throws {
    let vault = try Environment(path: journal.store + "/vault", options: .init())
    let keys = try vault.openTables([(name: "keys", integerKeys: false)], create: false)[0]
    let found = try vault.read { transaction in
      var found: [[UInt8]] = []
      try transaction.forEach(keys) { key, _ in
        found.append(key.copied())
        return true
      }
      return found
    }
    try vault.write { transaction in
      for key in found { try transaction.put(keys, key, [UInt8]()) }
    }
  }

  @Test("after names were erased a genuine page is no forgery: its checkpoint holds, the page is left open")
  func erased() throws {
    // Given an archive whose long names make more pages than keys would
    for row in try journal.rows(["report", "summary", "--class", "7А"]) {
      let pupil = try #require(row["pupil"] as? String)
      _ = try journal.output([
        "record", "NameChanged", "--as", "s-03", "--person", pupil, "--on", "2025-10-01", "--name",
        String(repeating: "Констант-Преображенская ", count: 10) + "Мария",
      ])
    }
    try archive("--formats", "pdf")
    let text = try scan(page: 9)
    #expect(try journal.run(["archive", "check", text]).status == 0)
    // And a code that no archive has
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    lines[6] = "3/9"
    #expect(try journal.run(["archive", "check", lines.joined(separator: "\n")]).status == 3)
    // When every name is erased
    try erase()
    // Then the signed state still is the log's, and what cannot be said is said
    let row = try #require(try journal.rows(["archive", "check", text]).first)
    #expect(row["inLog"] as? Bool == true && row["produced"] as? Int != nil)
    #expect(row["title"] is NSNull || row["title"] == nil)
    let now = try #require(row["pagesNow"] as? Int)
    #expect(now > 0 && now < (row["pages"] as? Int ?? 0))
    let said = try journal.output(["archive", "check", "-"], stdin: text)
    #expect(said.contains("стёрты имена") && said.contains("\(now)"))
    #expect(said.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(try journal.output(["archive", "check", text, "--lang", "en"]).contains("erased"))
  }
}
