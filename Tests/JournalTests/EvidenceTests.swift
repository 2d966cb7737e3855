import Foundation
import TestSupport
import Testing

/// `journal evidence` and `journal prove`: what leaves the building is checked by a program that is not ours, and
/// whatever is changed in it is noticed by both.
@Suite("Evidence", .serialized)
struct EvidenceTests {
  private let journal: Journal
  private let key: String
  private let mark: Int

  init() throws {
    journal = try Journal()
    _ = try journal.output(["demo", "--pupils", "40", "--seed", "7", "--until", "2025-10-08"])
    key = journal.path("school.vkey")
    try writeFile(key, Array(try journal.output(["checkpoint", "--key"]).utf8))
    let corrections = try journal.rows(["audit", "corrections"])
    let corrected = corrections.first { $0["fact"] as? String == "MarkCorrected" }
    mark = try #require(corrected?["position"] as? Int)
  }

  private func file(_ name: String = "mark.evidence", _ options: String...) throws -> String {
    _ = try journal.output(
      ["evidence", "mark", "--mark", "\(mark)", "--out", journal.path(name)] + options)
    return journal.path(name)
  }

  /// What the independent program says.
  private func outsider(_ arguments: [String]) throws -> (status: Int32, output: String, message: String) {
    let result = try Programs.run(
      try Programs.python("json"), [repositoryRoot() + "/Tests/reader/check_evidence.py"] + arguments)
    return (result.status, result.output, result.message)
  }

  private func ours(_ path: String, _ options: String...) throws -> Journal.Run {
    try journal.run(["evidence", "check", path, "--key", key] + options, bare: true)
  }

  @Test("a mark's file holds without a store, for us and for an outsider, and bears no name")
  func genuine() throws {
    let path = try file()
    let checked = try ours(path, "-o", "json")
    #expect(checked.status == 0, "\(checked.stderr)")
    let rows = try #require(
      try JSONSerialization.jsonObject(with: Data(checked.output)) as? [[String: Any]])
    let outside = try outsider([path, key])
    #expect(outside.status == 0, "\(outside.message)")
    let lines = outside.output.split(separator: "\n")
    #expect(lines.count == rows.count && rows.count >= 6)
    for (line, row) in zip(lines, rows) {
      let seen = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      #expect(seen["position"] as? Int == row["position"] as? Int)
      #expect(seen["amends"] as? Int == row["amends"] as? Int)
      #expect((seen["texts"] as? [String])?.isEmpty == true)
    }
    // The correction is there, and what it corrects.
    #expect(rows.contains { $0["position"] as? Int == mark && $0["amends"] as? Int != nil })
    let said = try ours(path).stdout
    #expect(said.contains("подпись верна") && said.contains("показано событий: \(rows.count)"))
    #expect(try ours(path, "--lang", "en").stdout.contains("the signature holds"))
  }

  @Test("names and free texts are given out only when somebody who may says so, and the log records it")
  func disclosed() throws {
    let path = journal.path("named.evidence")
    let words = ["evidence", "mark", "--mark", "\(mark)", "--out", path, "--disclose-names"]
    #expect(try journal.run(words).status == 64)
    #expect(try journal.run(words + ["--as", "p-0001"]).status == 2)
    #expect(!FileManager.default.fileExists(atPath: path))
    _ = try journal.output(words + ["--as", "d-01"])
    let outside = try outsider([path, key])
    #expect(outside.status == 0, "\(outside.message)")
    // The pupil's name and the teacher's are there, as the vault has them.
    let row = try #require(
      try journal.rows(["audit", "corrections"]).first { $0["position"] as? Int == mark })
    for person in ["pupil", "actor"] {
      let key = try #require(row[person] as? String)
      let found = try journal.rows(["find", key]).compactMap { $0["name"] as? String }
      let name = try #require(found.first { !$0.isEmpty })
      #expect(outside.output.contains(name), "\(person)")
      #expect(try ours(path).stdout.contains(name), "\(person)")
    }
    let last = try journal.output(["log", "--last", "1", "-o", "jsonl"])
    #expect(last.contains("ExportProduced") && last.contains("names"))
  }

  @Test("a changed byte anywhere is refused by us and by the outsider alike")
  func changed() throws {
    let path = journal.path("named.evidence")
    _ = try journal.output([
      "evidence", "mark", "--mark", "\(mark)", "--out", path, "--disclose-names", "--as", "d-01",
    ])
    let bytes = try readFile(path)
    // What lies before the first event is signed by nobody and says so.
    let text = String(decoding: bytes, as: UTF8.self)
    let start = try #require(text.range(of: "\nevent ")).lowerBound
    let unsigned = text[..<start].utf8.count + 1
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<24 {
      var changed = bytes
      let at = unsigned + Int(generator.next() % UInt64(bytes.count - unsigned))
      changed[at] ^= UInt8(1 << (generator.next() % 7))
      let other = journal.path("changed.evidence")
      try writeFile(other, changed)
      #expect(try ours(other).status == 3, "byte \(at)")
      #expect(try ours(other).stdout.isEmpty)
      #expect(try outsider([other, key]).status == 3, "byte \(at)")
    }
    // Another school's key, and a file cut short.
    let school = try journal.beside()
    _ = try school.output(["init", "--origin", "other.example/journal", "--name", "Школа"])
    let foreign = try school.output(["checkpoint", "--key"]).trimmingCharacters(in: .newlines)
    #expect(try journal.run(["evidence", "check", path, "--key", foreign], bare: true).status == 3)
    #expect(try outsider([path, foreign]).status == 3)
    try writeFile(journal.path("cut.evidence"), Array(bytes.prefix(bytes.count / 2)))
    #expect(try ours(journal.path("cut.evidence")).status == 3)
  }

  @Test("the proof of any event is a file that standard tools read")
  func proved() throws {
    for position in [0, 1, mark] {
      let path = journal.path("\(position).tlog-proof")
      try writeFile(path, Array(try journal.output(["prove", "\(position)"]).utf8))
      let outside = try outsider(["--proof", path, key])
      #expect(outside.status == 0 && outside.output.contains("\"position\": \(position)"), "\(outside)")
    }
    let behind = try journal.run(["prove", "99999999"])
    #expect(behind.status == 1 && behind.stderr.contains("lies behind its end"))
  }
}
