internal import EventLog
internal import School

/// A fact as it stands: the first event of its chain with the fields that were stated last.
struct SettledFact: Hashable, Sendable {
  /// The first event of the chain.
  let root: Position
  /// The event that stated the fields.
  var latest: Position
  /// Type of the first event.
  let type: UInt16
  /// The day of the fact.
  var occurredOn: Day
  /// The first day on which it no longer holds, or nil: from an event that ends it.
  var end: Day?
  /// The words that the fold took from the record.
  var words: (first: UInt32, second: UInt32, third: UInt32) {
    get { (first, second, third) }
    set { (first, second, third) = newValue }
  }
  private var first: UInt32
  private var second: UInt32
  private var third: UInt32

  init(root: Position, type: UInt16, occurredOn: Day, words: (UInt32, UInt32, UInt32)) {
    (self.root, self.type, self.occurredOn) = (root, type, occurredOn)
    latest = root
    (first, second, third) = words
  }
}

/// Facts of rare types, gathered as they come and settled when the pass is over.
///
/// Honours restatements, events that end a fact (an unlinked guardian, a withdrawn consent) and
/// ``FactAnnulled``: of an ending it takes back the ending, of anything else the whole chain.
struct FactLedger: Sendable {
  /// What a record says to the ledger.
  struct Entry: Sendable {
    let position: Position
    let amends: Position
    let type: UInt16
    /// Type of the facts that this type ends, or 0.
    let ends: UInt16
    /// True when it states anew what it amends.
    let restates: Bool
    let occurredOn: Day
    let words: (UInt32, UInt32, UInt32)
  }

  private var entries: [Entry] = []

  /// Gathers a record; `ends` is the type of the facts that it ends.
  mutating func add(
    _ position: Position, _ record: borrowing RecordView, ends: UInt16 = 0,
    _ words: (UInt32, UInt32, UInt32)
  ) {
    entries.append(
      Entry(
        position: position, amends: record.amends, type: record.type, ends: ends,
        restates: record.flags.contains(.restatement), occurredOn: record.occurredOn, words: words))
  }

  /// Gathers a ``FactAnnulled``.
  mutating func annul(_ position: Position, _ record: borrowing RecordView) {
    add(position, record, (UInt32(record.u16(FactAnnulled.Layout.factType)), 0, 0))
  }

  /// The facts that stand, in the order of their first events.
  func settled() -> [SettledFact] {
    var settling = Settling(positions: entries.map(\.position))
    for entry in entries { settling.take(entry) }
    return settling.facts.indices.filter { !settling.isAnnulled[$0] }.map { settling.facts[$0] }
  }
}

/// Settling in progress: entries in log order become facts.
private struct Settling {
  /// Positions of all entries, ascending.
  let positions: [Position]
  var facts: [SettledFact] = []
  var isAnnulled: [Bool] = []
  /// For each entry taken, the fact that it belongs to, or -1.
  private var chain: [Int] = []
  private var endingTypes: Set<UInt16> = []

  init(positions: [Position]) {
    self.positions = positions
    chain.reserveCapacity(positions.count)
    facts.reserveCapacity(positions.count)
  }

  mutating func take(_ entry: FactLedger.Entry) {
    if entry.ends != 0 { endingTypes.insert(entry.type) }
    if let index = index(of: entry) {
      chain.append(index)
      change(index, entry)
    } else if entry.type == EventCode.factAnnulled || entry.ends != 0 {
      // An annulment of something that nobody asked about, or an ending without a beginning.
      chain.append(-1)
    } else {
      chain.append(facts.count)
      facts.append(
        SettledFact(
          root: entry.position, type: entry.type, occurredOn: entry.occurredOn, words: entry.words))
      isAnnulled.append(false)
    }
  }

  private mutating func change(_ index: Int, _ entry: FactLedger.Entry) {
    if entry.type == EventCode.factAnnulled {
      let isEnding = endingTypes.contains(UInt16(truncatingIfNeeded: entry.words.0))
      if isEnding { facts[index].end = nil } else { isAnnulled[index] = true }
    } else if entry.ends != 0 {
      facts[index].end = entry.occurredOn
    } else {
      facts[index].latest = entry.position
      facts[index].occurredOn = entry.occurredOn
      facts[index].words = entry.words
    }
  }

  /// The fact that an entry changes, or nil for a new one.
  private func index(of entry: FactLedger.Entry) -> Int? {
    if entry.amends != .none {
      guard let index = fact(at: entry.amends) else { return nil }
      // What amends a fact without ending or restating it is a fact of its own: a further trial of a copy.
      return entry.ends != 0 || entry.restates || entry.type == EventCode.factAnnulled ? index : nil
    }
    guard entry.ends != 0 else { return nil }
    // A source that cannot name what it ends means the latest open one with the same first words.
    return facts.indices.last { index in
      facts[index].type == entry.ends && facts[index].end == nil && !isAnnulled[index]
        && facts[index].words.first == entry.words.0 && facts[index].words.second == entry.words.1
    }
  }

  private func fact(at position: Position) -> Int? {
    var low = 0
    var high = chain.count
    while low < high {
      let middle = (low + high) / 2
      if positions[middle] < position { low = middle + 1 } else { high = middle }
    }
    guard low < chain.count, positions[low] == position, chain[low] >= 0 else { return nil }
    return chain[low]
  }
}
