import Crypto
import EventLog
import Foundation
import Replay
import School

/// A store opened for writing: its state folded, a recorder that decides, and the append that follows.
struct Workspace {
  let session: Session
  let settings: Settings
  let zone: Zone
  var recorder: Recorder
  /// How this command's events come.
  let source: SourceNumber
  /// Identity of this append.
  let id: AppendID
  /// The moment of recording: the clock's, in a demo that of its last event.
  let now: Moment

  /// Folds the log and declares the command as a source where it is new.
  ///
  /// - Parameters:
  ///   - verb: the command, `record` and so on; the source's key is `verb/uid`.
  ///   - kind: how events come.
  static func open(
    _ options: StoreOptions, verb: String, kind: SourceKind = .command, id: AppendID? = nil
  ) throws -> Workspace {
    try open(on: Session.open(options, writing: true), verb: verb, kind: kind, id: id)
  }

  /// The same on a store that is open already: LMDB bears no second opening in one process.
  static func open(
    on session: Session, verb: String, kind: SourceKind = .command, id: AppendID? = nil
  ) throws -> Workspace {
    let settings = try Settings.read(session.store)
    let zone = try Zone(settings.zone)
    let state = Running(SchoolState())
    try Replay.run([state], over: session.store)
    let recorder = Workspace.recorder(state.model, session.store, zone, salts: SystemByteSource())
    var random: any ByteSource = SystemByteSource()
    let key = "\(verb)/\(getuid())"
    let known = recorder.state.directory.find(key, SourceReference.self)
    var workspace = Workspace(
      session: session, settings: settings, zone: zone, recorder: recorder,
      source: known ?? recorder.state.directory.sources.next, id: id ?? AppendID(from: &random),
      now: try settings.now(session.store))
    if known == nil { try workspace.declare(key, kind) }
    return workspace
  }

  /// A recorder on `store` that goes on from `state`.
  static func recorder(
    _ state: SchoolState, _ store: EventStore, _ zone: Zone, salts: any ByteSource & Sendable
  ) -> Recorder {
    Recorder(state: state, salts: salts, localDay: { zone.local($0).day }) { position in
      try store.withRecord(at: position) { try AmendedFact(position, $0) }
    }
  }

  private mutating func declare(_ key: String, _ kind: SourceKind) throws {
    var fact = SourceDeclared()
    fact.declared = source
    fact.key = key
    fact.kind = kind
    fact.account = Personal(NSUserName())
    _ = try recorder.record(fact, request(by: ActorNumber(kind: 0, number: 0), on: today))
  }

  /// The school's day now.
  var today: Day { zone.local(now).day }

  /// What is said of an event beside its fields.
  func request(
    by actor: ActorNumber, on day: Day, amends: Position = .none, reason: Reason = .none,
    restates: Bool = false, claimedAt: Moment? = nil
  ) -> Request {
    Request(
      actor: actor, occurredOn: day, clock: now, today: today, source: source, amends: amends, reason: reason,
      restates: restates, claimedAt: claimedAt)
  }

  /// Makes everything recorded durable in one append, on condition that nothing came since the state was read.
  ///
  /// - Throws: ``EventLogError`` with code `conditionFailed` when another program recorded meanwhile.
  mutating func commit() throws -> AppendResult {
    let base = recorder.base
    let batch = recorder.takeBatch()
    try sayIfClockIsBehind()
    let result = try session.store.append(batch, id: id, condition: AppendCondition(after: base.rawValue))
    try session.rememberCheckpoint()
    return result
  }

  /// The log stamps no event before the last one; whoever records should know when that bends the time.
  private func sayIfClockIsBehind() throws {
    let last = try session.store.head().lastRecordedAt
    guard last != .none, last > now else { return }
    Output.diagnostic(
      "journal: this computer's clock (\(now)) is behind the last event (\(last)); "
        + "what is recorded now carries that time. Set the clock if it is wrong.")
  }
}
