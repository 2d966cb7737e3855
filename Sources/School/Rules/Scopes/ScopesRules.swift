public import EventLog

extension ScopeClosed: Ruled {
  /// The teacher closes a course, deputy or director a class or term.
  public static var recorders: RoleSet { [.teacher, .deputy, .director] }
  /// Reopened by a grant; a closing by mistake is annulled.
  public static var correction: CorrectionWay { .ownEvent }
  /// The scope.
  public func place(in state: SchoolState, on day: Day, amended: AmendedFact?) -> Place {
    switch scopeKind {
    case .course: Place(course: course, schoolClass: state.schoolClass(of: course), term: term)
    case .class: Place(schoolClass: schoolClass, term: term)
    case .school, .yearGroup, .term: Place(term: term)
    }
  }

  /// In the order of aspects; a class after its courses, a term after its classes (requirement R-5).
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    if let refusal = state.unknown(term) { return refusal }
    let key: ScopeState.Key
    switch scopeKind {
    case .course:
      if let refusal = state.unknown(course) { return refusal }
      key = .course(course, term)
    case .class:
      if let refusal = state.unknown(schoolClass) { return refusal }
      key = .schoolClass(schoolClass, term)
    case .term: key = .term(term)
    case .school, .yearGroup: return Refusal(.scopeKind, .name(scopeKind.name))
    }
    if let refusal = yearGroupRefusal(state) { return refusal }
    guard !state.scopes.isClosed(key, aspect) else {
      return Refusal(.scopeClosedAlready, .name(aspect.name), .thing(term))
    }
    if let before = Aspect.allCases.first(where: { $0 < aspect && !state.scopes.isClosed(key, $0) }) {
      return Refusal(.scopeOrder, .name(aspect.name), .name(before.name))
    }
    return partsRefusal(state)
  }

  private func yearGroupRefusal(_ state: SchoolState) -> Refusal? {
    let schoolClass = scopeKind == .course ? state.schoolClass(of: course) : schoolClass
    guard scopeKind != .term, let entry = state.directory.terms[term] else { return nil }
    let yearGroup = state.yearGroup(of: schoolClass)
    return entry.yearGroups.contains(yearGroup)
      ? nil : Refusal(.termYearGroup, .thing(term), .number(Int(yearGroup)))
  }

  /// The first part of the scope that is still open.
  private func partsRefusal(_ state: SchoolState) -> Refusal? {
    switch scopeKind {
    case .class:
      return state.directory.courses(of: schoolClass)
        .first { !state.scopes.isClosed(.course($0, term), aspect) }
        .map { Refusal(.scopeParts, .name(aspect.name), .thing($0)) }
    case .term:
      guard let entry = state.directory.terms[term] else { return nil }
      return state.directory.classes.all
        .first {
          entry.yearGroups.contains(state.yearGroup(of: $0))
            && !state.scopes.isClosed(.schoolClass($0, term), aspect)
        }
        .map { Refusal(.scopeParts, .name(aspect.name), .thing($0)) }
    case .school, .yearGroup, .course: return nil
    }
  }
}

extension ReopenGranted: Ruled {
  /// Deputy or director (requirement R-4).
  public static var recorders: RoleSet { [.deputy, .director] }
  /// The scope.
  public func place(in state: SchoolState, on day: Day, amended: AmendedFact?) -> Place {
    switch scopeKind {
    case .course: Place(course: course, schoolClass: state.schoolClass(of: course), term: term)
    case .class: Place(schoolClass: schoolClass, term: term)
    case .school, .yearGroup, .term: Place(term: term)
    }
  }

  /// For a known scope and person, with an end and a reason; not for oneself.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    switch scopeKind {
    case .course: if let refusal = state.unknown(course) { return refusal }
    case .class: if let refusal = state.unknown(schoolClass) { return refusal }
    case .term: if let refusal = state.unknown(term) { return refusal }
    case .school, .yearGroup: return Refusal(.scopeKind, .name(scopeKind.name))
    }
    if let refusal = state.unknownUnlessNone(term) ?? state.unknown(person: grantee) { return refusal }
    guard grantee.asStaff != nil || grantee.asSystem != nil else {
      return Refusal(.rolePerson, .name(Self.type.name), .person(grantee))
    }
    guard grantee != request.actor else {
      return Refusal(.roleSelf, .name(Self.type.name), .person(grantee))
    }
    guard until != .none else { return Refusal(.dayMissing, .name(Self.type.name)) }
    return Refusal.reversed(request.occurredOn, until) ?? Refusal.empty("why", why)
  }
}
