public import EventLog

extension ClassFormed: Ruled {
  /// Administrator or director.
  public static var recorders: RoleSet { [.administrator, .director, .import] }
  /// Formed before the year begins.
  public static var mayLieAhead: Bool { true }
  /// A new class of a year group, led by somebody who works.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    state.introduction(schoolClass, key: key, request, amended)
      ?? Refusal.range("yearGroup", yearGroup, 1...12)
      ?? (teacher.isNone ? nil : state.idle(teacher, on: request.occurredOn))
  }
}

extension SubgroupFormed: Ruled {
  /// Administrator, deputy or class teacher.
  public static var recorders: RoleSet { [.administrator, .deputy, .classTeacher, .import] }
  /// Formed before the year begins.
  public static var mayLieAhead: Bool { true }
  /// The class.
  public func place(in state: SchoolState, on day: Day, amended: AmendedFact?) -> Place {
    Place(schoolClass: schoolClass)
  }
  /// Of a known class and subject.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    state.introduction(subgroup, key: key, request, amended) ?? state.unknown(schoolClass)
      ?? state.unknown(subject)
  }
}

extension SubgroupJoined: Ruled {
  /// Administrator or class teacher.
  public static var recorders: RoleSet { [.administrator, .classTeacher, .import] }
  /// Joined before the year begins.
  public static var mayLieAhead: Bool { true }
  /// The class.
  public func place(in state: SchoolState, on day: Day, amended: AmendedFact?) -> Place {
    Place(schoolClass: state.schoolClass(ofSubgroup: subgroup))
  }
  /// A pupil of the class who is in no subgroup of the subject already (requirement R-9).
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    let day = request.occurredOn
    if let refusal = state.unknown(subgroup) ?? state.unknown(pupil) ?? Refusal.reversed(day, through) {
      return refusal
    }
    guard state.schoolClass(of: pupil, on: day) == state.schoolClass(ofSubgroup: subgroup) else {
      return Refusal(.subgroupOtherClass, .thing(pupil), .thing(subgroup), .day(day))
    }
    guard request.restates || !state.isMember(pupil, of: subgroup, on: day) else {
      return Refusal(.subgroupJoinedAlready, .thing(pupil), .thing(subgroup), .day(day))
    }
    return request.isRestored ? nil : elsewhere(state, request)
  }

  /// Another subgroup of the subject in which the pupil is on some day of the membership.
  private func elsewhere(_ state: SchoolState, _ request: Request) -> Refusal? {
    guard let entry = state.directory.subgroups[subgroup] else { return nil }
    let span = DaySpan(from: request.occurredOn, through: through)
    let other = state.directory.subgroups.all.first { number in
      guard number != subgroup, let other = state.directory.subgroups[number],
        other.subject == entry.subject, other.schoolClass == entry.schoolClass
      else { return false }
      return other.memberships.contains {
        $0.pupil == pupil && $0.position != request.amends && $0.span.overlaps(span)
      }
    }
    return other.map { Refusal(.subgroupOther, .thing(pupil), .thing($0), .thing(subgroup)) }
  }
}

extension SubgroupLeft: Ruled {
  /// Administrator or class teacher.
  public static var recorders: RoleSet { [.administrator, .classTeacher, .import] }
  /// Left by an order for a later day.
  public static var mayLieAhead: Bool { true }
  /// The class.
  public func place(in state: SchoolState, on day: Day, amended: AmendedFact?) -> Place {
    Place(schoolClass: state.schoolClass(ofSubgroup: subgroup))
  }
  /// A member.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    if let refusal = state.unknown(subgroup) ?? state.unknown(pupil) { return refusal }
    guard request.restates || state.isMember(pupil, of: subgroup, on: request.occurredOn) else {
      return Refusal(.pupilNotInSubgroup, .thing(pupil), .thing(subgroup), .day(request.occurredOn))
    }
    return nil
  }
}
