import TestSupport
import Testing

/// `journal report regional FILE…`: what several schools signed, as one table.
@Suite("journal report regional, of several schools")
struct RegionalFilesTests {
  private let folder: TemporaryFolder
  private let program: String
  private let schools = ["1", "2", "3"]

  init() throws {
    folder = try TemporaryFolder()
    program = try Programs.built("journal")
    var keys: [UInt8] = []
    for seed in schools {
      let made = try journal(
        seed, ["demo", "--pupils", "30", "--seed", seed, "--until", "2025-10-27"])
      #expect(made.status == 0, "\(made.message)")
      let file = folder.path("\(seed).regional")
      #expect(try journal(seed, ["report", "regional", "--term", "1ч", "--sign", "--out", file]).status == 0)
      keys += Array(try journal(seed, ["checkpoint", "--key"]).output.utf8)
    }
    try writeFile(folder.path("keys"), keys)
  }

  private func journal(_ seed: String, _ arguments: [String]) throws -> ProgramResult {
    try Programs.run(
      program, arguments + ["--store", folder.path("store\(seed)"), "--keys", folder.path("keys\(seed)")])
  }

  private func merge(_ files: [String], keys: String = "keys") throws -> ProgramResult {
    try journal(
      "1", ["report", "regional"] + files.map(folder.path) + ["--key", folder.path(keys), "-o", "csv"])
  }

  @Test("three schools stand in one table; a broken signature or an unknown school is named with its file")
  func merged() throws {
    // Given the signed files of three schools,
    let files = schools.map { "\($0).regional" }
    let whole = try merge(files)
    #expect(whole.status == 0, "\(whole.message)")
    #expect(whole.output.split(separator: "\n").count == 5)
    // when a number of the second is changed,
    let text = String(decoding: try readFile(folder.path(files[1])), as: UTF8.self)
    try writeFile(folder.path("changed"), Array(text.replacing("\"classes\":2", with: "\"classes\":3").utf8))
    let changed = try merge([files[0], "changed", files[2]])
    // then nothing is merged, and the file is named;
    #expect(changed.status == 3 && changed.output.isEmpty)
    #expect(
      changed.message.hasPrefix("journal: \(folder.path("changed")): the signature of 'demo-2-30.example"))
    // and so it is when the third school's key is not among those given, or a school comes twice.
    let keys = String(decoding: try readFile(folder.path("keys")), as: UTF8.self).split(separator: "\n")
    try writeFile(folder.path("two"), Array((keys.prefix(2).joined(separator: "\n") + "\n").utf8))
    let unknown = try merge(files, keys: "two")
    #expect(unknown.status == 3)
    #expect(
      unknown.message.contains("3.regional: it is signed by demo-3-30.example/journal, whose key is not"))
    let twice = try merge([files[0], files[0]])
    #expect(twice.status == 3 && twice.message.contains("is among the files already"))
  }
}
