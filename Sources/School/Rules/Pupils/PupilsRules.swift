public import EventLog

extension PupilEnrolled: Ruled {
  /// Secretary.
  public static var recorders: RoleSet { [.secretary, .import] }
  /// By an order for a later day.
  public static var mayLieAhead: Bool { true }
  /// The class.
  public func place(in state: SchoolState, on day: Day, amended: AmendedFact?) -> Place {
    Place(schoolClass: schoolClass)
  }
  /// A new pupil, or one who left and comes back on a later day, into a known class.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    if !request.restates, state.knows(pupil), state.directory.find(key, PupilReference.self) == pupil {
      return state.unknown(schoolClass) ?? state.stays(pupil, on: request.occurredOn)
    }
    return state.introduction(pupil, key: key, request, amended) ?? state.unknown(schoolClass)
  }
}

extension PupilTransferred: Ruled {
  /// Secretary.
  public static var recorders: RoleSet { [.secretary, .import] }
  /// By an order for a later day.
  public static var mayLieAhead: Bool { true }
  /// The class left.
  public func place(in state: SchoolState, on day: Day, amended: AmendedFact?) -> Place {
    Place(schoolClass: fromClass)
  }
  /// From the class where the pupil is, into another.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    if let refusal = state.unknown(pupil) ?? state.unknown(fromClass) ?? state.unknown(toClass) {
      return refusal
    }
    guard fromClass != toClass else {
      return Refusal(.pupilEnrolledAlready, .thing(pupil), .thing(toClass), .day(request.occurredOn))
    }
    return state.elsewhere(pupil, fromClass, request)
  }
}

extension PupilLeft: Ruled {
  /// Secretary.
  public static var recorders: RoleSet { [.secretary, .import] }
  /// By an order for a later day.
  public static var mayLieAhead: Bool { true }
  /// The class.
  public func place(in state: SchoolState, on day: Day, amended: AmendedFact?) -> Place {
    Place(schoolClass: schoolClass)
  }
  /// From the class where the pupil is.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    state.unknown(pupil) ?? state.unknown(schoolClass) ?? state.elsewhere(pupil, schoolClass, request)
  }
}

extension NameChanged: Ruled {
  /// Secretary or personnel department.
  public static var recorders: RoleSet { [.secretary, .hr, .import] }
  /// The person.
  public func place(in state: SchoolState, on day: Day, amended: AmendedFact?) -> Place {
    Place(person: person)
  }
  /// Of a known person.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    state.unknown(person: person)
  }
}

extension ContactChanged: Ruled {
  /// Class teacher, secretary or personnel department.
  public static var recorders: RoleSet { [.classTeacher, .secretary, .hr, .import] }
  /// The person.
  public func place(in state: SchoolState, on day: Day, amended: AmendedFact?) -> Place {
    Place(person: person)
  }
  /// Of a known person.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    state.unknown(person: person)
  }
}

extension SchoolState {
  /// Refuses a pupil who is in a class on the day or on a later one.
  fileprivate func stays(_ pupil: PupilNumber, on day: Day) -> Refusal? {
    let memberships = directory.pupils[pupil]?.memberships ?? []
    let later = memberships.first { $0.span.through == .none || $0.span.through >= day }
    return later.map {
      Refusal(.pupilNotLeft, .thing(pupil), .thing($0.schoolClass), .day(max(day, $0.span.from)))
    }
  }

  /// Refuses a pupil who is in another class on the day, or in none.
  fileprivate func elsewhere(
    _ pupil: PupilNumber, _ schoolClass: ClassNumber, _ request: Request
  ) -> Refusal? {
    let day = request.occurredOn
    guard !request.restates, self.schoolClass(of: pupil, on: day) != schoolClass,
      self.schoolClass(of: pupil, on: day - 1) != schoolClass
    else { return nil }
    return Refusal(.pupilElsewhere, .thing(pupil), .thing(schoolClass), .day(day))
  }
}
