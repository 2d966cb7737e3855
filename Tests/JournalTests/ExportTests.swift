import Foundation
import TestSupport
import Testing

/// `journal export events`, on the program itself.
@Suite("journal export events")
struct ExportTests {
  private let journal: Journal

  init() throws {
    journal = try Journal(fast: true)
    _ = try journal.output(["demo", "--pupils", "60", "--seed", "5", "--until", "2025-09-12"])
  }

  private func export(_ arguments: [String] = []) throws -> String {
    try journal.output(["export", "events"] + arguments)
  }

  @Test("every line has the shape that CloudEvents 1.0 asks for, whether validators are there or not")
  func structure() throws {
    let size = try journal.rows(["log"]).count
    let lines = try export().split(separator: "\n")
    #expect(lines.count == size)
    let name = /[a-z0-9]{1,20}/
    for (position, line) in lines.enumerated() {
      let event = try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any], "line \(position)")
      for (key, value) in event where key != "data" {
        #expect(key.wholeMatch(of: name) != nil && (value is String || value is NSNumber), "\(key)")
      }
      let id = try #require(event["id"] as? String)
      #expect(id == "\(try #require(event["source"] as? String))/\(position)")
      #expect(event["specversion"] as? String == "1.0" && event["position"] as? Int == position)
      #expect((event["type"] as? String)?.wholeMatch(of: /journal\.[A-Z][A-Za-z]+/) != nil)
      #expect(
        (event["time"] as? String)?.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z/) != nil)
      #expect(event["datacontenttype"] as? String == "application/json")
      #expect((event["dataschema"] as? String)?.hasPrefix("urn:journal:event:") == true)
      #expect(event["data"] is [String: Any])
    }
  }

  @Test("every line validates against the schema of CloudEvents")
  func schema() throws {
    let schema = repositoryRoot() + "/../shared/data/cloudevents-schema/cloudevents.json"
    guard FileManager.default.fileExists(atPath: schema) else {
      return print("skipped: ../shared/data/cloudevents-schema is not on this machine")
    }
    let file = journal.path("events.jsonl")
    _ = try export(["--out", file])
    let lines = try readFile(file).count { $0 == UInt8(ascii: "\n") }
    let python = try Programs.python("jsonschema, rfc3339_validator, rfc3986_validator")
    let validator = repositoryRoot() + "/Tests/cloudevents/validate.py"
    let run = try Programs.run(python, [validator, schema, file])
    #expect(run.status == 0 && run.output == "\(lines)\n", "\(run.output)\(run.message)")
    // The validator can say no.
    let bad = String(decoding: try readFile(file), as: UTF8.self)
      .replacingOccurrences(of: "urn:journal:event", with: "no uri")
    try writeFile(file, Array(bad.utf8))
    #expect(try Programs.run(python, [validator, schema, file]).status == 1)
  }

  @Test("parts written one after another are the whole, and say where to go on")
  func resumable() throws {
    let whole = try export()
    let last = whole.count { $0 == "\n" } - 1
    var parts = ""
    var next = 0
    while next <= last {
      let file = journal.path("part.jsonl")
      let said = try journal.rows([
        "export", "events", "--from", "\(next)", "--batch", "700", "--through", "\(last)", "--out", file,
      ])
      let row = try #require(said.first)
      let bytes = try readFile(file)
      #expect(row["bytes"] as? Int == bytes.count)
      parts += String(decoding: bytes, as: UTF8.self)
      next = try #require(row["next"] as? Int)
    }
    #expect(parts == whole)
    let some = try export(["--from", "3", "--through", "5"]).split(separator: "\n")
    #expect(some == Array(whole.split(separator: "\n")[3...5]))
  }

  @Test("the log records each export with its hash, once it is done")
  func recorded() throws {
    let file = journal.path("events.jsonl")
    _ = try export(["--through", "99", "--out", file])
    let produced = try #require(try journal.rows(["log", "--type", "ExportProduced"]).last)
    #expect(produced["kind"] as? String == "events" && produced["title"] as? String == "0–99")
    let sum = try Programs.run("/usr/bin/sha256sum", [file])
    #expect(sum.output.hasPrefix(try #require(produced["sha256"] as? String)))
    #expect(try journal.run(["export", "events", "--as", "nobody"]).status == 1)
  }

  @Test("what is recorded later changes no line")
  func stable() throws {
    let before = try export()
    let size = before.count { $0 == "\n" }
    _ = try journal.output([
      "record", "SubjectAdded", "--as", "operator", "--subject", "логика", "--title", "Логика",
    ])
    let after = try export()
    #expect(after.hasPrefix(before) && after.count > before.count)
    #expect(try export(["--through", "\(size - 1)"]) == before)
  }

  @Test("positions that the log does not have are a failure, and no file appears")
  func beyond() throws {
    let file = journal.path("none.jsonl")
    for arguments in [["--from", "99999999"], ["--through", "99999999"]] {
      let run = try journal.run(["export", "events", "--out", file] + arguments)
      #expect(run.status == 1 && run.stderr.contains("the log has"))
    }
    #expect(try journal.run(["export", "events", "--batch", "0"]).status == 64)
    #expect(try journal.run(["export", "events", "--out", journal.path("no/folder/x")]).status == 1)
    #expect(!FileManager.default.fileExists(atPath: file))
  }
}
