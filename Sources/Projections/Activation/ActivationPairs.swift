internal import EventLog
internal import School

/// The settled facts of activation, arranged for counting on any day.
struct ActivationPairs {
  /// A guardian answers for a pupil while the pupil is in a class.
  struct Pair {
    let guardian: GuardianNumber
    let schoolClass: ClassNumber
    /// First and last day of both the link and the membership.
    let from: Day
    let through: Day
    /// First application of the pair, or never.
    let appliedOn: Day
  }

  /// A day that never comes.
  static let never = Day(number: .max)

  /// Spans of pairs; no two spans of one pair share a day. Guardians that cannot use the service are left out.
  private(set) var pairs: [Pair] = []
  private(set) var bands: [ActivationDashboard.Band]
  /// The first day on which anything happened, or never.
  private(set) var firstDay = never
  let classCount: Int
  private var issuedOn: [Day] = []
  private var activatedOn: [Day] = []
  private var consents: [[(from: Day, through: Day)]] = []

  init(_ facts: [SettledFact], bases: [Position: String], _ directory: Directory) {
    bands = ActivationDashboard.Band.bands(facts, bases: bases)
    classCount = directory.classes.count
    var applied: [UInt64: Day] = [:]
    for fact in facts { take(fact, &applied) }
    for guardian in directory.guardians.all {
      guard let entry = directory.guardians[guardian], !entry.unableToUse else { continue }
      for link in entry.links {
        let appliedOn = applied[Self.key(guardian.number, link.pupil.number)] ?? Self.never
        addPairs(guardian, link.span, directory.pupils[link.pupil]?.memberships ?? [], appliedOn)
      }
    }
  }

  private mutating func addPairs(
    _ guardian: GuardianNumber, _ link: DaySpan, _ memberships: [ClassMembership], _ appliedOn: Day
  ) {
    for membership in memberships {
      let from = max(link.from, membership.span.from)
      let through = min(Self.end(link), Self.end(membership.span))
      guard from <= through else { continue }
      pairs.append(
        Pair(
          guardian: guardian, schoolClass: membership.schoolClass, from: from, through: through,
          appliedOn: appliedOn))
    }
  }

  private static func end(_ span: DaySpan) -> Day { span.through == .none ? never : span.through }

  private static func key(_ guardian: UInt32, _ pupil: UInt32) -> UInt64 {
    UInt64(guardian) << 32 | UInt64(pupil)
  }

  private mutating func take(_ fact: SettledFact, _ applied: inout [UInt64: Day]) {
    let (first, second, third) = fact.words
    let day = fact.occurredOn
    switch fact.type {
    case EventCode.parentApplicationRegistered:
      applied[Self.key(first, second)] = min(applied[Self.key(first, second)] ?? Self.never, day)
      firstDay = min(firstDay, day)
    case EventCode.consentGiven: addConsent(fact, through: Day(number: Int32(bitPattern: third)))
    case EventCode.credentialIssued: note(\.issuedOn, first, day)
    case EventCode.accountActivated: note(\.activatedOn, first, day)
    default: break
    }
  }

  private mutating func addConsent(_ fact: SettledFact, through last: Day) {
    let purpose = ConsentPurpose(rawValue: UInt8(truncatingIfNeeded: fact.words.second))
    guard purpose == .electronicJournal || purpose == .personalData,
      let guardian = ActorNumber(rawValue: fact.words.first).asGuardian
    else { return }
    let end = min(last == .none ? Self.never : last, fact.end.map { $0 - 1 } ?? Self.never)
    Self.extend(&consents, to: guardian.number, with: [])
    consents[guardian.index].append((fact.occurredOn, end))
    firstDay = min(firstDay, fact.occurredOn)
  }

  private mutating func note(_ days: WritableKeyPath<Self, [Day]>, _ person: UInt32, _ day: Day) {
    guard let guardian = ActorNumber(rawValue: person).asGuardian else { return }
    Self.extend(&self[keyPath: days], to: guardian.number, with: Self.never)
    self[keyPath: days][guardian.index] = min(self[keyPath: days][guardian.index], day)
    firstDay = min(firstDay, day)
  }

  private static func extend<Value>(_ values: inout [Value], to index: UInt32, with value: Value) {
    while values.count <= Int(index) { values.append(value) }
  }
}

extension ActivationDashboard.Band {
  /// The targets that stand, by deadline; of several for one day the one that was set last.
  static func bands(_ facts: [SettledFact], bases: [Position: String]) -> [Self] {
    let all = facts.filter { $0.type == EventCode.activationTargetSet }.map { fact in
      Self(
        low: UInt16(truncatingIfNeeded: fact.words.first),
        high: UInt16(truncatingIfNeeded: fact.words.second),
        deadline: Day(number: Int32(bitPattern: fact.words.third)), basis: bases[fact.latest] ?? "",
        position: fact.root)
    }
    let ordered = all.sorted { ($0.deadline, $0.position) < ($1.deadline, $1.position) }
    return ordered.indices.filter {
      $0 + 1 == ordered.count || ordered[$0 + 1].deadline != ordered[$0].deadline
    }.map { ordered[$0] }
  }
}

extension ActivationPairs {
  /// Calls `body` with each eligible pair once: the class and what of the way is done.
  func count(on day: Day, _ body: (ClassNumber, ActivationCounts) -> Void) {
    for pair in pairs where pair.from <= day && day <= pair.through {
      body(pair.schoolClass, state(of: pair, on: day))
    }
  }

  private func has(_ days: [Day], _ guardian: GuardianNumber, on day: Day) -> Bool {
    guardian.index < days.count && days[guardian.index] <= day
  }

  private func hasConsent(_ guardian: GuardianNumber, on day: Day) -> Bool {
    guardian.index < consents.count
      && consents[guardian.index].contains { $0.from <= day && day <= $0.through }
  }

  private func state(of pair: Pair, on day: Day) -> ActivationCounts {
    let hasConsent = hasConsent(pair.guardian, on: day)
    let isActivated = has(activatedOn, pair.guardian, on: day)
    let isRegistered = pair.appliedOn <= day && hasConsent
    var counts = ActivationCounts()
    counts.eligible = 1
    counts.applications = pair.appliedOn <= day ? 1 : 0
    counts.consents = hasConsent ? 1 : 0
    counts.issued = has(issuedOn, pair.guardian, on: day) ? 1 : 0
    counts.activated = isActivated ? 1 : 0
    counts.registered = isRegistered ? 1 : 0
    counts.registeredActivated = isRegistered && isActivated ? 1 : 0
    return counts
  }
}
