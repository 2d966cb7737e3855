import Foundation
import TestSupport
import Testing

/// `journal export events --target` and `journal export ack`, on the program itself.
@Suite("Regular uploads")
struct SyncTests {
  private let journal: Journal
  private let outbox: String

  init() throws {
    journal = try Journal(fast: true)
    _ = try Transcript(Transcript.folder + "/school.test").replayed(on: journal)
    outbox = journal.path("outbox")
    try FileManager.default.createDirectory(atPath: outbox, withIntermediateDirectories: false)
  }

  private func send(_ target: String = "region", _ arguments: [String] = []) throws -> [String: Any]? {
    try journal.rows(["export", "events", "--target", target, "--out", outbox] + arguments).first
  }

  private func ack(_ through: Int, _ arguments: [String] = []) throws -> Journal.Run {
    try journal.run(["export", "ack", "--target", "region", "--through", "\(through)"] + arguments)
  }

  private func events(_ type: String) throws -> [[String: Any]] { try journal.rows(["log", "--type", type]) }

  @Test("a batch is recorded with its positions and hash once its file is there")
  func sent() throws {
    let row = try #require(try send("region", ["--batch", "5"]))
    let file = try #require(row["file"] as? String)
    #expect(file == "\(outbox)/region-0-4.jsonl")
    let bytes = try readFile(file)
    #expect(bytes.count { $0 == UInt8(ascii: "\n") } == 5)
    let sent = try #require(try events("SyncBatchSent").first)
    #expect(
      sent["fromPosition"] as? Int == 0 && sent["toPosition"] as? Int == 4 && sent["count"] as? Int == 5)
    #expect(sent["target"] as? String == "region" && sent["sha256"] as? String == row["sha256"] as? String)
    let sum = try Programs.run("/usr/bin/sha256sum", [file])
    #expect(sum.output.hasPrefix(try #require(sent["sha256"] as? String)))
  }

  @Test("until it is acknowledged the same batch comes again, byte for byte, and nothing is recorded")
  func replayed() throws {
    let first = try #require(try send("region", ["--batch", "5"])?["file"] as? String)
    let bytes = try readFile(first)
    try removeFile(first)
    _ = try journal.output([
      "record", "SubjectAdded", "--as", "operator", "--subject", "логика", "--title", "Логика",
    ])
    let size = try journal.rows(["log"]).count
    let again = try #require(try send("region", ["--batch", "900"]))
    #expect(again["repeated"] as? Bool == true && again["file"] as? String == first)
    #expect(try readFile(first) == bytes)
    #expect(try journal.rows(["log"]).count == size)
  }

  @Test("after the acknowledgement the next batch goes on, also from the middle of a batch")
  func acknowledged() throws {
    _ = try send("region", ["--batch", "6"])
    #expect(try ack(3, ["--rejected", "1", "--note", "unknown course"]).status == 0)
    let answer = try #require(try events("SyncBatchAcknowledged").first)
    #expect(answer["accepted"] as? Int == 3 && answer["rejected"] as? Int == 1)
    let next = try #require(try send("region", ["--batch", "2"]))
    #expect(next["from"] as? Int == 4 && next["repeated"] as? Bool == false)
    #expect(try ack(5).status == 0)
    let size = try journal.rows(["log"]).count
    #expect(try ack(5).stdout.contains("5") && journal.rows(["log"]).count == size)
    let batches = try journal.rows(["export", "batches", "--target", "region"])
    #expect(batches.map { $0["state"] as? String } == ["acknowledged", "acknowledged"])
    #expect(batches.map { $0["through"] as? Int } == [5, 5])
  }

  @Test("acknowledgements of what was not sent are refused")
  func refused() throws {
    #expect(try ack(3).status == 2)
    _ = try send("region", ["--batch", "5"])
    #expect(try ack(5).status == 2)
    #expect(try ack(4, ["--rejected", "6"]).status == 2)
    #expect(try ack(4, ["--as", "t-07"]).status == 2)
    #expect(try events("SyncBatchAcknowledged").isEmpty)
    let unpermitted = try journal.run([
      "export", "events", "--target", "ministry", "--out", outbox, "--as", "t-07",
    ])
    #expect(unpermitted.status == 2)
    #expect(try FileManager.default.contentsOfDirectory(atPath: outbox) == ["region-0-4.jsonl"])
  }

  @Test("uploads alone are no news: two receivers do not keep each other busy")
  func quiet() throws {
    for target in ["region", "city"] {
      let row = try #require(try send(target))
      let last = try #require(row["next"] as? Int) - 1
      _ = try journal.output(["export", "ack", "--target", target, "--through", "\(last)"])
    }
    let size = try journal.rows(["log"]).count
    for target in ["region", "city"] {
      let run = try journal.run(["export", "events", "--target", target, "--out", outbox])
      #expect(run.status == 0 && run.stdout.isEmpty && run.stderr.contains(target))
    }
    #expect(try journal.rows(["log"]).count == size)
    // With the next fact they are sent, too: nothing is left out.
    _ = try journal.output([
      "record", "SubjectAdded", "--as", "operator", "--subject", "логика", "--title", "Логика",
    ])
    let row = try #require(try send("region"))
    #expect(
      try readFile(try #require(row["file"] as? String)).firstRange(of: Array("SyncBatchSent".utf8)) != nil)
  }

  @Test("a receiver's name, a file and no positions are asked for")
  func usage() throws {
    for arguments in [
      ["--target", "a/b", "--out", outbox], ["--target", "a"],
      ["--target", "a", "--out", outbox, "--from", "3"],
    ] {
      #expect(try journal.run(["export", "events"] + arguments).status == 64)
    }
  }
}

/// `journal export names` and what other exports hold.
@Suite("Names in exports")
struct ExportNamesTests {
  private let journal: Journal

  init() throws {
    journal = try Journal(fast: true)
    _ = try Transcript(Transcript.folder + "/school.test").replayed(on: journal)
  }

  @Test(
    "names are written only when that is said aloud, by somebody who may, to a file that others cannot read")
  func disclosed() throws {
    let file = journal.path("names.csv")
    let arguments = ["export", "names", "--out", file, "--as", "operator"]
    let refused = try journal.run(arguments)
    #expect(refused.status == 2 && refused.stderr.contains("--disclose-names"))
    let unpermitted = try journal.run([
      "export", "names", "--out", file, "--as", "p-0412", "--disclose-names",
    ])
    #expect(unpermitted.status == 2)
    #expect(!FileManager.default.fileExists(atPath: file))
    #expect(try journal.rows(["log", "--type", "ExportProduced"]).isEmpty)
    _ = try journal.output(arguments + ["--disclose-names"])
    let text = String(decoding: try readFile(file), as: UTF8.self)
    #expect(text.hasPrefix("kind,key,name,class\n"))
    #expect(text.contains("pupil,p-0412,") && text.contains(",7А\n"))
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    let produced = try #require(try journal.rows(["log", "--type", "ExportProduced"]).first)
    #expect(produced["kind"] as? String == "names")
    let sum = try Programs.run("/usr/bin/sha256sum", [file])
    #expect(sum.output.hasPrefix(try #require(produced["sha256"] as? String)))
  }

  @Test("of one class only its pupils and their guardians")
  func ofAClass() throws {
    let file = journal.path("7A.jsonl")
    _ = try journal.output([
      "export", "names", "--out", file, "--as", "operator", "--disclose-names", "--class", "7А", "-o",
      "jsonl",
    ])
    let lines = String(decoding: try readFile(file), as: UTF8.self).split(separator: "\n")
    #expect(lines.contains { $0.contains("\"p-0412\"") && $0.contains("\"7А\"") })
    #expect(!lines.contains { $0.contains("\"staff\"") })
  }

  @Test("exported events hold no name, contact, birth date or note")
  func pseudonymous() throws {
    var parts: Set<String> = ["123-45-67", "2012-03-14", "2012-07-02"]
    for key in ["p-", "t-", "g-", "d-", "s-"] {
      for row in try journal.rows(["find", key]) {
        guard let name = row["name"] as? String else { continue }
        parts.formUnion(name.split(separator: " ").map(String.init).filter { $0.count > 3 })
      }
    }
    #expect(parts.count > 6)
    let export = try journal.output(["export", "events"])
    #expect(export.contains("p-0412"))
    for part in parts { #expect(!export.contains(part), "\(part)") }
  }
}
