public import EventLog

extension MarkSet: Ruled {
  /// The teacher of the course, or who substitutes in the lesson; others under a grant.
  public static var recorders: RoleSet { [.teacher, .import] }
  /// Corrected by ``MarkCorrected``.
  public static var correction: CorrectionWay { .ownEvent }
  /// The lesson; locked with marks.
  public func place(in state: SchoolState, on day: Day, amended: AmendedFact?) -> Place {
    state.register(course, lesson, .marks)
  }
  /// A mark of the scale, for a pupil of a graded course, on the day of the lesson.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    let day = request.occurredOn
    return state.outsider(pupil, course, on: day) ?? state.ungraded(course)
      ?? state.offScale(mark, on: day) ?? state.stray(lesson, course, on: day)
  }
}

extension MarkCorrected: Ruled {
  /// The teacher of the course, or who substitutes in the lesson; others under a grant.
  public static var recorders: RoleSet { [.teacher, .import] }
  /// A mark, as set or as corrected last.
  public static var amendable: [UInt16] { [EventCode.markSet, EventCode.markCorrected] }
  /// By a further correction.
  public static var correction: CorrectionWay { .ownEvent }
  /// The lesson; locked with marks.
  public func place(in state: SchoolState, on day: Day, amended: AmendedFact?) -> Place {
    state.register(course, lesson, .marks)
  }
  /// The same mark with what it was, to another of the scale (requirement R-3).
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    guard let amended, let before = amended.fact as? any MarkLike, before.pupil == pupil,
      before.course == course, before.lesson == lesson, amended.occurredOn == request.occurredOn
    else { return Refusal(.chainOtherFact, .name(Self.type.name), .position(request.amends)) }
    guard before.mark == old, before.weight == oldWeight else {
      return Refusal(.chainOld, .position(request.amends), .mark(before.mark), .mark(old))
    }
    guard mark != old || weight != oldWeight || work != before.work else {
      return Refusal(.chainUnchanged, .position(request.amends))
    }
    return state.offScale(mark, on: request.occurredOn)
  }
}

extension MarkAnnulled: Ruled {
  /// The teacher of the course, or who substitutes in the lesson; others under a grant.
  public static var recorders: RoleSet { [.teacher, .import] }
  /// A mark, as set or as corrected last.
  public static var amendable: [UInt16] { [EventCode.markSet, EventCode.markCorrected] }
  /// Set anew.
  public static var correction: CorrectionWay { .never }
  /// The lesson; locked with marks.
  public func place(in state: SchoolState, on day: Day, amended: AmendedFact?) -> Place {
    state.register(course, lesson, .marks)
  }
  /// The same mark with what it was.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    guard let amended, let before = amended.fact as? any MarkLike, before.pupil == pupil,
      before.course == course, before.lesson == lesson, amended.occurredOn == request.occurredOn
    else { return Refusal(.chainOtherFact, .name(Self.type.name), .position(request.amends)) }
    guard before.mark == mark, before.weight == weight, before.work == work else {
      return Refusal(.chainOld, .position(request.amends), .mark(before.mark), .mark(mark))
    }
    return nil
  }
}

extension SchoolState {
  /// Refuses marks where none are given: year group 1, ungraded courses (semantics.md, "School").
  func ungraded(_ course: CourseNumber) -> Refusal? {
    guard let entry = directory.courses[course] else { return Refusal(.thingUnknown, .thing(course)) }
    if yearGroup(of: entry.schoolClass) == 1 { return Refusal(.markYearGroupOne, .thing(entry.schoolClass)) }
    return entry.graded ? nil : Refusal(.markUngraded, .thing(course))
  }

  /// Refuses what is no current mark of the day.
  func offScale(_ mark: Mark, on day: Day) -> Refusal? {
    guard !mark.isNone else { return Refusal(.markMissing) }
    return policies.allows(mark, on: day)
      ? nil : Refusal(.markScale, .mark(mark), .name(policies.scale(on: day)?.text ?? ""), .day(day))
  }
}
