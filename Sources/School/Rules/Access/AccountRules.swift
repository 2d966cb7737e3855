public import EventLog

extension ParentApplicationDecided: Ruled {
  /// Class teacher of the pupil, secretary or director.
  public static var recorders: RoleSet { [.classTeacher, .secretary, .director, .import] }
  /// An application.
  public static var amendable: [UInt16] { [EventCode.parentApplicationRegistered] }
  /// It settles an application and corrects nothing.
  public static var needsReason: Bool { false }
  /// The pupil.
  public func place(in state: SchoolState, on day: Day, amended: AmendedFact?) -> Place {
    Place(person: .pupil(pupil))
  }
  /// The application it names; a refusal tells why, an acceptance has nothing to tell.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    guard let application = amended?.fact as? any ApplicationLike, application.guardian == guardian,
      application.pupil == pupil
    else { return Refusal(.chainOtherFact, .name(Self.type.name), .position(request.amends)) }
    return Refusal.range("refusalReason", refusalReason.rawValue, decision == .accepted ? 0...0 : 1...255)
  }
}

/// An application or the decision on one.
private protocol ApplicationLike {
  var guardian: GuardianNumber { get }
  var pupil: PupilNumber { get }
}

extension ParentApplicationRegistered: ApplicationLike {}
extension ParentApplicationDecided: ApplicationLike {}

extension AccountLinkFailed: Ruled {
  /// The journal itself or a source system.
  public static var recorders: RoleSet { [.system, .import] }
  /// The person.
  public func place(in state: SchoolState, on day: Day, amended: AmendedFact?) -> Place {
    Place(person: person)
  }
  /// Of a known person.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    state.unknown(person: person)
  }
}

extension CredentialRevoked: Ruled {
  /// Administrator, class teacher of the pupil, or director.
  public static var recorders: RoleSet { [.administrator, .classTeacher, .director, .import] }
  /// A credential.
  public static var amendable: [UInt16] { [EventCode.credentialIssued] }
  /// Taken back, not restated.
  public static var correction: CorrectionWay { .never }
  /// It ends a credential and corrects nothing.
  public static var needsReason: Bool { false }
  /// The person.
  public func place(in state: SchoolState, on day: Day, amended: AmendedFact?) -> Place {
    Place(person: person)
  }
  /// The credential it names.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    guard let issue = amended?.fact as? CredentialIssued, issue.person == person, issue.kind == kind else {
      return Refusal(.chainOtherFact, .name(Self.type.name), .position(request.amends))
    }
    return nil
  }
}

extension SessionEnded: Ruled {
  /// The person, the journal itself or a source system.
  public static var recorders: RoleSet { [.oneself, .system, .import] }
  /// An entry.
  public static var amendable: [UInt16] { [EventCode.sessionStarted] }
  /// A session ends once.
  public static var correction: CorrectionWay { .never }
  /// It ends a session and corrects nothing.
  public static var needsReason: Bool { false }
  /// The person.
  public func place(in state: SchoolState, on day: Day, amended: AmendedFact?) -> Place {
    Place(person: person)
  }
  /// The session it names, not before it began.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    guard let amended, let session = amended.fact as? SessionStarted, session.person == person,
      session.device == device
    else { return Refusal(.chainOtherFact, .name(Self.type.name), .position(request.amends)) }
    return Refusal.reversed(amended.occurredOn, request.occurredOn)
  }
}

extension WorkScheduleSet: Ruled {
  /// Deputy, director or administrator.
  public static var recorders: RoleSet { [.deputy, .director, .administrator, .import] }
  /// Set before it holds.
  public static var mayLieAhead: Bool { true }
  /// A span of minutes on a weekday, of somebody or somewhere known.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    if let refusal = Refusal.range("weekday", weekday, 1...7)
      ?? Refusal.range("fromMinute", fromMinute, 0...1439)
      ?? Refusal.range("throughMinute", throughMinute, Int(fromMinute) + 1...1440)
      ?? state.unknownUnlessNone(staff) ?? state.unknownUnlessNone(room)
    {
      return refusal
    }
    guard from != .none else { return Refusal(.dayMissing, .name(Self.type.name)) }
    return Refusal.reversed(from, through)
  }
}

extension NotificationRead: Ruled {
  /// The person, the journal itself or a source system.
  public static var recorders: RoleSet { [.oneself, .system, .import] }
  /// The person.
  public func place(in state: SchoolState, on day: Day, amended: AmendedFact?) -> Place {
    Place(person: person)
  }
  /// An event that there is.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    state.unknown(person: person) ?? state.unknown(event: event)
  }
}
