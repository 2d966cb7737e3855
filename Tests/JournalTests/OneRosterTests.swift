import TestSupport
import Testing

/// `journal export oneroster` and back, on the program itself.
@Suite("journal export oneroster")
struct OneRosterTests {
  private let folder: TemporaryFolder
  private let program: String

  init() throws {
    folder = try TemporaryFolder()
    program = try Programs.built("journal")
  }

  @discardableResult
  private func journal(_ store: String, _ arguments: [String]) throws -> ProgramResult {
    try Programs.run(
      program,
      arguments + ["--store", folder.path(store), "--keys", folder.path("keys-\(store)")])
  }

  private func demo() throws {
    let made = try journal(
      "demo", ["demo", "--pupils", "40", "--seed", "5", "--until", "2025-11-08"])
    #expect(made.status == 0, "\(made.message)")
  }

  /// A new store of the demo's name and origin.
  private func empty(_ store: String) throws {
    let line = try journal("demo", ["log", "-o", "jsonl"]).output.split(separator: "\n").first {
      $0.contains("\"SchoolActivated\"")
    }
    let text = String(try #require(line))
    let value = { (name: String) -> String in
      String(text.components(after: "\"\(name)\":\"").prefix { $0 != "\"" })
    }
    let made = try journal(store, ["init", "--origin", value("origin"), "--name", value("name")])
    #expect(made.status == 0, "\(made.message)")
  }

  @Test("exported, imported into an empty store and exported again it is the same, byte for byte")
  func stable() throws {
    try demo()
    for (index, options) in [[], ["--version", "1.2", "--disclose-names", "--as", "operator"]].enumerated() {
      let (first, second, store) = (
        folder.path("a\(index).zip"), folder.path("b\(index).zip"), "store\(index)"
      )
      #expect(try journal("demo", ["export", "oneroster", "--out", first] + options).status == 0)
      try empty(store)
      let taken = try journal(store, ["import", first, "--lang", "en"])
      #expect(taken.status == 0, "\(taken.message)")
      #expect(try journal(store, ["export", "oneroster", "--out", second] + options).status == 0)
      #expect(try readFile(first) == readFile(second))
      #expect(try journal(store, ["verify"]).status == 0)
      #expect(try journal(store, ["import", first, "--lang", "en"]).output.hasSuffix("Nothing was added.\n"))
    }
  }

  @Test("a pupil who comes back into another class keeps both times through an export")
  func returning() throws {
    // Given a pupil of a subgroup who leaves, and comes back into another class three weeks later,
    try demo()
    let line = try journal("demo", ["log", "--type", "SubgroupJoined", "-o", "jsonl"]).output
      .split(separator: "\n").first
    let joined = String(try #require(line))
    let pupil = joined.components(after: "\"pupil\":\"").prefix { $0 != "\"" }
    let enrolled = try journal(
      "demo", ["log", "--type", "PupilEnrolled", "--pupil", "\(pupil)", "-o", "jsonl"])
    let own = enrolled.output.components(after: "\"class\":\"").prefix { $0 != "\"" }
    let classes = try journal("demo", ["log", "--type", "ClassFormed", "-o", "jsonl"]).output
      .split(separator: "\n").map { String($0).components(after: "\"class\":\"").prefix { $0 != "\"" } }
    let other = try #require(classes.first { $0 != own })
    for arguments in [
      ["PupilLeft", "--class", "\(own)", "--on", "2025-11-10"],
      ["PupilEnrolled", "--class", "\(other)", "--on", "2025-12-01"],
    ] {
      let done = try journal("demo", ["record"] + arguments + ["--pupil", "\(pupil)", "--as", "s-03"])
      #expect(done.status == 0, "\(done.message)")
    }
    // when the school is exported, imported into an empty store and exported again,
    let (first, second) = (folder.path("a"), folder.path("b"))
    #expect(try journal("demo", ["export", "oneroster", "--out", first]).status == 0)
    try empty("store")
    let taken = try journal("store", ["import", first, "--lang", "en"])
    #expect(taken.status == 0, "\(taken.message)")
    #expect(try journal("store", ["export", "oneroster", "--out", second]).status == 0)
    // then the enrolments have the same days, and the log a leaving and a return, no transfer.
    let enrolments = String(decoding: try readFile(first + "/enrollments.csv"), as: UTF8.self)
    #expect(enrolments.contains("2025-11-09,true\n"))
    #expect(try readFile(first + "/enrollments.csv") == readFile(second + "/enrollments.csv"))
    #expect(try readFile(first + "/results.csv") == readFile(second + "/results.csv"))
    let left = try journal("store", ["log", "--type", "PupilLeft", "--pupil", "\(pupil)", "-o", "jsonl"])
    #expect(left.output.contains("2025-11-10"))
    let moved = try journal(
      "store", ["log", "--type", "PupilTransferred", "--pupil", "\(pupil)", "-o", "jsonl"])
    #expect(moved.output.isEmpty)
  }

  @Test("without --disclose-names no name leaves; a folder holds what the zip does")
  func pseudonymous() throws {
    try demo()
    let out = folder.path("roster")
    #expect(try journal("demo", ["export", "oneroster", "--out", out]).status == 0)
    let users = String(decoding: try readFile(out + "/users.csv"), as: UTF8.self)
    #expect(users.split(separator: "\n").dropFirst().allSatisfy { $0.contains(",-,") })
    let results = String(decoding: try readFile(out + "/results.csv"), as: UTF8.self)
    #expect(results.split(separator: "\n").count > 500)
    try empty("store")
    let taken = try journal("store", ["import", out, "--lang", "en"])
    #expect(taken.status == 0, "\(taken.message)")
  }

  @Test("a zip that is none is refused by name")
  func noZip() throws {
    try demo()
    let path = folder.path("x.zip")
    try writeFile(path, Array("users.csv".utf8))
    let result = try journal("demo", ["import", path, "--lang", "en"])
    #expect(result.status == 2)
    #expect(result.message.contains("nothing was imported: \(path): cannot be read as a zip file"))
  }
}

extension String {
  /// What stands after the first place of a text; empty where it is not.
  fileprivate func components(after text: String) -> Substring {
    firstRange(of: text).map { self[$0.upperBound...] } ?? ""
  }
}
