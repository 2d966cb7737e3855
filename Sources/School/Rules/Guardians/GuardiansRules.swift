public import EventLog

extension GuardianRegistered: Ruled {
  /// Any class teacher, or the secretary.
  public static var recorders: RoleSet { [.classTeacher, .secretary, .import] }
  /// No class is known yet.
  public func place(in state: SchoolState, on day: Day, amended: AmendedFact?) -> Place {
    Place(isAnyClass: true)
  }
  /// A new guardian.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    state.introduction(guardian, key: key, request, amended)
  }
}

extension GuardianLinked: Ruled {
  /// Class teacher of the pupil, or the secretary.
  public static var recorders: RoleSet { [.classTeacher, .secretary, .import] }
  /// The pupil.
  public func place(in state: SchoolState, on day: Day, amended: AmendedFact?) -> Place {
    Place(person: .pupil(pupil))
  }
  /// Once for a pair.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    if let refusal = state.unknown(guardian) ?? state.unknown(pupil) { return refusal }
    guard request.restates || !state.isLinked(guardian, pupil, on: request.occurredOn) else {
      return Refusal(.guardianLinkedAlready, .thing(guardian), .thing(pupil))
    }
    return nil
  }
}

extension GuardianUnlinked: Ruled {
  /// Class teacher of the pupil, or the secretary.
  public static var recorders: RoleSet { [.classTeacher, .secretary, .import] }
  /// A link.
  public static var amendable: [UInt16] { [EventCode.guardianLinked] }
  /// Taken back, not restated.
  public static var correction: CorrectionWay { .never }
  /// It ends a link and corrects nothing.
  public static var needsReason: Bool { false }
  /// The pupil.
  public func place(in state: SchoolState, on day: Day, amended: AmendedFact?) -> Place {
    Place(person: .pupil(pupil))
  }
  /// The link it names.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    guard let link = amended?.fact as? GuardianLinked, link.guardian == guardian, link.pupil == pupil else {
      return Refusal(.chainOtherFact, .name(Self.type.name), .position(request.amends))
    }
    return nil
  }
}
