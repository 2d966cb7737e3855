internal import EventLog

/// Which facts some events state or change: the events themselves, what each of them amends, what that amends, and
/// so on to the event that stated the fact.
struct Lineage {
  /// What an event is to the events in question.
  private struct Part: OptionSet {
    let rawValue: UInt8

    /// One of them.
    static let own = Part(rawValue: 1)
    /// Amended by one of them, directly or not.
    static let amended = Part(rawValue: 2)
  }

  /// By position, as far as anything is known; figures of a thousand facts each are looked up here.
  private var parts: [Part] = []
  /// Before this position stands nothing that is one of them or that one of them amends.
  private(set) var first = Position.none
  /// By position of an amended event, those of the events that amend it, directly or not.
  private var amending: [Position: [Position]] = [:]

  /// The lineage of the events of a range.
  ///
  /// - Complexity: O(events of the range); a look at each event outside that one of them amends.
  init(of positions: Range<Position>, over store: EventStore) throws {
    var links: [Position: Position] = [:]
    grow(to: positions.upperBound)
    first = positions.lowerBound
    try store.scan(from: positions.lowerBound, end: positions.upperBound) { block in
      block.forEach { position, record in
        parts[Int(position.rawValue)].insert(.own)
        if record.amends != .none { links[position] = record.amends }
      }
    }
    try join(links, over: store)
  }

  /// The lineage of the events at `positions`, which are in ascending order.
  ///
  /// - Complexity: as ``LogMatches/visit(_:in:_:)``; a look at each other event that one of them amends.
  init(of positions: [Position], over store: EventStore) throws {
    var links: [Position: Position] = [:]
    if let last = positions.last { grow(to: Position(last.rawValue + 1)) }
    first = positions.first ?? .none
    try LogMatches.visit(positions, in: store) { position, record in
      parts[Int(position.rawValue)].insert(.own)
      if record.amends != .none { links[position] = record.amends }
    }
    try join(links, over: store)
  }

  /// Adds to `found` what of the events states or amends a fact stated at one of `stated`.
  ///
  /// - Complexity: O(`stated` + found).
  func collect(_ stated: [Position], into found: inout Set<Position>) {
    for position in stated where position.rawValue < parts.count {
      let part = parts[Int(position.rawValue)]
      if part.contains(.own) { found.insert(position) }
      if part.contains(.amended) { found.formUnion(amending[position] ?? []) }
    }
  }

  private mutating func grow(to end: Position) {
    parts = Array(repeating: [], count: Int(end.rawValue))
  }

  /// Follows each event back to the one that stated the fact.
  private mutating func join(_ links: [Position: Position], over store: EventStore) throws {
    var older: [Position: Position?] = [:]
    for position in links.keys.sorted() {
      var next = links[position]
      while let amended = next, amended.rawValue < parts.count {
        parts[Int(amended.rawValue)].insert(.amended)
        amending[amended, default: []].append(position)
        first = min(first, amended)
        if parts[Int(amended.rawValue)].contains(.own) {
          next = links[amended]
        } else if let known = older[amended] {
          next = known
        } else {
          next = try Self.amended(by: amended, in: store)
          older[amended] = .some(next)
        }
      }
    }
  }

  private static func amended(by position: Position, in store: EventStore) throws -> Position? {
    let amended = try store.withRecord(at: position) { $0.amends }
    return amended == Position.none ? nil : amended
  }
}
