import ArgumentParser
import Documents
import EventLog
import Foundation
import Projections
import Replay
import School

/// A question to the log: which store, as known when, about which days, answered in which language.
struct Question {
  let session: Session
  let settings: Settings
  let zone: Zone
  let language: Language
  /// How much of the log is asked.
  let extent: Extent
  /// The day the answer is for.
  let on: Day
  /// The days asked with --from and --to, or all of them.
  let span: DaySpan

  init(_ store: StoreOptions, _ output: any LanguageChoice, _ times: TimeOptions) throws {
    try self.init(
      store, output, asOf: times.asOf, on: times.on?.day,
      span: DaySpan(from: times.from?.day ?? .none, through: times.to?.day ?? .none))
  }

  init(
    _ store: StoreOptions, _ output: any LanguageChoice, asOf: String?, on: Day? = nil,
    span: DaySpan = .always
  ) throws {
    try self.init(on: Session.open(store, writing: false), output, asOf: asOf, on: on, span: span)
  }

  /// The same on a store that is open already: LMDB bears no second opening in one process.
  init(
    on session: Session, _ output: any LanguageChoice, asOf: String? = nil, on: Day? = nil,
    span: DaySpan = .always
  ) throws {
    self.session = session
    settings = try Settings.read(session.store)
    zone = try Zone(settings.zone)
    language = output.language(settings)
    extent = try AsOf.extent(asOf, session.store, zone)
    self.on = try on ?? (span.through == .none ? zone.local(settings.now(session.store)).day : span.through)
    self.span = span
  }

  /// Prints what `document` makes of names, accounts and the school's clock.
  func show(_ directory: Directory, _ document: (Naming) throws -> String) throws {
    let names = NameBook(session.store, directory, on: on)
    let naming = Naming(
      directory, name: names.found, account: names.account(of:), offsetSeconds: zone.offsetSeconds(at:))
    let text = try document(naming)
    try names.check()
    Output.write(text)
  }

  /// Width of the terminal, or 100 where nobody tells.
  var width: Int { Terminal.width ?? 100 }
}

/// How much of the log --as-of names.
enum AsOf {
  /// The state that a text names: as --as-of, or a file with a checkpoint of this log.
  static func state(_ text: String, _ session: Session, _ zone: Zone) throws -> Extent {
    guard FileManager.default.fileExists(atPath: text) else { return try extent(text, session.store, zone) }
    let bytes = try Data(contentsOf: URL(fileURLWithPath: text))
    let checkpoint = try SignedCheckpoint(parsing: Array(bytes)).verify(by: try session.signer().verifier)
    guard checkpoint.size <= (try session.store.head().size),
      try session.store.rootAt(checkpoint.size) == checkpoint.root
    else { throw Mismatch(description: "\(text): the checkpoint is not one of this log.") }
    return Extent(size: checkpoint.size)
  }

  static func extent(_ asOf: String?, _ store: EventStore, _ zone: Zone) throws -> Extent {
    guard let asOf else { return .all }
    if let position = UInt64(asOf) {
      guard position < (try store.head().size) else {
        throw CommandFailure("--as-of: the log has no event \(asOf).")
      }
      return .asOf(Position(position))
    }
    if let day = DayOption(argument: asOf) { return try .asOf(zone.endOfDay(day.day), in: store) }
    guard let moment = Moment(asOf) else {
      throw ValidationError("--as-of: \(asOf) is not a position, a day or an RFC 3339 moment.")
    }
    return try .asOf(moment, in: store)
  }
}
