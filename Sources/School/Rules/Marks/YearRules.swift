public import EventLog

extension BehaviourMarkSet: Ruled {
  /// The class teacher.
  public static var recorders: RoleSet { [.classTeacher, .import] }
  /// The class.
  public func place(in state: SchoolState, on day: Day, amended: AmendedFact?) -> Place {
    Place(schoolClass: schoolClass, term: term)
  }
  /// One mark of its scale, for a pupil of the class, in a term that has begun.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    let day = request.occurredOn
    if let refusal = state.unknown(pupil) ?? state.unknown(schoolClass) ?? state.unknown(term)
      ?? state.termOfOthers(term, schoolClass)
    {
      return refusal
    }
    if let start = state.span(of: term)?.start, day < start {
      return Refusal(.termMarkEarly, .thing(term), .day(start))
    }
    guard value.scheme == scheme else {
      return Refusal(.behaviourScheme, .name(value.name), .name(scheme.name))
    }
    if let refusal = state.stranger(pupil, schoolClass, term, on: day) { return refusal }
    return state.holds(.term(.behaviour, pupil, term), except: request.amends)
      ? Refusal(.behaviourTwice, .thing(pupil), .thing(term)) : nil
  }
}

extension CouncilDecisionRecorded: Ruled {
  /// The director.
  public static var recorders: RoleSet { [.director, .import] }
  /// The class.
  public func place(in state: SchoolState, on day: Day, amended: AmendedFact?) -> Place {
    Place(schoolClass: schoolClass, term: term)
  }
  /// One decision on a pupil of the class for a school year, by a protocol.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    let day = request.occurredOn
    if let refusal = state.unknown(pupil) ?? state.unknown(schoolClass) ?? state.unknown(term)
      ?? state.termOfOthers(term, schoolClass)
    {
      return refusal
    }
    guard let year = state.directory.terms[term], year.kind == .year else {
      return Refusal(.councilTerm, .thing(term))
    }
    guard year.start <= day else { return Refusal(.termMarkEarly, .thing(term), .day(year.start)) }
    if let refusal = Refusal.empty("protocol", protocolNumber)
      ?? state.stranger(pupil, schoolClass, term, on: day)
    {
      return refusal
    }
    let yearGroup = state.yearGroup(of: schoolClass)
    guard leads(from: yearGroup) else {
      return Refusal(
        .councilYearGroup, .name(decision.name), .number(Int(yearGroup)), .number(Int(toYearGroup)))
    }
    return state.holds(.term(.council, pupil, term), except: request.amends)
      ? Refusal(.councilTwice, .thing(pupil), .thing(term)) : nil
  }

  /// True when the decision leads from a year group to the one it names.
  private func leads(from yearGroup: UInt8) -> Bool {
    switch decision {
    case .promoted, .conditional: yearGroup < 12 && toYearGroup == yearGroup + 1
    case .repeats: toYearGroup == yearGroup
    case .graduated, .leftWithCertificate: toYearGroup == 0
    case .other: toYearGroup <= 12
    }
  }
}

extension MarkBrought: Ruled {
  /// Secretary, class teacher or deputy: who takes in the papers.
  public static var recorders: RoleSet { [.secretary, .classTeacher, .deputy, .import] }
  /// Course and term; locked with marks.
  public func place(in state: SchoolState, on day: Day, amended: AmendedFact?) -> Place {
    var place = state.register(course, .none, .marks)
    place.term = term
    return place
  }
  /// A mark of the scale, of a day before a pupil of the course came to the school.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    let day = request.occurredOn
    if let refusal = state.unknown(pupil) ?? state.unknown(course) ?? state.unknown(term)
      ?? state.termOfOthers(term, state.schoolClass(of: course)) ?? state.ungraded(course)
      ?? state.offScale(mark, on: day)
    {
      return refusal
    }
    let schoolClass = state.schoolClass(of: course)
    guard state.directory.pupils[pupil]?.spans(in: schoolClass).isEmpty == false else {
      return Refusal(.pupilNotInClass, .thing(pupil), .thing(schoolClass), .day(request.today))
    }
    let here = state.schoolClass(of: pupil, on: day)
    return here.isNone ? nil : Refusal(.markBroughtHere, .thing(pupil), .thing(here), .day(day))
  }
}
