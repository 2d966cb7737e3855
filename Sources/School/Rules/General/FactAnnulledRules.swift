public import EventLog

extension FactAnnulled: Ruled {
  /// Who may correct the fact; this type alone gives nobody leave.
  public static var recorders: RoleSet { [] }
  /// Every stated fact; ``refusal(in:_:amended:)`` tells the exceptions.
  public static var amendable: [UInt16] { everyType }
  private static let everyType = EventRegistry.all.map(\.type.code)
  /// Stated anew.
  public static var correction: CorrectionWay { .never }
  /// A fact about a day to come may be taken back.
  public static var mayLieAhead: Bool { true }

  /// Those of the annulled fact; a closing is annulled by deputy or director.
  public func recorders(amended: AmendedFact?) -> RoleSet {
    if factType == EventCode.scopeClosed { return [.deputy, .director] }
    return (amended?.fact as? any Ruled)?.recorders(amended: nil) ?? []
  }

  /// That of the annulled fact.
  public func place(in state: SchoolState, on day: Day, amended: AmendedFact?) -> Place {
    (amended?.fact as? any Ruled)?.place(in: state, on: day, amended: nil) ?? .school
  }

  /// A fact that can be taken back, named as it is; no lesson, course or class that others refer to.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    guard let amended, let fact = amended.fact as? any Ruled else {
      return Refusal(.chainUnknown, .position(request.amends))
    }
    guard factType == amended.type, first == amended.first, second == amended.second,
      request.occurredOn == amended.occurredOn
    else { return Refusal(.chainOtherFact, .name(Self.type.name), .position(request.amends)) }
    if fact is any MarkLike {
      return Refusal(.chainOwnCorrection, .name(Swift.type(of: fact).type.name))
    }
    if let grant = fact as? RoleGranted, grant.role == .director, let refusal = state.noDirector(request) {
      return refusal
    }
    let name = Swift.type(of: fact).type.name
    if Self.standing.contains(amended.type) { return Refusal(.chainNever, .name(name)) }
    // Another log may have taken it back before there were these rules.
    return request.isRestored ? nil : state.inUse(fact) ?? state.standsAnew(fact, amended.position)
  }

  /// What stays: the first facts of the log, and what takes facts back itself.
  private static let standing: Set<UInt16> = [
    EventCode.schoolActivated, EventCode.sourceDeclared, EventCode.markAnnulled, EventCode.factAnnulled,
  ]
}

extension SchoolState {
  /// Refuses to take back an ending after which the fact was stated anew: there would be two of it.
  fileprivate func standsAnew(_ ending: any Ruled, _ position: Position) -> Refusal? {
    switch ending {
    case let ending as ParentApplicationDecided:
      return holds(.application(ending.guardian, ending.pupil), except: position)
        ? Refusal(.applicationTwice, .thing(ending.guardian), .thing(ending.pupil)) : nil
    case let ending as DebtCleared:
      return holds(.debt(ending.pupil, ending.course, ending.term))
        ? Refusal(.debtTwice, .thing(ending.pupil), .thing(ending.course)) : nil
    case let ending as ConsentWithdrawn:
      let isGiven = access[ending.person].consents.contains {
        $0.purpose == ending.purpose.rawValue && isLive($0.position)
      }
      return isGiven ? Refusal(.consentTwice, .person(ending.person), .name(ending.purpose.name)) : nil
    default: return nil
    }
  }
}
