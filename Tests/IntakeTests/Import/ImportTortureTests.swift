import EventLog
import Foundation
import School
import TestSupport
import Testing

@testable import Intake

/// Files of every format, damaged at random: each is taken in or refused by name, never half, and the store is
/// sound after each. A few hundred here; `make torture ROW=import` takes ten thousand.
@Suite("Damaged imports")
struct ImportTortureTests {
  /// Files of one import and what they are taken in by.
  struct Sample {
    enum Way { case plain, rules, roster }
    let way: Way
    let files: [String: [UInt8]]
  }

  private static func setting(_ name: String, _ other: UInt64) -> UInt64 {
    ProcessInfo.processInfo.environment[name].flatMap { UInt64($0) } ?? other
  }

  @Test("a damaged file is taken in or named, whole or not at all")
  func damaged() throws {
    let count = Int(Self.setting("IMPORT_FILES", 300))
    let seed = Self.setting("SEED", 20_261_121)
    print("\(count) damaged imports, seed \(seed)")
    var random = TestSupport.SeededGenerator(seed: seed)
    let samples = try Self.samples()
    var school = try ImportStore()
    var taken = 0
    for round in 0..<count {
      let sample = samples[round % samples.count]
      var files = sample.files
      let name = files.keys.sorted().randomElement(using: &random) ?? ""
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        files[name] = Damage.apply(to: files[name] ?? [], &random)
      }
      if school.state.size > 400 { school = try ImportStore() }
      let size = school.state.size
      let run = try Self.take(sample.way, files, school)
      let isSaid = !run.problems.isEmpty || !run.notes.isEmpty || !run.recorder.batch.isEmpty
      #expect(isSaid, "round \(round) of seed \(seed), \(name)")
      for problem in run.problems {
        #expect(!problem.text(.en).isEmpty && !problem.file.isEmpty, "round \(round) of seed \(seed)")
      }
      if run.problems.isEmpty { taken += 1 } else { #expect(school.state.size == size) }
      #expect(try school.verified(), "round \(round) of seed \(seed), \(name)")
    }
    print("\(taken) taken in, \(count - taken) refused by name")
    #expect(taken > 0 && taken < count)
  }

  private static func take(
    _ way: Sample.Way, _ files: [String: [UInt8]], _ school: ImportStore
  ) throws -> ImportRun {
    switch way {
    case .plain:
      return try school.take(files.sorted { $0.key < $1.key }.map { (name: $0.key, bytes: $0.value) })
    case .roster: return try school.take(roster: files)
    case .rules:
      var tables = files
      let rules = tables.removeValue(forKey: "test.rules") ?? []
      guard let text = String(validating: rules, as: UTF8.self) else {
        let run = try school.read([])
        run.refuse(IntakeError(file: "test.rules", .notUTF8))
        return run
      }
      return try school.take(rules: text, bytes: tables)
    }
  }

  private static func samples() throws -> [Sample] {
    let source = try ImportStore()
    try source.take([("week.json", try Fixtures.bytes("diary-week.json"))])
    let lines = try source.export().joined(separator: "\n")
    let folder = { (name: String) in Array(try Fixtures.rules("small/" + name).utf8) }
    return [
      Sample(way: .plain, files: ["class-utf8.csv": try Fixtures.bytes("class-utf8.csv")]),
      Sample(
        way: .plain,
        files: ["class-cp1251-semicolons.csv": try Fixtures.bytes("class-cp1251-semicolons.csv")]),
      Sample(way: .plain, files: ["class-tabs.tsv": try Fixtures.bytes("class-tabs.tsv")]),
      Sample(way: .plain, files: ["diary-week.json": try Fixtures.bytes("diary-week.json")]),
      Sample(way: .plain, files: ["log.jsonl": Array(lines.utf8)]),
      Sample(
        way: .rules,
        files: [
          "test.rules": try folder("small.rules"), "pupils.csv": try folder("pupils.csv"),
          "marks.csv": try folder("marks.csv"),
        ]),
      Sample(way: .roster, files: SmallRoster.files.mapValues { Array($0.utf8) }),
    ]
  }
}

/// What happens to files on their way.
enum Damage {
  static func apply(to bytes: [UInt8], _ random: inout TestSupport.SeededGenerator) -> [UInt8] {
    guard !bytes.isEmpty else { return [UInt8.random(in: 0...255, using: &random)] }
    var bytes = bytes
    let place = Int.random(in: 0..<bytes.count, using: &random)
    let end = min(bytes.count, place + Int.random(in: 1...60, using: &random))
    switch Int.random(in: 0..<12, using: &random) {
    case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
    case 1: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    case 2: bytes.removeSubrange(place..<end)
    case 3: bytes.insert(contentsOf: bytes[place..<end], at: place)
    case 4: bytes.insert(Array("{}[],:\";\n\t0-9=(".utf8).randomElement(using: &random) ?? 0, at: place)
    case 5: bytes = Array(bytes[..<place])
    case 6: bytes = lines(bytes, &random)
    case 7: bytes = columns(bytes, &random)
    case 8: bytes = mixed(bytes, place)
    case 9:
      let huge = [UInt8](repeating: UInt8.random(in: 0x20...0x7A, using: &random), count: 70_000)
      bytes.insert(contentsOf: huge, at: place)
    case 10: bytes = [0xFF, 0xFE] + bytes.flatMap { [$0, 0] }
    default:
      bytes =
        (Bool.random(using: &random) ? [0xEF, 0xBB, 0xBF] : [])
        + bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
    }
    return bytes
  }

  /// A line less, or two the other way round.
  private static func lines(_ bytes: [UInt8], _ random: inout TestSupport.SeededGenerator) -> [UInt8] {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let (one, two) = (
      Int.random(in: 0..<lines.count, using: &random), Int.random(in: 0..<lines.count, using: &random)
    )
    if Bool.random(using: &random) { lines.swapAt(one, two) } else { lines.remove(at: one) }
    return Array(lines.joined(separator: [0x0A]))
  }

  /// A column elsewhere, in the header alone or in every line.
  private static func columns(_ bytes: [UInt8], _ random: inout TestSupport.SeededGenerator) -> [UInt8] {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { Array($0) }
    let separator = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09].max { left, right in
      (lines.first ?? []).count { $0 == left } < (lines.first ?? []).count { $0 == right }
    }
    guard let separator else { return bytes }
    let isWhole = Bool.random(using: &random)
    let (from, to) = (Int.random(in: 0..<6, using: &random), Int.random(in: 0..<6, using: &random))
    for index in lines.indices where isWhole || index == 0 {
      var fields = lines[index].split(separator: separator, omittingEmptySubsequences: false)
      guard fields.indices.contains(from), fields.indices.contains(to) else { continue }
      fields.insert(fields.remove(at: from), at: to)
      lines[index] = Array(fields.joined(separator: [separator]))
    }
    return Array(lines.joined(separator: [0x0A]))
  }

  /// The rest of a UTF-8 file in cp1251.
  private static func mixed(_ bytes: [UInt8], _ place: Int) -> [UInt8] {
    let rest = String(decoding: bytes[place...], as: UTF8.self).unicodeScalars.map { scalar -> UInt8 in
      if scalar.isASCII { return UInt8(scalar.value) }
      return (0x410...0x44F).contains(scalar.value) ? UInt8(scalar.value - 0x410 + 0xC0) : 0x3F
    }
    return bytes[..<place] + rest
  }
}
