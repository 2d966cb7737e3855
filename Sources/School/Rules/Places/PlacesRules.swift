internal import EventLog

extension BuildingAdded: Ruled {
  /// Administrator.
  public static var recorders: RoleSet { [.administrator, .import] }
  /// A new building.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    state.introduction(building, key: key, request, amended)
  }
}

extension RoomAdded: Ruled {
  /// Administrator.
  public static var recorders: RoleSet { [.administrator, .import] }
  /// A new room, in a known building if one is named.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    state.introduction(room, key: key, request, amended) ?? state.unknownUnlessNone(building)
  }
}

extension SubjectAdded: Ruled {
  /// Administrator or deputy.
  public static var recorders: RoleSet { [.administrator, .deputy, .import] }
  /// A new subject.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    state.introduction(subject, key: key, request, amended)
  }
}
