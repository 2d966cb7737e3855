internal import Crypto
internal import EventLog
internal import Foundation
internal import School
internal import TestSupport
internal import Testing

@Suite("Round trips of every event type")
struct RoundTripTests {
  private static func bytes(_ fact: any Event, _ header: EventHeader) throws -> [UInt8] {
    var batch = EventBatch(salts: SeededByteSource(seed: 7))
    try batch.add(fact, header)
    var copy: [UInt8] = []
    batch.forEach(base: Position(0)) { copy = $1.copied() }
    return copy
  }

  private static func header(_ generator: inout SeededGenerator) -> EventHeader {
    EventHeader(
      actor: [.operator, .staff(StaffNumber(0)), .system(SystemNumber(9))][
        Int.random(in: 0..<2, using: &generator)],
      occurredOn: FoldedLog.day(.random(in: 1..<300, using: &generator)),
      clock: Moment(microseconds: .random(in: 0...1 << 51, using: &generator)), source: 0,
      amends: Bool.random(using: &generator) ? .none : Position(3),
      reason: Reason.allCases.randomElement(using: &generator)?.rawValue ?? 0,
      flags: Bool.random(using: &generator) ? .afterClose : [],
      claimedAt: Bool.random(using: &generator) ? Moment(microseconds: 1_700_000_000_123_456) : nil)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `encode, decode, write as JSON and read are the same event`(seed: UInt64) throws {
    let directory = try FoldedLog.small().directory
    var fields = RandomFields(generator: SeededGenerator(seed: seed), directory: directory)
    for entry in EventRegistry.all {
      let header = Self.header(&fields.generator)
      var fact = entry.make()
      try fact.visit(&fields)
      let label: Comment = "seed \(seed), \(entry.type.name)"
      var batch = EventBatch(salts: SeededByteSource(seed: seed))
      try batch.add(fact, header)
      var stored: [UInt8] = []
      var decoded: any Event = fact
      var json = ""
      try batch.forEach(base: Position(9)) { position, record in
        stored = record.copied()
        decoded = try EventRegistry.decodeAny(record)
        json = try EventJSONWriter.line(position, record, directory)
      }
      #expect(try Self.bytes(decoded, header) == stored, label)
      #expect(!json.contains("тайна"), label)
      #expect(!json.contains("\n"), label)

      let value = try JSONDecoder().decode(JSONValue.self, from: Data(json.utf8))
      var reader = EventJSONReader(DirectoryKeys(directory))
      let line = try reader.read(value)
      #expect(line.position == Position(9), label)
      #expect(line.recordedAt == header.clock, label)
      #expect(line.source == "journal record", label)
      let again = line.header(actor: .nobody, clock: header.clock, source: SourceNumber(0))
      #expect(try Self.bytes(line.fact, again) == stored, label)
      #expect(try JSONDecoder().decode(JSONValue.self, from: Data(value.description.utf8)) == value, label)
    }
  }

  @Test func `a log read into nothing gives the same keys`() throws {
    var log = try FoldedLog.small()
    try log.record(
      LessonHeld {
        $0.lesson = LessonNumber(0)
        $0.course = CourseNumber(0)
        $0.number = 3
      })
    try log.record(
      MarkSet {
        $0.pupil = PupilNumber(0)
        $0.course = CourseNumber(0)
        $0.lesson = LessonNumber(0)
        $0.mark = try #require(Mark(5, .minus))
      })
    try log.record(
      LessonHeld {
        $0.lesson = LessonNumber(0)
        $0.course = CourseNumber(0)
        $0.number = 4
      }, amends: Position(9), flags: .restatement)
    var reader = EventJSONReader(DirectoryKeys(Directory()))
    var directory = Directory()
    var copy = FoldedLog()
    try log.forEach { position, record in
      let json = try EventJSONWriter.line(position, record, directory)
      directory.apply(position, record)
      let line = try reader.read(try JSONDecoder().decode(JSONValue.self, from: Data(json.utf8)))
      let place = try copy.record(line.fact, on: line.occurredOn, amends: line.amends, flags: line.flags)
      #expect(place == position)
    }
    #expect(copy.directory.key(LessonNumber(0)) == "\(FoldedLog.day(1))/7А-физика/4")
    #expect(copy.directory.find("7А", SchoolClassReference.self) == ClassNumber(0))
  }

  @Test func `docs EVENTS md is what the registry says`() throws {
    try Snapshot.expect(EventsPage.text, equals: "docs/EVENTS.md")
  }
}
