import Crypto
import Demo
import EventLog
import School
import TestSupport

/// A log with some weeks of a small demo school, each day an append.
struct DemoLog {
  let folder: TemporaryFolder
  let store: EventStore

  init(seed: UInt64, pupils: Int = 20, weeks: Int = 5) throws {
    folder = try TemporaryFolder()
    let store = try EventStore.create(
      folder: folder.path("store"), origin: "journal.example/replay-\(seed)",
      options: .init(vaultKey: [UInt8](repeating: 7, count: 32)))
    var recorder = Recorder(
      state: SchoolState(), salts: SeededByteSource(seed: seed),
      localDay: { $0.local(offsetSeconds: 10_800).day },
      lookup: { position in try store.withRecord(at: position) { try AmendedFact(position, $0) } })
    let moment = Moment(day: DemoYear.founded, secondOfDay: 5 * 3600)
    let request = Request(
      actor: .operator, occurredOn: DemoYear.founded, clock: moment, today: DemoYear.founded,
      source: SourceNumber(0))
    var source = SourceDeclared()
    source.declared = SourceNumber(0)
    source.key = "demo"
    source.kind = .demo
    try recorder.record(source, request)
    var school = SchoolActivated()
    school.origin = store.origin
    school.name = "A school"
    school.timeZone = DemoYear.timeZone
    try recorder.record(school, request)
    let until = DemoYear.founded + 7 * weeks
    try DemoYear(pupils: pupils, seed: seed, until: until).run(recorder, source: SourceNumber(0)) {
      recorder, day in
      _ = try store.append(recorder.takeBatch(), id: AppendID(contentOf: Array("\(day)".utf8)))
    }
    self.store = store
  }
}
