import Crypto
import EventLog
import School
import TestSupport

@testable import Intake

/// A store of a test's own that files are imported into.
final class ImportStore {
  let store: EventStore
  private let folder: TemporaryFolder
  private(set) var state = SchoolState()
  private var appends: UInt64 = 0
  /// A day after every file of the tests.
  static let today = Day.of("2025-10-20")

  /// A store as `init` makes it; `isEmpty` leaves out even its first two events.
  init(isEmpty: Bool = false, timeZone: String = "Europe/Moscow") throws {
    folder = try TemporaryFolder()
    store = try EventStore.create(
      folder: folder.path("store"), origin: "journal.example/import",
      options: .init(vaultKey: [UInt8](repeating: 7, count: 32)))
    guard !isEmpty else { return }
    var recorder = self.recorder()
    let request = Request(
      actor: .operator, occurredOn: Self.today, clock: Self.clock, today: Self.today,
      source: SourceNumber(0))
    let declared = SourceDeclared {
      $0.declared = SourceNumber(0)
      $0.key = "init/0"
    }
    try recorder.record(declared, request)
    let activated = SchoolActivated {
      $0.origin = "journal.example/import"
      $0.name = "Школа"
      $0.timeZone = timeZone
    }
    try recorder.record(activated, request)
    try append(recorder.takeBatch())
  }

  static let clock = Moment(day: today, secondOfDay: 36_000)

  /// Options of an import today.
  func options() -> ImportOptions {
    var options = ImportOptions(
      clock: Self.clock, today: Self.today, localDay: { $0.local(offsetSeconds: 3 * 3600).day })
    options.scan = { [store] body in _ = try store.scan(body) }
    options.text = { [self] place in try text(place) }
    return options
  }

  func recorder() -> Recorder {
    Recorder(
      state: state, salts: SeededByteSource(seed: appends + 1),
      localDay: { $0.local(offsetSeconds: 3 * 3600).day },
      lookup: { [store] position in
        try store.withRecord(at: position) { try AmendedFact(position, $0) }
      })
  }

  /// Reads the files; nothing is appended.
  func read(_ files: [(name: String, bytes: [UInt8])], _ options: ImportOptions? = nil) throws -> ImportRun {
    let run = ImportRun(recorder(), options ?? self.options())
    for file in files {
      let identity = SHA256.hash(file.bytes).hex.prefix(16)
      try run.add(ImportFile(name: file.name, identity: String(identity), bytes: file.bytes))
    }
    try run.finish()
    return run
  }

  /// Reads the files and appends what they add; the problems, if any, are returned and nothing is appended.
  @discardableResult
  func take(
    _ files: [(name: String, bytes: [UInt8])], _ options: ImportOptions? = nil
  ) throws -> ImportRun {
    let run = try read(files, options)
    if run.problems.isEmpty { try append(run.recorder.batch) }
    return run
  }

  func append(_ batch: EventBatch) throws {
    guard !batch.isEmpty else { return }
    appends += 1
    _ = try store.append(batch, id: AppendID(contentOf: Array("append \(appends)".utf8)))
    try fold()
  }

  /// The log as `log -o jsonl` prints it.
  func export() throws -> [String] {
    var lines: [String] = []
    try store.scan { block in
      try block.forEach { lines.append(try EventJSONWriter.line($0, $1, state.directory)) }
    }
    return lines
  }

  func text(_ place: PersonalPlace) throws -> String? {
    let commitment = try store.withRecord(at: place.position) { record in
      let offsets = EventRegistry.personalOffsets(type: record.type)
      return record.commitment(offsets[Int(place.field)])
    }
    guard let commitment else { return nil }
    return try store.vault?.text(at: place.position, field: place.field, commitment: commitment)?.text
  }

  /// Names of the events of a type's name, in log order.
  func facts<Fact: Event>(_ type: Fact.Type) throws -> [Fact] {
    var facts: [Fact] = []
    try store.scan { block in
      try block.forEach { _, record in
        if record.type == Fact.type.code { facts.append(try RecordDecoder.decode(Fact.self, record)) }
      }
    }
    return facts
  }

  private func fold() throws {
    var folded = state
    try store.scan(from: Position(state.size)) { block in block.forEach { folded.apply($0, $1) } }
    state = folded
  }
}
