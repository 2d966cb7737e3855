public import EventLog

/// Decides on events and gathers those that may be recorded, so that later ones see earlier ones.
///
/// ```swift
/// var recorder = Recorder(state: state, salts: SystemByteSource(), localDay: zone.day) { position in … }
/// try recorder.record(MarkSet { … }, request)
/// try store.append(recorder.takeBatch(), …)
/// ```
/// After a refusal everything recorded so far is still there; a command that wants all or nothing drops the
/// recorder. Positions hold when the batches are appended right after the events that `state` has seen.
public struct Recorder {
  /// The state with every event recorded so far.
  public private(set) var state: SchoolState
  /// The events not yet taken.
  public private(set) var batch: EventBatch
  /// Position of the first event of the batch.
  public private(set) var base: Position
  private let localDay: (Moment) -> Day
  private let lookup: (Position) throws -> AmendedFact?

  /// A recorder that goes on from `state`.
  ///
  /// - Parameters:
  ///   - localDay: the school's day of a moment.
  ///   - lookup: the event of the log at a position below `state.size`; nil when there is none.
  public init(
    state: SchoolState, salts: any SaltSource, localDay: @escaping (Moment) -> Day,
    lookup: @escaping (Position) throws -> AmendedFact?
  ) {
    self.state = state
    batch = EventBatch(salts: salts)
    base = Position(state.size)
    self.localDay = localDay
    self.lookup = lookup
  }

  /// Records an event, or throws the ``Refusal``.
  ///
  /// - Returns: the position it will have.
  /// - Throws: ``Refusal``; ``EventLogError`` for texts too long; what `lookup` throws.
  @discardableResult
  public mutating func record<Fact: Ruled>(_ fact: Fact, _ request: Request) throws -> Position {
    let amended = request.amends == .none ? nil : try self.fact(at: request.amends)
    let begunOn = try amended.map { try self.begunOn($0, request) }
    let verdict = state.decide(fact, request, amended: amended, begunOn: begunOn)
    if let refusal = verdict.refusal { throw refusal }
    var flags = RecordFlags()
    if request.restates { flags.insert(.restatement) }
    if verdict.isAfterClose { flags.insert(.afterClose) }
    let header = EventHeader(
      actor: request.actor, occurredOn: request.occurredOn, clock: request.clock,
      source: request.source.number, amends: request.amends, reason: verdict.reason.rawValue, flags: flags,
      claimedAt: request.claimedAt)
    try batch.add(fact, header)
    Self.fold(batch, base, &state)
    return Position(state.size - 1)
  }

  /// Records an event of any type.
  ///
  /// - Throws: as ``record(_:_:)``.
  @discardableResult
  public mutating func recordAny(_ fact: any Event, _ request: Request) throws -> Position {
    guard let ruled = fact as? any Ruled else {
      throw Refusal(.eventUnknown, .name(type(of: fact).type.name))
    }
    return try record(ruled, request)
  }

  /// Tells why an event would be refused, without recording it.
  ///
  /// - Throws: what `lookup` throws.
  public func refusal<Fact: Ruled>(of fact: Fact, _ request: Request) throws -> Refusal? {
    let amended = request.amends == .none ? nil : try self.fact(at: request.amends)
    let begunOn = try amended.map { try self.begunOn($0, request) }
    return state.decide(fact, request, amended: amended, begunOn: begunOn).refusal
  }

  /// Hands over the events gathered, to be appended at ``base`` as it was, and goes on after them.
  public mutating func takeBatch() -> EventBatch {
    let taken = batch
    base = Position(base.rawValue + UInt64(batch.count))
    batch.removeAll()
    return taken
  }

  /// The event at a position, in the log or in the batch.
  public func fact(at position: Position) throws -> AmendedFact? {
    guard position.rawValue < state.size else { return nil }
    guard position >= base else { return try lookup(position) }
    return try batch.withRecord(at: Int(position.rawValue - base.rawValue)) {
      try AmendedFact(position, $0)
    }
  }

  /// The day on which the chain of an event was begun; as claimed, where the request goes by claims.
  private func begunOn(_ amended: AmendedFact, _ request: Request) throws -> Day {
    var first = amended
    while first.amends != .none, let before = try fact(at: first.amends) { first = before }
    guard request.claimedAt != nil, let claimed = first.claimedAt else { return localDay(first.recordedAt) }
    return localDay(claimed)
  }

  /// Applies the event just added.
  private static func fold(_ batch: borrowing EventBatch, _ base: Position, _ state: inout SchoolState) {
    batch.forEach(from: batch.count - 1, base: base) { state.apply($0, $1) }
  }
}
