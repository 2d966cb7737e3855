internal import EventLog

extension RoleGranted: Ruled {
  /// Administrator or director; the director's own role only by a director or the operator.
  public static var recorders: RoleSet { [.administrator, .director] }
  /// Granted for days to come.
  public static var mayLieAhead: Bool { true }

  /// A known person of the right kind, a known scope, days in order, not for oneself.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    if let refusal = state.unknown(person: person) { return refusal }
    guard from != .none else { return Refusal(.dayMissing, .name(Self.type.name)) }
    if let refusal = Refusal.reversed(from, through) ?? scopeRefusal(state) { return refusal }
    guard fits else { return Refusal(.rolePerson, .name(role.name), .person(person)) }
    guard person != request.actor else { return Refusal(.roleSelf, .name(role.name), .person(person)) }
    let was = (amended?.fact as? RoleGranted)?.role
    if role == .director || was == .director, let refusal = state.noDirector(request) { return refusal }
    for name in eventTypes.split(separator: ",") where EventRegistry.entry(name: trimmed(name)) == nil {
      return Refusal(.eventUnknown, .name(trimmed(name)))
    }
    return nil
  }

  private var fits: Bool {
    switch role {
    case .guardian: person.asGuardian != nil
    case .pupil: person.asPupil != nil
    case .import: person.asSystem != nil
    case .system: person.asSystem != nil || person.asStaff != nil
    default: person.asStaff != nil
    }
  }

  private func scopeRefusal(_ state: SchoolState) -> Refusal? {
    switch scopeKind {
    case .school: nil
    case .yearGroup: Refusal.range("scope", scope, 1...12)
    case .class: state.unknown(ClassNumber(scope))
    case .course: state.unknown(CourseNumber(scope))
    case .term: state.unknown(TermNumber(scope))
    }
  }
}

extension RoleRevoked: Ruled {
  /// Administrator or director.
  public static var recorders: RoleSet { [.administrator, .director] }
  /// A grant.
  public static var amendable: [UInt16] { [EventCode.roleGranted] }
  /// Annulled, not restated.
  public static var correction: CorrectionWay { .ownEvent }
  /// It ends a role and corrects nothing.
  public static var needsReason: Bool { false }
  /// By an order for a later day.
  public static var mayLieAhead: Bool { true }
  /// The grant it names.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    guard let grant = amended?.fact as? RoleGranted, grant.person == person, grant.role == role,
      grant.scopeKind == scopeKind, grant.scope == scope
    else { return Refusal(.chainOtherFact, .name(Self.type.name), .position(request.amends)) }
    return role == .director ? state.noDirector(request) : nil
  }
}

extension SchoolState {
  /// Refuses whoever may not make or unmake a director: all but directors and the operator.
  func noDirector(_ request: Request) -> Refusal? {
    let isDirector = roles.of(request.actor).contains {
      $0.role == .director && $0.holds(on: request.today)
    }
    return isDirector || request.actor == .operator ? nil : Refusal(.roleDirector, .person(request.actor))
  }
}
