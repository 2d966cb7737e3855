public import EventLog

/// A stated fact as its chain of events leaves it.
public protocol KeptFact: Hashable, Sendable {
  /// The event that stated it first.
  var position: Position { get set }
  /// The log's clock at that event.
  var recordedAt: Moment { get set }
  /// How many events changed it since.
  var changes: UInt16 { get set }
  /// False once it is taken back.
  var isAlive: Bool { get set }
  /// True when both are of the same pupil and course, as far as the kind has them.
  func hasSubject(of other: Self) -> Bool
}

extension KeptFact {
  /// Kinds that are kept of every course move with their chain.
  public func hasSubject(of other: Self) -> Bool { true }
}

/// Facts of one kind in the order in which they were stated, found again by any event of their chain.
///
/// A chain is a list (semantics.md, "Time and order"); its latest event says what holds. Nothing is hashed:
/// positions only grow, so both arrays are sorted and found by halving.
public struct FactTable<Fact: KeptFact>: Hashable, Sendable {
  struct Amendment: Hashable, Sendable {
    let position: Position
    let index: UInt32
  }

  /// The facts, those taken back among them.
  public internal(set) var facts: [Fact] = []
  var amendments: [Amendment] = []

  /// No facts.
  public init() {}

  /// Makes room for so many facts at once, so that growing does not copy them over and over.
  mutating func reserve(_ count: Int) { facts.reserveCapacity(count) }

  /// The facts that hold.
  public var alive: some Sequence<Fact> { facts.lazy.filter(\.isAlive) }

  /// Adds a fact stated by the event at `fact.position`, which is later than all before.
  @inline(__always)
  mutating func state(_ fact: Fact) { facts.append(fact) }

  /// Puts `fact` in the place of the one whose chain holds `amended`.
  ///
  /// A fact that is restated of another pupil or course ends where it was and begins anew where it belongs, so
  /// that a page looks the same whether or not the other one is kept.
  mutating func amend(_ amended: Position, by fact: Fact, isKept: Bool) {
    var fact = fact
    fact.changes = 1
    guard let index = index(of: amended) else {
      if isKept { facts.append(fact) }
      return
    }
    guard facts[index].hasSubject(of: fact) else {
      facts[index].isAlive = false
      if isKept { facts.append(fact) }
      return
    }
    amendments.append(Amendment(position: fact.position, index: UInt32(index)))
    fact.position = facts[index].position
    fact.recordedAt = facts[index].recordedAt
    fact.changes = facts[index].changes &+ 1
    facts[index] = fact
  }

  /// Takes back the fact whose chain holds `amended`, if it is here.
  mutating func annul(_ amended: Position, at position: Position) {
    guard let index = index(of: amended) else { return }
    amendments.append(Amendment(position: position, index: UInt32(index)))
    facts[index].changes &+= 1
    facts[index].isAlive = false
  }

  /// The fact whose chain holds `position`, or nil.
  func fact(of position: Position) -> Fact? { index(of: position).map { facts[$0] } }

  /// The index of the fact whose chain holds `position`, or nil.
  func index(of position: Position) -> Int? {
    let stated = facts.partitioningIndex { $0.position >= position }
    if stated < facts.count, facts[stated].position == position { return stated }
    let amended = amendments.partitioningIndex { $0.position >= position }
    guard amended < amendments.count, amendments[amended].position == position else { return nil }
    return Int(amendments[amended].index)
  }
}

extension Array {
  /// The first index whose element satisfies `predicate`, given that all after it do too.
  @inline(__always)
  func partitioningIndex(_ predicate: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = low + (high - low) / 2
      if predicate(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension Array where Element: KeptFact {
  /// The stating events of some facts, by their indexes, from the position `since` on.
  func positions(_ indexes: some Sequence<Int32>, since: Position) -> [Position] {
    var positions: [Position] = []
    for index in indexes where self[Int(index)].position >= since {
      positions.append(self[Int(index)].position)
    }
    return positions
  }
}
