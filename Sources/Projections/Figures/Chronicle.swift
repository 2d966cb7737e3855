public import EventLog
public import Replay
internal import School

/// Every event of some types of which a school records few: acts, briefings, remarks, batches, substitutions.
///
/// They are decoded as they come and kept with the events that amend them. Types with hundreds of thousands of
/// events have folds of their own that read in place.
public struct Chronicle: Projection {
  /// A stated fact of any type with its chain.
  public struct Entry: Sendable {
    /// The event that stated it.
    public let position: Position
    /// The latest event of its chain: what a further event of the chain amends.
    public internal(set) var latest: Position
    /// The school day, by the latest restatement.
    public internal(set) var day: Day
    /// The log's clock when it was stated.
    public let recordedAt: Moment
    /// Who is said to have stated it.
    public let actor: ActorNumber
    /// The fact as it now stands.
    public internal(set) var fact: any Event
    /// False once it is taken back.
    public internal(set) var isAlive = true
    /// Events of other types that amend it, in log order: an answer, a decision, an acknowledgement.
    public internal(set) var followUps: [FollowUp] = []
  }

  /// An event that amends a fact without restating it.
  public struct FollowUp: Sendable {
    /// Its position.
    public let position: Position
    /// Its school day.
    public let day: Day
    /// The log's clock when it was recorded.
    public let recordedAt: Moment
    /// Who is said to have recorded it.
    public let actor: ActorNumber
    /// The event.
    public let fact: any Event
    /// The event of the chain that it amends: the latest one again once this is taken back.
    let amends: Position
    /// False once it is taken back.
    public internal(set) var isAlive = true
  }

  private let wanted: [Bool]
  private var entries: [Entry] = []
  private var chains: [Position: Int] = [:]

  /// Keeps events of the types with these codes; to follow a chain, name the codes of what amends it as well.
  public init(_ codes: Set<UInt16>) {
    var wanted = [Bool](repeating: false, count: Int(codes.max() ?? 0) + 1)
    for code in codes { wanted[Int(code)] = true }
    self.wanted = wanted
  }

  /// Applies one block.
  ///
  /// - Throws: ``EventLogError`` with code `damagedRecord`.
  public mutating func apply(_ block: borrowing BlockView) throws {
    let wanted = wanted
    try block.forEach { position, record in
      let type = Int(record.type)
      if type < wanted.count, wanted[type] {
        try keep(position, record)
      } else if record.type == EventCode.factAnnulled {
        annul(record.amends)
      }
    }
  }

  private mutating func keep(_ position: Position, _ record: borrowing RecordView) throws {
    let fact = try EventRegistry.decodeAny(record)
    guard record.amends != .none else {
      chains[position] = entries.count
      return entries.append(
        Entry(
          position: position, latest: position, day: record.occurredOn, recordedAt: record.recordedAt,
          actor: record.actor, fact: fact))
    }
    guard let index = chains[record.amends] else { return }
    chains[position] = index
    entries[index].latest = position
    if record.flags.contains(.restatement), type(of: entries[index].fact).type == type(of: fact).type {
      entries[index].fact = fact
      entries[index].day = record.occurredOn
      return
    }
    let restated =
      record.flags.contains(.restatement)
      ? entries[index].followUps.firstIndex { $0.position == record.amends } : nil
    let followUp = FollowUp(
      position: position, day: record.occurredOn, recordedAt: record.recordedAt, actor: record.actor,
      fact: fact, amends: restated.map { entries[index].followUps[$0].amends } ?? record.amends)
    if let restated {
      entries[index].followUps[restated] = followUp
    } else {
      entries[index].followUps.append(followUp)
    }
  }

  private mutating func annul(_ amended: Position) {
    guard let index = chains[amended] else { return }
    if let followUp = entries[index].followUps.lastIndex(where: { $0.position == amended }) {
      entries[index].followUps[followUp].isAlive = false
      if entries[index].latest == amended {
        entries[index].latest = entries[index].followUps[followUp].amends
      }
    } else {
      entries[index].isAlive = false
    }
  }

  /// The facts of a type that hold, in log order, as they now stand.
  ///
  /// - Complexity: O(events kept).
  public func facts<Fact: Event>(_ type: Fact.Type) -> [Stated<Fact>] {
    entries.compactMap { entry in
      guard entry.isAlive, let fact = entry.fact as? Fact else { return nil }
      return Stated(entry: entry, fact: fact)
    }
  }
}

/// A fact of one type as it now stands, with what is known of its recording.
public struct Stated<Fact: Event>: Sendable {
  /// Its recording and its chain.
  public let entry: Chronicle.Entry
  /// The fact.
  public let fact: Fact
  /// The event that stated it.
  public var position: Position { entry.position }
  /// Its school day.
  public var day: Day { entry.day }

  /// The latest event of a type that amends it and holds, or nil.
  public func followUp<Other: Event>(_ type: Other.Type) -> (event: Chronicle.FollowUp, fact: Other)? {
    for event in entry.followUps.reversed() where event.isAlive {
      if let fact = event.fact as? Other { return (event, fact) }
    }
    return nil
  }
}
