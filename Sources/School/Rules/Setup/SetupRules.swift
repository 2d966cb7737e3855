internal import EventLog

extension SourceDeclared: Ruled {
  /// The command itself.
  public static var recorders: RoleSet { [.administrator, .system] }
  /// Never.
  public static var correction: CorrectionWay { .never }
  /// A new source with a key of its own.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    state.introduction(declared, key: key, request, amended)
  }
}

extension SchoolActivated: Ruled {
  /// The operator.
  public static var recorders: RoleSet { .administrator }
  /// Once.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    if state.isActivated, !request.restates { return Refusal(.schoolActivatedAlready) }
    return Refusal.empty("name", name) ?? Refusal.empty("origin", origin)
      ?? Refusal.empty("timeZone", timeZone)
  }
}

extension PolicyChanged: Ruled {
  /// Director or deputy (domain.md row 64).
  public static var recorders: RoleSet { [.director, .deputy] }
  /// It holds from a day of its own.
  public static var mayLieAhead: Bool { true }
  /// A known setting and a value of it.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    guard let setting = PolicyKey(rawValue: key) else { return Refusal(.policyUnknown, .name(key)) }
    guard setting.accepts(value) else {
      return Refusal(.policyValue, .name(key), .name(value), .name(setting.defaultValue))
    }
    return effectiveFrom == .none ? Refusal(.dayMissing, .name(Self.type.name)) : nil
  }
}
