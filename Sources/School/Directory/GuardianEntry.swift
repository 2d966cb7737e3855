public import EventLog

/// A guardian's time as the guardian of one pupil.
public struct GuardianLink: Hashable, Sendable {
  /// The pupil.
  public let pupil: PupilNumber
  /// What the guardian is to the pupil.
  public let relation: Relation
  /// The days.
  public var span: DaySpan
  /// The event that states the link.
  public let position: Position
}

/// A guardian as the log knows them.
public struct GuardianEntry: DirectoryEntry {
  /// The school key as entered.
  public var key: String
  /// The latest event that states it.
  public var position: Position
  /// True when its introduction was annulled.
  public var isAnnulled = false
  /// Names and contacts.
  public var person = PersonFacts()
  /// True for one who cannot use the service.
  public var unableToUse: Bool
  /// First day known.
  public var registeredOn: Day
  /// Links with their days, oldest first.
  public private(set) var links: [GuardianLink] = []
  private var facts: [LinkFact] = []

  /// Linking or, without relation, unlinking.
  struct LinkFact: DatedFact, Sendable {
    let pupil: PupilNumber
    let relation: Relation?
    let day: Day
    let position: Position
  }

  init(key: String, position: Position, unableToUse: Bool, registeredOn: Day) {
    self.key = key
    self.position = position
    self.unableToUse = unableToUse
    self.registeredOn = registeredOn
  }

  /// The link to a pupil on a day, or nil.
  public func link(to pupil: PupilNumber, on day: Day) -> GuardianLink? {
    links.last { $0.pupil == pupil && $0.span.contains(day) }
  }

  mutating func state(_ fact: LinkFact, restating restated: Position?) {
    facts.state(fact, restating: restated)
    derive()
  }

  /// Takes back a link or an unlinking. A link that was ended is annulled by its chain's latest event, the
  /// unlinking: then both go.
  mutating func annul(_ position: Position, wholeLink: Bool) -> Bool {
    guard let index = facts.firstIndex(where: { $0.position == position }) else { return false }
    let fact = facts.remove(at: index)
    if wholeLink, fact.relation == nil {
      let link = facts[..<index].lastIndex { $0.pupil == fact.pupil && $0.relation != nil }
      if let link { facts.remove(at: link) }
    }
    derive()
    return true
  }

  private mutating func derive() {
    links.removeAll(keepingCapacity: true)
    for fact in facts {
      if let open = links.lastIndex(where: { $0.pupil == fact.pupil }) {
        links[open].span.end(before: fact.day)
        if links[open].span.isEmpty { links.remove(at: open) }
      }
      if let relation = fact.relation {
        links.append(
          GuardianLink(
            pupil: fact.pupil, relation: relation, span: DaySpan(from: fact.day), position: fact.position))
      }
    }
  }
}
