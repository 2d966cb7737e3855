import EventLog
import School
import TestSupport
import Testing

@testable import Intake

@Suite("Damaged files")
struct MutatedFilesTests {
  private static let names = [
    "class-utf8.csv", "class-cp1251-semicolons.csv", "class-english.csv", "diary-week.json",
  ]

  @Test("a file changed anywhere is taken in or named, whatever the change", arguments: names.indices)
  func mutated(_ index: Int) throws {
    let name = Self.names[index]
    try tryMutations(of: try Fixtures.bytes(name), name, seed: 20_251_013 + UInt64(index))
  }

  @Test("so is an export, taken in or restored", arguments: [false, true])
  func mutatedExport(_ restores: Bool) throws {
    let school = try ImportStore()
    try school.take([("week.json", try Fixtures.bytes("diary-week.json"))])
    let lines = try school.export().joined(separator: "\n")
    try tryMutations(of: Array(lines.utf8), "log.jsonl", seed: restores ? 8 : 7, restores: restores)
  }

  @Test(
    "so is a snapshot, compared with what the file said before it was changed",
    arguments: ["class-utf8.csv", "diary-week.json", "diary-week-b.json"])
  func mutatedSnapshot(_ name: String) throws {
    try tryMutations(of: try Fixtures.bytes(name), name, seed: 77, isSnapshot: true)
  }

  @Test("so is a snapshot of event lines")
  func mutatedLines() throws {
    let school = try ImportStore()
    try school.take([("week.json", try Fixtures.bytes("diary-week.json"))])
    let lines = try school.export().filter { $0.contains("\"actor\":\"sgo\"") }.joined(separator: "\n")
    try tryMutations(of: Array(lines.utf8), "log.jsonl", seed: 78, isSnapshot: true)
  }

  private func tryMutations(
    of bytes: [UInt8], _ name: String, seed: UInt64, restores: Bool = false, isSnapshot: Bool = false
  ) throws {
    print("seed \(seed) for \(name)")
    var random = SeededGenerator(seed: seed)
    let school = try ImportStore(isEmpty: restores)
    if isSnapshot { try school.take([("week.json", try Fixtures.bytes("diary-week.json"))]) }
    if isSnapshot, name != "log.jsonl" { try school.snapshot([(name, bytes)]) }
    var options = school.options()
    if isSnapshot { options.snapshot = SnapshotOptions(allowsShrinking: seed.isMultiple(of: 2)) }
    if restores { options.restored = ("journal.example/import", "Europe/Moscow") }
    for round in 0..<150 {
      let changed = mutate(bytes, &random)
      let run = try school.read([(name, changed)], options)
      let isSaid = !run.problems.isEmpty || !run.notes.isEmpty || !run.recorder.batch.isEmpty
      #expect(isSaid, "round \(round) of seed \(seed)")
      for problem in run.problems { #expect(problem.text(.ru).hasPrefix(name)) }
    }
  }

  private func mutate(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<5, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.remove(at: place)
      case 2: bytes.insert(Array("{}[],:\";\n0-9".utf8).randomElement(using: &random) ?? 0, at: place)
      case 3: bytes.removeSubrange(place..<min(bytes.count, place + 40))
      default: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 40)], at: place)
      }
      if bytes.isEmpty { bytes = [0x0A] }
    }
    return bytes
  }
}
