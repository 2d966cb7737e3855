public import EventLog

extension TermMarkSet: Ruled {
  /// The teacher of the course; others under a grant.
  public static var recorders: RoleSet { [.teacher, .import] }
  /// Corrected by ``TermMarkCorrected``.
  public static var correction: CorrectionWay { .ownEvent }
  /// Course and term; locked with outcomes.
  public func place(in state: SchoolState, on day: Day, amended: AmendedFact?) -> Place {
    var place = state.register(course, .none, .termMarks)
    place.term = term
    return place
  }
  /// One outcome of the scale or in words, for a pupil of the course, in a term that has begun.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    let day = request.occurredOn
    if let refusal = state.unknown(term) ?? state.unknown(pupil) ?? state.unknown(course) { return refusal }
    guard let entry = state.directory.terms[term] else { return nil }
    let schoolClass = state.schoolClass(of: course)
    let yearGroup = state.yearGroup(of: schoolClass)
    guard entry.yearGroups.contains(yearGroup) else {
      return Refusal(.termYearGroup, .thing(term), .number(Int(yearGroup)))
    }
    guard entry.start <= day else { return Refusal(.termMarkEarly, .thing(term), .day(entry.start)) }
    if let refusal = state.outsider(pupil, course, on: min(day, entry.end)) { return refusal }
    if let refusal = state.outcome(mark, course, on: day) { return refusal }
    return state.holds(.termMark(pupil, course, term))
      ? Refusal(.termMarkTwice, .thing(pupil), .thing(course), .thing(term)) : nil
  }
}

extension TermMarkCorrected: Ruled {
  /// The teacher of the course; others under a grant.
  public static var recorders: RoleSet { [.teacher, .import] }
  /// An outcome, as set or as corrected last.
  public static var amendable: [UInt16] { [EventCode.termMarkSet, EventCode.termMarkCorrected] }
  /// By a further correction.
  public static var correction: CorrectionWay { .ownEvent }
  /// Course and term; locked with outcomes.
  public func place(in state: SchoolState, on day: Day, amended: AmendedFact?) -> Place {
    var place = state.register(course, .none, .termMarks)
    place.term = term
    return place
  }
  /// The same outcome with what it was, to another.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    guard let before = amended?.fact as? any TermMarkLike, before.pupil == pupil, before.course == course,
      before.term == term
    else { return Refusal(.chainOtherFact, .name(Self.type.name), .position(request.amends)) }
    guard before.mark == old else {
      return Refusal(.chainOld, .position(request.amends), .mark(before.mark), .mark(old))
    }
    guard mark != old else { return Refusal(.chainUnchanged, .position(request.amends)) }
    return state.outcome(mark, course, on: request.occurredOn)
  }
}

/// An outcome or the correction of one.
private protocol TermMarkLike {
  var pupil: PupilNumber { get }
  var course: CourseNumber { get }
  var term: TermNumber { get }
  var mark: Mark { get }
}

extension TermMarkSet: TermMarkLike {}
extension TermMarkCorrected: TermMarkLike {}

extension SchoolState {
  /// Refuses what cannot stand as the outcome of a term; an ungraded course has outcomes in words only.
  fileprivate func outcome(_ mark: Mark, _ course: CourseNumber, on day: Day) -> Refusal? {
    guard !mark.isNone else { return Refusal(.markMissing) }
    if mark.number != nil, let refusal = ungraded(course) { return refusal }
    guard let scale = policies.scale(on: day), !scale.containsOutcome(mark) else { return nil }
    return Refusal(.termMarkScale, .mark(mark), .name(scale.text), .day(day))
  }
}
