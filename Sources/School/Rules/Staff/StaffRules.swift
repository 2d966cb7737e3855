internal import EventLog

extension StaffHired: Ruled {
  /// Personnel department or director.
  public static var recorders: RoleSet { [.hr, .director, .import] }
  /// Hired by an order for a later day.
  public static var mayLieAhead: Bool { true }
  /// A new member of staff.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    state.introduction(staff, key: key, request, amended)
  }
}

extension DutyAssigned: Ruled {
  /// Director.
  public static var recorders: RoleSet { [.director, .import] }
  /// By an order for a later day.
  public static var mayLieAhead: Bool { true }
  /// For somebody who works.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    state.idle(staff, on: request.occurredOn) ?? Refusal.empty("duty", duty)
  }
}

extension SystemRegistered: Ruled {
  /// Administrator.
  public static var recorders: RoleSet { .administrator }
  /// A new system.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    state.introduction(system, key: key, request, amended)
  }
}

extension StaffLeft: Ruled {
  /// Personnel department or director.
  public static var recorders: RoleSet { [.hr, .director, .import] }
  /// By an order for a later day.
  public static var mayLieAhead: Bool { true }
  /// Somebody who works.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    request.restates ? state.unknown(staff) : state.idle(staff, on: request.occurredOn - 1)
  }
}
