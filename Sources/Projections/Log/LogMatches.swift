public import EventLog
public import Replay
internal import School

/// Positions of the events that fit a filter, tested in place: a scan is the index.
///
/// Fields are found by offsets that the registry describes, kept in a dense table by type code.
public struct LogMatches: Projection {
  private var filter: LogFilter
  private var actor: ActorNumber?
  private var belonging = Belonging()
  private let table = ReferenceTable.registry
  private let wantsType: [Bool]
  private var found: [UInt64] = []
  /// Where the oldest of the kept positions stands, once the ring is full.
  private var oldest = 0
  /// Number of events that fit, kept or not.
  public private(set) var count = 0

  /// Looks for what fits `filter`.
  public init(_ filter: LogFilter) {
    self.filter = filter
    var wantsType = Array(
      repeating: filter.types.isEmpty, count: Int(EventRegistry.all.map(\.type.code).max() ?? 0) + 1)
    for code in filter.types where Int(code) < wantsType.count { wantsType[Int(code)] = true }
    self.wantsType = wantsType
  }

  /// The positions kept, in log order.
  public var positions: [Position] {
    (found[oldest...] + found[..<oldest]).map { Position($0) }
  }

  /// Applies one block; the directory has seen it already.
  public mutating func apply(_ block: borrowing BlockView) {
    filter.schoolClass?.settle()
    filter.pupil?.settle()
    filter.subject?.settle()
    filter.course?.settle()
    if actor == nil, let find = filter.findActor { actor = find() }
    let test = LogTest(filter, wantsType: wantsType, actor: actor)
    // Held here during the block: a field of a field is slow to reach (performance.md).
    var belonging = self.belonging
    self.belonging = Belonging()
    let table = table
    block.forEach { position, record in
      if test.readsFields, record.type < EventCode.lessonHeld { belonging.learn(record) }
      if test.fits(record, table, belonging) { keep(position) }
    }
    self.belonging = belonging
  }

  private mutating func keep(_ position: Position) {
    count += 1
    switch filter.limit {
    case .all: found.append(position.rawValue)
    case .first(let limit): if found.count < limit { found.append(position.rawValue) }
    case .last(let limit):
      if found.count < limit {
        found.append(position.rawValue)
      } else if limit > 0 {
        found[oldest] = position.rawValue
        oldest = (oldest + 1) % limit
      }
    }
  }
}

extension LogMatches {
  /// Shows the events at `positions`, ascending, each in place.
  ///
  /// - Complexity: one look-up an event when they lie far apart, else one scan from the first to the last.
  public static func visit(
    _ positions: [Position], in store: EventStore,
    _ body: (Position, borrowing RecordView) throws -> Void
  ) throws {
    guard let first = positions.first, let last = positions.last else { return }
    let span = last.rawValue - first.rawValue + 1
    if span / UInt64(positions.count) > 2_000 {
      for position in positions { _ = try store.withRecord(at: position) { try body(position, $0) } }
      return
    }
    var next = 0
    try store.scan(from: first, end: Position(last.rawValue + 1)) { block in
      try block.forEach { position, record in
        if next < positions.count, positions[next] == position {
          next += 1
          try body(position, record)
        }
      }
    }
  }
}
