public import EventLog

/// A pupil's time in a subgroup.
public struct SubgroupMembership: Hashable, Sendable {
  /// The pupil.
  public let pupil: PupilNumber
  /// The days.
  public var span: DaySpan
  /// The event that states its beginning.
  public let position: Position
}

/// A subgroup as the log knows it.
public struct SubgroupEntry: DirectoryEntry {
  /// The school key as entered.
  public var key: String
  /// The latest event that states it.
  public var position: Position
  /// True when its introduction was annulled.
  public var isAnnulled = false
  /// The class it is a part of.
  public var schoolClass: ClassNumber
  /// The subject it is taught.
  public var subject: SubjectNumber
  /// Its title.
  public var title: String
  /// Members with their days.
  public private(set) var memberships: [SubgroupMembership] = []
  private var facts: [MemberFact] = []

  /// Joining, possibly through a known day, or leaving.
  struct MemberFact: DatedFact, Sendable {
    let pupil: PupilNumber
    let joins: Bool
    let through: Day
    let day: Day
    let position: Position
  }

  init(key: String, position: Position, schoolClass: ClassNumber, subject: SubjectNumber, title: String) {
    self.key = key
    self.position = position
    self.schoolClass = schoolClass
    self.subject = subject
    self.title = title
  }

  /// True when the pupil is a member on a day.
  public func has(_ pupil: PupilNumber, on day: Day) -> Bool {
    memberships.contains { $0.pupil == pupil && $0.span.contains(day) }
  }

  mutating func state(_ fact: MemberFact, restating restated: Position?) {
    facts.state(fact, restating: restated)
    derive()
  }

  mutating func annulMember(_ position: Position) -> Bool {
    guard facts.annul(position) else { return false }
    derive()
    return true
  }

  /// Keeps what belongs to the number when the entry itself is restated.
  mutating func adopt(_ old: SubgroupEntry) {
    facts = old.facts
    memberships = old.memberships
  }

  private mutating func derive() {
    memberships.removeAll(keepingCapacity: true)
    for fact in facts {
      if let open = memberships.lastIndex(where: { $0.pupil == fact.pupil }) {
        memberships[open].span.end(before: fact.day)
        if memberships[open].span.isEmpty { memberships.remove(at: open) }
      }
      if fact.joins {
        memberships.append(
          SubgroupMembership(
            pupil: fact.pupil, span: DaySpan(from: fact.day, through: fact.through), position: fact.position))
      }
    }
  }
}
