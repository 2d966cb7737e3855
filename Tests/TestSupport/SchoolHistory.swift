internal import Crypto
public import EventLog
public import School

/// A log on disk that a test writes event by event.
public final class SchoolHistory {
  /// The store; its log holds every event flushed.
  public let store: EventStore
  private let folder: TemporaryFolder
  private var batch: EventBatch
  private var flushed: UInt64 = 0
  private var appends: UInt64 = 0

  /// An empty log.
  public init() throws {
    folder = try TemporaryFolder()
    store = try EventStore.create(
      folder: folder.path("store"), origin: "journal.example/test",
      options: .init(vaultKey: [UInt8](repeating: 7, count: 32)))
    batch = EventBatch(salts: SeededByteSource(seed: 1))
  }

  /// Adds an event; gives the position that it will have.
  @discardableResult
  public func record<Fact: Event>(
    _ fact: Fact, on day: Day, by actor: ActorNumber = .operator, at clock: Moment? = nil,
    amends: Position = .none, reason: Reason = .none, flags: RecordFlags = [], source: UInt32 = 0,
    claimedAt: Moment? = nil
  ) throws -> Position {
    try batch.add(
      fact,
      EventHeader(
        actor: actor, occurredOn: day, clock: clock ?? Moment(day: day, secondOfDay: 36_000), source: source,
        amends: amends, reason: reason.rawValue, flags: flags, claimedAt: claimedAt))
    return Position(flushed + UInt64(batch.count - 1))
  }

  /// Takes back the event at a position; `first` and `second` are the first numbers of its fields.
  @discardableResult
  public func annul(
    _ type: UInt16, _ first: UInt32, _ second: UInt32 = 0, at position: Position, on day: Day,
    by actor: ActorNumber = .operator, reason: Reason = .slip
  ) throws -> Position {
    let annulment = FactAnnulled {
      $0.factType = type
      $0.first = first
      $0.second = second
    }
    return try record(annulment, on: day, by: actor, amends: position, reason: reason)
  }

  /// Appends what was added since the last time.
  public func flush() throws {
    guard !batch.isEmpty else { return }
    appends += 1
    _ = try store.append(batch, id: AppendID(contentOf: Array("append \(appends)".utf8)))
    flushed += UInt64(batch.count)
    batch.removeAll()
  }
}

extension Day {
  /// A day of a test: `.of("2025-10-13")`; the epoch when the text is no day.
  public static func of(_ text: String) -> Day { Day(text) ?? Day(number: 0) }
}
