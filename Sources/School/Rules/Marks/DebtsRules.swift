public import EventLog

extension DebtSet: Ruled {
  /// The teacher of the course, or a deputy.
  public static var recorders: RoleSet { [.teacher, .deputy, .import] }
  /// The course. A debt of a closed term is stated when the term is over: nothing locks it.
  public func place(in state: SchoolState, on day: Day, amended: AmendedFact?) -> Place {
    Place(course: course, schoolClass: state.schoolClass(of: course))
  }
  /// By a pupil of the course, for a term of the year group, one at a time.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    let day = request.occurredOn
    if let refusal = state.outsider(pupil, course, on: day) ?? state.unknownUnlessNone(term)
      ?? state.termOfOthers(term, state.schoolClass(of: course))
    {
      return refusal
    }
    guard dueOn != .none else { return Refusal(.dayMissing, .name(Self.type.name)) }
    if let refusal = Refusal.reversed(day, dueOn) { return refusal }
    return state.holds(.debt(pupil, course, term), except: request.amends)
      ? Refusal(.debtTwice, .thing(pupil), .thing(course)) : nil
  }
}

extension DebtCleared: Ruled {
  /// The teacher of the course, or a deputy.
  public static var recorders: RoleSet { [.teacher, .deputy, .import] }
  /// A debt.
  public static var amendable: [UInt16] { [EventCode.debtSet] }
  /// Taken back, not restated.
  public static var correction: CorrectionWay { .never }
  /// It ends a debt and corrects nothing.
  public static var needsReason: Bool { false }
  /// The course.
  public func place(in state: SchoolState, on day: Day, amended: AmendedFact?) -> Place {
    Place(course: course, schoolClass: state.schoolClass(of: course))
  }
  /// The debt it names.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    guard let amended, let debt = amended.fact as? DebtSet, debt.pupil == pupil, debt.course == course,
      debt.term == term
    else { return Refusal(.chainOtherFact, .name(Self.type.name), .position(request.amends)) }
    return Refusal.reversed(amended.occurredOn, request.occurredOn)
  }
}

extension SchoolState {
  /// Refuses a named term that is not for the year group of a class.
  func termOfOthers(_ term: TermNumber, _ schoolClass: ClassNumber) -> Refusal? {
    guard !term.isNone, let entry = directory.terms[term] else { return nil }
    let yearGroup = yearGroup(of: schoolClass)
    return entry.yearGroups.contains(yearGroup)
      ? nil : Refusal(.termYearGroup, .thing(term), .number(Int(yearGroup)))
  }

  /// Refuses a pupil who was not in a class on a day, or on the last day of a term that is over.
  func stranger(
    _ pupil: PupilNumber, _ schoolClass: ClassNumber, _ term: TermNumber, on day: Day
  ) -> Refusal? {
    let last = min(day, span(of: term)?.end ?? day)
    return self.schoolClass(of: pupil, on: last) == schoolClass
      ? nil : Refusal(.pupilNotInClass, .thing(pupil), .thing(schoolClass), .day(last))
  }
}
