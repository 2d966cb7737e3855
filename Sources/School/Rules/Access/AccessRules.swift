public import EventLog

extension ParentApplicationRegistered: Ruled {
  /// Class teacher of the pupil, or the secretary.
  public static var recorders: RoleSet { [.classTeacher, .secretary, .import] }
  /// The pupil.
  public func place(in state: SchoolState, on day: Day, amended: AmendedFact?) -> Place {
    Place(person: .pupil(pupil))
  }
  /// By a guardian of the pupil, once for a pair.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    if let refusal = state.unknown(guardian) ?? state.unknown(pupil) { return refusal }
    guard state.isLinked(guardian, pupil, on: request.occurredOn) else {
      return Refusal(.guardianNotLinked, .thing(guardian), .thing(pupil), .day(request.occurredOn))
    }
    return state.holds(.application(guardian, pupil), except: request.amends)
      ? Refusal(.applicationTwice, .thing(guardian), .thing(pupil)) : nil
  }
}

extension ConsentGiven: Ruled {
  /// Class teacher, personnel department or secretary.
  public static var recorders: RoleSet { [.classTeacher, .hr, .secretary, .import] }
  /// The person.
  public func place(in state: SchoolState, on day: Day, amended: AmendedFact?) -> Place {
    Place(person: person)
  }
  /// Once for a purpose while it holds.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    let day = request.occurredOn
    if let refusal = state.unknown(person: person) ?? Refusal.reversed(day, validThrough) { return refusal }
    let isGiven = state.access[person].consents.contains {
      $0.purpose == purpose.rawValue && $0.position != request.amends && state.isLive($0.position)
        && ($0.through == .none || day <= $0.through)
    }
    return isGiven ? Refusal(.consentTwice, .person(person), .name(purpose.name)) : nil
  }
}

extension ConsentWithdrawn: Ruled {
  /// Class teacher, personnel department or secretary.
  public static var recorders: RoleSet { [.classTeacher, .hr, .secretary, .import] }
  /// A consent.
  public static var amendable: [UInt16] { [EventCode.consentGiven] }
  /// Taken back, not restated.
  public static var correction: CorrectionWay { .never }
  /// It ends a consent and corrects nothing.
  public static var needsReason: Bool { false }
  /// The person.
  public func place(in state: SchoolState, on day: Day, amended: AmendedFact?) -> Place {
    Place(person: person)
  }
  /// The consent it names.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    guard let consent = amended?.fact as? ConsentGiven, consent.person == person, consent.purpose == purpose
    else { return Refusal(.chainOtherFact, .name(Self.type.name), .position(request.amends)) }
    return nil
  }
}

extension CredentialIssued: Ruled {
  /// Administrator or class teacher.
  public static var recorders: RoleSet { [.administrator, .classTeacher, .import] }
  /// The person.
  public func place(in state: SchoolState, on day: Day, amended: AmendedFact?) -> Place {
    Place(person: person)
  }
  /// Guardians and pupils need an application or a consent; staff act by duty.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    if let refusal = state.unknown(person: person) { return refusal }
    guard person.asStaff == nil, person.asSystem == nil else { return nil }
    let known = state.access[person]
    let day = request.occurredOn
    let isFounded =
      known.applications.contains { state.isLive($0) }
      || known.consents.contains {
        state.isLive($0.position) && ($0.through == .none || day <= $0.through)
      }
    return isFounded ? nil : Refusal(.credentialBasis, .person(person))
  }
}

extension AccountActivated: Ruled {
  /// The person, the journal itself or a source system.
  public static var recorders: RoleSet { [.oneself, .system, .import] }
  /// The person.
  public func place(in state: SchoolState, on day: Day, amended: AmendedFact?) -> Place {
    Place(person: person)
  }
  /// Once, with a credential.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    if let refusal = state.unknown(person: person) { return refusal }
    let known = state.access[person]
    guard known.credentials.contains(where: { state.isLive($0) }) else {
      return Refusal(.activationCredential, .person(person))
    }
    return known.activated != request.amends && state.isLive(known.activated)
      ? Refusal(.activationTwice, .person(person)) : nil
  }
}

extension SessionStarted: Ruled {
  /// The person, the journal itself or a source system.
  public static var recorders: RoleSet { [.oneself, .system, .import] }
  /// The person.
  public func place(in state: SchoolState, on day: Day, amended: AmendedFact?) -> Place {
    Place(person: person)
  }
  /// After the activation of the account, with a credential that holds.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    if let refusal = state.unknown(person: person) { return refusal }
    guard state.isLive(state.access.activation(person)) else {
      return Refusal(.sessionActivation, .person(person))
    }
    return state.access.credentials(person).contains { state.isLive($0) }
      ? nil : Refusal(.activationCredential, .person(person))
  }
}
