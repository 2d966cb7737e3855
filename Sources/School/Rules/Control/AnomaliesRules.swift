public import EventLog

extension AnomalyRaised: Ruled {
  /// Deputy, administrator or the journal itself.
  public static var recorders: RoleSet { [.deputy, .administrator, .system] }
  /// About a known person, with an event that shows it.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    if let refusal = state.unknown(person: person)
      ?? (other == .nobody ? nil : state.unknown(person: other)) ?? state.unknown(event: firstEvidence)
    {
      return refusal
    }
    return secondEvidence == .none ? nil : state.unknown(event: secondEvidence)
  }
}

extension AnomalyResolved: Ruled {
  /// Deputy or director.
  public static var recorders: RoleSet { [.deputy, .director] }
  /// An anomaly.
  public static var amendable: [UInt16] { [EventCode.anomalyRaised] }
  /// It settles an anomaly and corrects nothing.
  public static var needsReason: Bool { false }
  /// The person.
  public func place(in state: SchoolState, on day: Day, amended: AmendedFact?) -> Place {
    Place(person: person)
  }
  /// The anomaly it names, by somebody else than whom it is about.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    guard let anomaly = amended?.fact as? any AnomalyLike, anomaly.kind == kind, anomaly.person == person
    else { return Refusal(.chainOtherFact, .name(Self.type.name), .position(request.amends)) }
    return request.actor == person ? Refusal(.anomalyOwn, .person(person)) : nil
  }
}

/// An anomaly or its verdict.
private protocol AnomalyLike {
  var kind: AnomalyKind { get }
  var person: ActorNumber { get }
}

extension AnomalyRaised: AnomalyLike {}
extension AnomalyResolved: AnomalyLike {}
