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
    let applied: Step
  }

  /// The first time that something was done.
  struct Step {
    let day: Day
    /// The event that states it.
    let position: Position
    /// What was not done.
    static let never = Step(day: ActivationPairs.never, position: .none)
  }

  /// A guardian's consent.
  struct Consent {
    let from: Day
    let through: Day
    /// The event that states it.
    let position: Position
  }

  /// A day that never comes.
  static let never = Day(number: .max)

  /// Spans of pairs; no two spans of one pair share a day. Guardians that cannot use the service are left out.
  private(set) var pairs: [Pair] = []
  private(set) var bands: [ActivationDashboard.Band]
  /// The first day on which anything happened, or never.
  private(set) var firstDay = never
  /// The event of that day that was recorded first.
  private(set) var firstEvent = Position.none
  let classCount: Int
  private var issued: [Step] = []
  private var activated: [Step] = []
  private var consents: [[Consent]] = []

  init(_ facts: [SettledFact], bases: [Position: String], _ directory: Directory) {
    bands = ActivationDashboard.Band.bands(facts, bases: bases)
    classCount = directory.classes.count
    var applied: [UInt64: Step] = [:]
    for fact in facts { take(fact, &applied) }
    for guardian in directory.guardians.all {
      guard let entry = directory.guardians[guardian], !entry.unableToUse else { continue }
      for link in entry.links {
        let applied = applied[Self.key(guardian.number, link.pupil.number)] ?? .never
        addPairs(guardian, link.span, directory.pupils[link.pupil]?.memberships ?? [], applied)
      }
    }
  }

  private mutating func addPairs(
    _ guardian: GuardianNumber, _ link: DaySpan, _ memberships: [ClassMembership], _ applied: Step
  ) {
    for membership in memberships {
      let from = max(link.from, membership.span.from)
      let through = min(Self.end(link), Self.end(membership.span))
      guard from <= through else { continue }
      pairs.append(
        Pair(
          guardian: guardian, schoolClass: membership.schoolClass, from: from, through: through,
          applied: applied))
    }
  }

  private static func end(_ span: DaySpan) -> Day { span.through == .none ? never : span.through }

  private static func key(_ guardian: UInt32, _ pupil: UInt32) -> UInt64 {
    UInt64(guardian) << 32 | UInt64(pupil)
  }

  private mutating func take(_ fact: SettledFact, _ applied: inout [UInt64: Step]) {
    let (first, second, third) = fact.words
    let step = Step(day: fact.occurredOn, position: fact.root)
    switch fact.type {
    case EventCode.parentApplicationRegistered:
      let key = Self.key(first, second)
      if step.day < (applied[key] ?? .never).day { applied[key] = step }
      begin(step)
    case EventCode.consentGiven: addConsent(fact, through: Day(number: Int32(bitPattern: third)))
    case EventCode.credentialIssued: note(\.issued, first, step)
    case EventCode.accountActivated: note(\.activated, first, step)
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
    consents[guardian.index].append(Consent(from: fact.occurredOn, through: end, position: fact.root))
    begin(Step(day: fact.occurredOn, position: fact.root))
  }

  private mutating func begin(_ step: Step) {
    if step.day < firstDay || step.day == firstDay && step.position < firstEvent {
      (firstDay, firstEvent) = (step.day, step.position)
    }
  }

  private mutating func note(_ steps: WritableKeyPath<Self, [Step]>, _ person: UInt32, _ step: Step) {
    guard let guardian = ActorNumber(rawValue: person).asGuardian else { return }
    Self.extend(&self[keyPath: steps], to: guardian.number, with: Step.never)
    if step.day < self[keyPath: steps][guardian.index].day { self[keyPath: steps][guardian.index] = step }
    begin(step)
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

  /// The first of `steps` when it was done by a day.
  private func done(_ steps: [Step], _ guardian: GuardianNumber, by day: Day) -> Position? {
    guard guardian.index < steps.count, steps[guardian.index].day <= day else { return nil }
    return steps[guardian.index].position
  }

  private func consent(_ guardian: GuardianNumber, on day: Day) -> Position? {
    guard guardian.index < consents.count else { return nil }
    return consents[guardian.index].first { $0.from <= day && day <= $0.through }?.position
  }

  private func state(of pair: Pair, on day: Day) -> ActivationCounts {
    let hasConsent = consent(pair.guardian, on: day) != nil
    let isActivated = done(activated, pair.guardian, by: day) != nil
    let isRegistered = pair.applied.day <= day && hasConsent
    var counts = ActivationCounts()
    counts.eligible = 1
    counts.applications = pair.applied.day <= day ? 1 : 0
    counts.consents = hasConsent ? 1 : 0
    counts.issued = done(issued, pair.guardian, by: day) == nil ? 0 : 1
    counts.activated = isActivated ? 1 : 0
    counts.registered = isRegistered ? 1 : 0
    counts.registeredActivated = isRegistered && isActivated ? 1 : 0
    return counts
  }

  /// A step on the way to an account.
  enum Way {
    case application, consent, issue, activation
  }

  /// The events that state some steps of the pairs of a class, or of all, that are counted on a day.
  func positions(
    _ ways: [Way], of schoolClass: ClassNumber, on day: Day, counted: (ActivationCounts) -> Int
  ) -> [Position] {
    var positions: [Position] = []
    for pair in pairs where pair.from <= day && day <= pair.through {
      guard schoolClass.isNone || schoolClass == pair.schoolClass, counted(state(of: pair, on: day)) > 0
      else { continue }
      positions += ways.compactMap { way in
        switch way {
        case .application: pair.applied.position
        case .consent: consent(pair.guardian, on: day)
        case .issue: done(issued, pair.guardian, by: day)
        case .activation: done(activated, pair.guardian, by: day)
        }
      }
    }
    return positions
  }
}
