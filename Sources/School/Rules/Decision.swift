internal import EventLog

/// What was decided of an event.
struct Verdict {
  var refusal: Refusal?
  var reason = Reason.none
  var isAfterClose = false

  static func refused(_ refusal: Refusal) -> Verdict { Verdict(refusal: refusal) }
}

extension SchoolState {
  /// Decides whether an event may be recorded: request, chain, person, its own rules, locks; in this order.
  ///
  /// - Parameter begunOn: the day on which the first event of the amended chain was recorded.
  func decide<Fact: Ruled>(
    _ fact: Fact, _ request: Request, amended: AmendedFact?, begunOn: Day?
  ) -> Verdict {
    if let refusal = requestRefusal(Fact.self, request) ?? chainRefusal(Fact.self, request, amended) {
      return .refused(refusal)
    }
    let place = fact.place(in: self, on: request.occurredOn, amended: amended)
    let lock = self.lock(place, request)
    let before = request.restates ? amended.flatMap { restated(Fact.type, $0, request) } : nil
    if request.isRestored {
      let refusal =
        knows(person: request.actor)
        ? fact.refusal(in: self, request, amended: amended)
        : Refusal(.whoUnknown, .person(request.actor))
      return Verdict(
        refusal: refusal, reason: request.reason, isAfterClose: lock.isClosed || before?.isClosed == true)
    }
    if let refusal = admission(fact.recorders(amended: amended), Fact.type, place, lock, request)
      ?? before?.refusal ?? fact.refusal(in: self, request, amended: amended)
      ?? closed(Fact.type, place, lock) ?? before?.closed
    {
      return .refused(refusal)
    }
    var verdict = Verdict(reason: request.reason, isAfterClose: lock.isClosed || before?.isClosed == true)
    if let begunOn, Fact.needsReason || request.restates {
      verdict.refusal = reason(place, request, lock, begunOn, &verdict.reason)
    }
    return verdict
  }

  /// By a role, or by a grant to change the register.
  private func admission(
    _ roles: RoleSet, _ type: EventType, _ place: Place, _ lock: Lock, _ request: Request
  ) -> Refusal? {
    guard let refusal = authority(roles, type, place, request) else { return nil }
    return lock.isGranted && (refusal.rule == .whoScope || refusal.rule == .whoRole) ? nil : refusal
  }

  private func closed(_ type: EventType, _ place: Place, _ lock: Lock) -> Refusal? {
    guard lock.isClosed, !lock.isGranted, let aspect = place.aspect else { return nil }
    return Refusal(.lockClosed, .name(type.name), .thing(place.course), .name(aspect.name))
  }

  /// A restatement may move the fact: who restates must have a say where it stood, too.
  private func restated(
    _ type: EventType, _ amended: AmendedFact, _ request: Request
  ) -> (refusal: Refusal?, closed: Refusal?, isClosed: Bool)? {
    guard let fact = amended.fact as? any Ruled else { return nil }
    var earlier = request
    earlier.occurredOn = amended.occurredOn
    let place = fact.place(in: self, on: amended.occurredOn, amended: nil)
    let lock = self.lock(place, earlier)
    return (
      admission(fact.recorders(amended: nil), type, place, lock, earlier), closed(type, place, lock),
      lock.isClosed
    )
  }

  private func requestRefusal<Fact: Ruled>(_ type: Fact.Type, _ request: Request) -> Refusal? {
    let code = Fact.type.code
    if code != EventCode.schoolActivated, code != EventCode.sourceDeclared {
      guard isActivated else { return Refusal(.schoolNotActivated, .name(Fact.type.name)) }
      guard knows(request.source) else { return Refusal(.sourceUnknown, .number(Int(request.source.number))) }
    }
    guard request.occurredOn != .none else { return Refusal(.dayMissing, .name(Fact.type.name)) }
    guard Fact.mayLieAhead || request.occurredOn <= request.today else {
      return Refusal(.dayAhead, .name(Fact.type.name), .day(request.occurredOn), .day(request.today))
    }
    return nil
  }

  private func chainRefusal<Fact: Ruled>(
    _ type: Fact.Type, _ request: Request, _ amended: AmendedFact?
  ) -> Refusal? {
    guard request.amends != .none else {
      return Fact.amendable.isEmpty && !request.restates ? nil : Refusal(.chainMissing, .name(Fact.type.name))
    }
    guard let amended else { return Refusal(.chainUnknown, .position(request.amends)) }
    let amendedName = EventRegistry.entry(code: amended.type)?.type.name ?? String(amended.type)
    if request.restates {
      guard Fact.correction == .restatement else {
        return Refusal(.chainOwnCorrection, .name(Fact.type.name))
      }
      guard amended.type == Fact.type.code else {
        return Refusal(.chainType, .name(Fact.type.name), .name(amendedName), .position(amended.position))
      }
    } else {
      guard !Fact.amendable.isEmpty else { return Refusal(.chainUnexpected, .name(Fact.type.name)) }
      guard Fact.type.code == EventCode.factAnnulled || Fact.amendable.contains(amended.type) else {
        return Refusal(.chainType, .name(Fact.type.name), .name(amendedName), .position(amended.position))
      }
    }
    return isLive(amended.position) ? nil : Refusal(.chainNotLatest, .position(amended.position))
  }

  /// On the day of entry the reason may be left out; later it is needed; after the span a grant as well.
  private func reason(
    _ place: Place, _ request: Request, _ lock: Lock, _ begunOn: Day, _ reason: inout Reason
  ) -> Refusal? {
    if request.today <= begunOn {
      if reason == .none { reason = .slip }
      return nil
    }
    if request.actor.asSystem != nil {
      if reason == .none { reason = .sourceChange }
      return nil
    }
    guard reason != .none else { return Refusal(.reasonMissing, .position(request.amends), .day(begunOn)) }
    guard place.aspect != nil, !lock.isGranted else { return nil }
    let limit = policies.correctionDays(on: request.today)
    let schoolClass = self.schoolClass(of: place.course)
    guard
      schoolDays(after: begunOn, through: request.today, limit: limit + 1, schoolClass: schoolClass) > limit
    else { return nil }
    return Refusal(.lockDays, .position(request.amends), .day(begunOn), .number(limit))
  }
}
