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
  private let readsFields: Bool
  private var found: [UInt64] = []
  /// Where the oldest of the kept positions stands, once the ring is full.
  private var oldest = 0
  /// Number of events that fit, kept or not.
  public private(set) var count = 0

  /// Looks for what fits `filter`.
  public init(_ filter: LogFilter) {
    self.filter = filter
    readsFields =
      filter.schoolClass != nil || filter.pupil != nil || filter.subject != nil || filter.course != nil
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
    block.forEach { position, record in
      if readsFields, record.type < EventCode.lessonHeld { belonging.learn(record) }
      if fits(record) { keep(position) }
    }
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

  private func fits(_ record: borrowing RecordView) -> Bool {
    let type = Int(record.type)
    guard type < wantsType.count ? wantsType[type] : filter.types.isEmpty else { return false }
    if let from = filter.from, record.occurredOn < from { return false }
    if let through = filter.through, through < record.occurredOn { return false }
    if let recordedFrom = filter.recordedFrom, record.recordedAt < recordedFrom { return false }
    if let recordedBefore = filter.recordedBefore, recordedBefore <= record.recordedAt { return false }
    if filter.findActor != nil {
      guard let actor, record.actor == actor else { return false }
    }
    return !readsFields || fitsFields(record)
  }

  private func fitsFields(_ record: borrowing RecordView) -> Bool {
    let offsets = table.offsets(record)
    let course = offsets.number(offsets.course, record)
    if let sought = filter.course {
      guard course != .max, course == sought.reference.number else { return false }
    }
    if let sought = filter.subject {
      let named = offsets.number(offsets.subject, record)
      let subject = named == .max ? belonging.subject(course: course) : named
      guard subject != .max, subject == sought.reference.number else { return false }
    }
    if let sought = filter.pupil?.reference {
      let isNamed = offsets.number(offsets.pupil, record) == sought.number
      let isPerson =
        offsets.person != 0
        && offsets.number(offsets.person, record) == ActorNumber.pupil(sought).rawValue
      guard !sought.isNone, isNamed || isPerson else { return false }
    }
    if let sought = filter.schoolClass?.reference {
      guard !sought.isNone, names(sought.number, offsets, course, record) else { return false }
    }
    return true
  }

  /// True when a record is about a class.
  private func names(
    _ sought: UInt32, _ offsets: ReferenceOffsets, _ course: UInt32, _ record: borrowing RecordView
  ) -> Bool {
    let first = offsets.number(offsets.schoolClass.0, record)
    if first != .max {
      return first == sought || offsets.number(offsets.schoolClass.1, record) == sought
    }
    if course != .max { return belonging.schoolClass(course: course) == sought }
    let subgroup = offsets.number(offsets.subgroup, record)
    if subgroup != .max { return belonging.schoolClass(subgroup: subgroup) == sought }
    let pupil = offsets.number(offsets.pupil, record)
    if pupil != .max { return belonging.schoolClass(pupil: pupil) == sought }
    guard offsets.person != 0,
      let person = ActorNumber(rawValue: offsets.number(offsets.person, record)).asPupil
    else { return false }
    return belonging.schoolClass(pupil: person.number) == sought
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
