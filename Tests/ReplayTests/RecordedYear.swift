import Crypto
import Demo
import EventLog
import Replay
import School
import TestSupport

/// A stretch of a demo year with random annulments after it, every event decided by the ``Recorder``.
final class RecordedYear {
  let store: EventStore
  /// The recorder's state after the last event.
  private(set) var state = SchoolState()
  private(set) var generator: SeededGenerator
  private let folder: TemporaryFolder

  init(seed: UInt64, until: Day, annulments: Int) throws {
    folder = try TemporaryFolder()
    generator = SeededGenerator(seed: seed)
    store = try EventStore.create(
      folder: folder.path("store"), origin: "journal.example/test",
      options: .init(vaultKey: [UInt8](repeating: 7, count: 32)))
    var recorder = Self.recorder(SchoolState(), store, seed: seed)
    try Self.found(&recorder)
    try append(&recorder)
    var last = recorder
    try DemoYear(pupils: 12, seed: seed, until: until).run(recorder, source: SourceNumber(0)) { recorder, _ in
      try append(&recorder)
      last = recorder
    }
    for _ in 0..<annulments { try annulSomething(&last) }
    try append(&last)
    state = last.state
  }

  /// A recorder on `store` that goes on from `state`; days are UTC.
  static func recorder(_ state: SchoolState, _ store: EventStore, seed: UInt64 = 1) -> Recorder {
    Recorder(
      state: state, salts: SeededByteSource(seed: seed), localDay: { $0.local(offsetSeconds: 0).day }
    ) { position in try store.withRecord(at: position) { try AmendedFact(position, $0) } }
  }

  private static func found(_ recorder: inout Recorder) throws {
    let day = DemoYear.founded
    let request = Request(
      actor: .operator, occurredOn: day, clock: Moment(day: day, secondOfDay: 0), today: day,
      source: SourceNumber(0))
    var source = SourceDeclared()
    source.declared = SourceNumber(0)
    source.key = "demo"
    source.kind = .demo
    try recorder.record(source, request)
    var school = SchoolActivated()
    school.origin = "journal.example/test"
    school.name = "School"
    school.timeZone = DemoYear.timeZone
    try recorder.record(school, request)
  }

  private func append(_ recorder: inout Recorder) throws {
    let batch = recorder.takeBatch()
    guard !batch.isEmpty else { return }
    let size = try store.head().size
    _ = try store.append(batch, id: AppendID(contentOf: Array("append \(size)".utf8)))
  }

  /// Takes back a random event in its actor's name; what the rules refuse is passed over.
  private func annulSomething(_ recorder: inout Recorder) throws {
    let position = Position(generator.next() % recorder.state.size)
    // The reports that are compared name terms, so that these stay.
    guard let fact = try recorder.fact(at: position), fact.type != EventCode.termDefined else { return }
    let request = self.request(about: fact)
    do { try recorder.recordAny(fact.annulment(), request) } catch is Refusal { return }
  }

  /// A request to change a fact, by who recorded it, on the day it was recorded.
  func request(about fact: AmendedFact) -> Request {
    Request(
      actor: fact.actor, occurredOn: fact.occurredOn, clock: fact.recordedAt,
      today: fact.recordedAt.local(offsetSeconds: 0).day, source: SourceNumber(0), amends: fact.position,
      reason: .technical)
  }

  /// So many places to stop at, ascending, the last one the end.
  func stops(_ count: Int) throws -> [UInt64] {
    let size = try store.head().size
    return (1..<count).map { _ in 1 + generator.next() % size }.sorted() + [size]
  }
}
