import Crypto
import EventLog
import Projections
import School
import TestSupport
import Testing

/// The fold with arrays and cursor equals one with dictionaries, over random histories.
@Suite struct RegisterTotalsTests {
  private struct Pair: Hashable {
    let pupil: UInt32
    let course: UInt32
  }
  private struct Expected {
    var sums: [Pair: Int] = [:]
    var weights: [Pair: Int] = [:]
    var absences: [UInt32: Int] = [:]

    mutating func add(_ pair: Pair, _ mark: Mark, _ weight: UInt8, times sign: Int) {
      guard let number = mark.number else { return }
      sums[pair, default: 0] += sign * number * Int(weight)
      weights[pair, default: 0] += sign * Int(weight)
    }
  }

  private let marks: [Mark?] = [Mark(2), Mark(5, .minus), Mark(4, .plus), .passed, .notAttested, Mark(10)]

  private func add(
    to batch: inout EventBatch, _ expected: inout Expected, _ generator: inout SeededGenerator
  ) throws {
    let header = EventHeader(
      actor: .operator, occurredOn: Day(number: 20_000), clock: Moment(microseconds: 1), source: 0)
    let scale: UInt64 = [4, 40, 3_000][Int(generator.next() % 3)]
    let pupil = PupilNumber(UInt32(generator.next() % scale))
    let course = CourseNumber(UInt32(generator.next() % min(scale, 700)))
    let pair = Pair(pupil: pupil.number, course: course.number)
    let mark = marks[Int(generator.next() % 6)] ?? .none
    let weight = UInt8(generator.next() % 5)
    switch generator.next() % 6 {
    case 0, 1:
      var fact = MarkSet()
      (fact.pupil, fact.course, fact.mark, fact.weight) = (pupil, course, mark, weight)
      expected.add(pair, mark, weight, times: 1)
      try batch.add(fact, header)
    case 2:
      var fact = MarkCorrected()
      (fact.pupil, fact.course, fact.mark, fact.weight) = (pupil, course, mark, weight)
      (fact.old, fact.oldWeight) = (Mark(3) ?? .none, 2)
      expected.add(pair, fact.old, fact.oldWeight, times: -1)
      expected.add(pair, mark, weight, times: 1)
      try batch.add(fact, header)
    case 3:
      var fact = MarkAnnulled()
      (fact.pupil, fact.course, fact.mark, fact.weight) = (pupil, course, mark, weight)
      expected.add(pair, mark, weight, times: -1)
      try batch.add(fact, header)
    case 4:
      var fact = AbsenceRecorded()
      (fact.pupil, fact.course) = (pupil, course)
      expected.absences[pupil.number, default: 0] += 1
      try batch.add(fact, header)
    default:
      var fact = FactAnnulled()
      (fact.factType, fact.first, fact.second) = (EventCode.absenceRecorded, pupil.number, course.number)
      expected.absences[pupil.number, default: 0] -= 1
      try batch.add(fact, header)
    }
  }

  private func rows(_ totals: RegisterTotals) -> [String] {
    var rows: [String] = []
    totals.forEachCell { rows.append("\($0) \($1) \($2.sum) \($2.weight)") }
    return rows + (0..<UInt32(totals.height)).map { "\(totals.absences(PupilNumber($0)))" }
  }

  @Test(arguments: [UInt64(1), 2, 3, 4]) func itEqualsAFoldWithDictionaries(seed: UInt64) throws {
    let folder = try TemporaryFolder()
    let store = try EventStore.create(folder: folder.path("store"), origin: "o", options: .init())
    var generator = SeededGenerator(seed: seed)
    var expected = Expected()
    for append in 0..<6 {
      var batch = EventBatch(salts: SeededByteSource(seed: seed))
      for _ in 0..<[1, 30, 3_000][append % 3] { try add(to: &batch, &expected, &generator) }
      _ = try store.append(batch, id: AppendID(contentOf: Array("\(append)".utf8)))
    }
    var totals = RegisterTotals()
    try store.scan { try totals.apply($0) }
    for (pair, sum) in expected.sums {
      let cell = totals.cell(PupilNumber(pair.pupil), CourseNumber(pair.course))
      #expect(Int(cell.sum) == sum && Int(cell.weight) == expected.weights[pair], "seed \(seed), \(pair)")
    }
    var parts = [RegisterTotals(), RegisterTotals(), RegisterTotals()]
    let cuts = [0, 700, 4_000, UInt64.max]
    for (index, end) in cuts.dropFirst().enumerated() {
      try store.scan(from: Position(cuts[index]), end: Position(end)) { try parts[index].apply($0) }
    }
    var merged = parts[2]
    merged.merge(parts[0])
    merged.merge(parts[1])
    #expect(rows(merged) == rows(totals), "seed \(seed)")
    var weights = 0
    for pupil in 0..<UInt32(totals.height) {
      #expect(totals.absences(PupilNumber(pupil)) == expected.absences[pupil] ?? 0, "seed \(seed)")
      for course in 0..<UInt32(totals.width) {
        weights += Int(totals.cell(PupilNumber(pupil), CourseNumber(course)).weight)
      }
    }
    #expect(weights == expected.weights.values.reduce(0, +), "seed \(seed)")
  }

  @Test func anAbsurdNumberIsNamedAsDamage() throws {
    let folder = try TemporaryFolder()
    let store = try EventStore.create(folder: folder.path("store"), origin: "o", options: .init())
    var batch = EventBatch(salts: SeededByteSource(seed: 1))
    var fact = MarkSet()
    (fact.pupil, fact.course) = (PupilNumber(.max - 1), CourseNumber(3))
    let header = EventHeader(
      actor: .operator, occurredOn: Day(number: 20_000), clock: Moment(microseconds: 1), source: 0)
    try batch.add(fact, header)
    _ = try store.append(batch, id: AppendID(contentOf: [1]))
    var totals = RegisterTotals()
    #expect(throws: EventLogError(.damagedRecord, "")) { try store.scan { try totals.apply($0) } }
  }
}
