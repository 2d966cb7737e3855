public import EventLog

/// How much of the log a question is about.
public struct Extent: Sendable {
  /// Number of events from the beginning; nil for all. A report as of position P has `P + 1`.
  public var size: UInt64?
  /// Which events of these are left out; nil for none.
  public var narrowing: Narrowing?

  /// The whole log.
  public static let all = Extent(size: nil)

  /// The first `size` events, without those that `narrowing` leaves out.
  public init(size: UInt64?, narrowing: Narrowing? = nil) {
    self.size = size
    self.narrowing = narrowing
  }

  /// As the log was known at the end of `moment`.
  public static func asOf(_ moment: Moment, in store: EventStore) throws -> Extent {
    Extent(size: try store.size(asOf: moment))
  }

  /// As the log was known with the event at `position` as its last.
  public static func asOf(_ position: Position) -> Extent { Extent(size: position.rawValue + 1) }
}

/// What a pass over the log read.
public struct PassSummary: Sendable, Equatable {
  /// Events visited: the read models tell the state of the log at this size.
  public let size: UInt64
  /// `recordedAt` of the last event visited, or `.none`.
  public let lastRecordedAt: Moment
}

/// Projections of one pass that see the same events.
public struct ReplayBranch {
  /// The projections.
  public let projections: [any AnyRunning]
  /// Which events they do not see; nil for none.
  public let narrowing: Narrowing?

  /// A branch.
  public init(_ projections: [any AnyRunning], narrowing: Narrowing? = nil) {
    self.projections = projections
    self.narrowing = narrowing
  }

  func apply(_ block: borrowing BlockView) throws {
    guard let narrowing else {
      for projection in projections { try projection.apply(block) }
      return
    }
    for run in narrowing.runs(of: block) {
      let window = block.window(from: run.lowerBound, end: run.upperBound)
      for projection in projections { try projection.apply(window) }
    }
  }
}

/// Runs projections over a log: one pass for many, always from the beginning, always exact.
public enum Replay {
  /// Applies every event of `extent` to every projection, in log order.
  ///
  /// Two runs over one log give equal read models: nothing but the log's bytes enters.
  /// - Parameters:
  ///   - start: where projections go on that have seen the events before.
  ///   - progress: called after each block with events done and in all.
  /// - Throws: ``EventLogError`` with code `damaged`; what a projection throws.
  /// - Complexity: O(bytes) times the projections' own work.
  @discardableResult
  public static func run(
    _ projections: [any AnyRunning], over store: EventStore, extent: Extent = .all,
    from start: Position = Position(0), progress: ((UInt64, UInt64) -> Void)? = nil
  ) throws -> PassSummary {
    try run(
      [ReplayBranch(projections, narrowing: extent.narrowing)], over: store, size: extent.size, from: start,
      progress: progress)
  }

  /// The same for several branches, each with its own view of the first `size` events: the log is read once.
  @discardableResult
  public static func run(
    _ branches: [ReplayBranch], over store: EventStore, size: UInt64?, from start: Position = Position(0),
    progress: ((UInt64, UInt64) -> Void)? = nil
  ) throws -> PassSummary {
    let total = progress == nil ? 0 : try size ?? store.head().size
    var reached = start.rawValue
    let whole = try store.scan(from: start, end: size.map { Position($0) }) { block in
      for branch in branches { try branch.apply(block) }
      reached = min(block.firstPosition.rawValue + UInt64(block.count), block.end.rawValue)
      progress?(reached, total)
    }
    let seen = min(size ?? whole, whole)
    let last = seen == 0 ? nil : try store.withRecord(at: Position(seen - 1)) { $0.recordedAt }
    return PassSummary(size: seen, lastRecordedAt: last ?? .none)
  }
}
