public import EventLog

extension TeachingAssigned: Ruled {
  /// Deputy or director.
  public static var recorders: RoleSet { [.deputy, .director, .import] }
  /// Assigned before the year begins.
  public static var mayLieAhead: Bool { true }
  /// The class.
  public func place(in state: SchoolState, on day: Day, amended: AmendedFact?) -> Place {
    Place(schoolClass: schoolClass)
  }
  /// A known subject, class, subgroup of the class; a teacher who works, or none while the place is vacant.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    if let refusal = state.introduction(course, key: key, request, amended) ?? state.unknown(subject)
      ?? state.unknown(schoolClass) ?? state.unknownUnlessNone(subgroup)
      ?? (teacher.isNone ? nil : state.idle(teacher, on: request.occurredOn))
      ?? Refusal.range("hoursPerWeek", hoursPerWeek, 0...40)
    {
      return refusal
    }
    guard subgroup.isNone || state.schoolClass(ofSubgroup: subgroup) == schoolClass else {
      return Refusal(.lessonOther, .thing(subgroup), .thing(schoolClass), .day(request.occurredOn))
    }
    return nil
  }
}

extension TeacherChanged: Ruled {
  /// Deputy or director.
  public static var recorders: RoleSet { [.deputy, .director, .import] }
  /// By an order for a later day.
  public static var mayLieAhead: Bool { true }
  /// The course.
  public func place(in state: SchoolState, on day: Day, amended: AmendedFact?) -> Place {
    Place(course: course, schoolClass: state.schoolClass(of: course))
  }
  /// From the teacher of the course to another who works.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    if let refusal = state.unknown(course) ?? state.unknown(from) ?? state.idle(to, on: request.occurredOn) {
      return refusal
    }
    guard from != to else { return Refusal(.courseTeacherSame, .thing(course), .thing(to)) }
    guard request.restates || state.teacher(of: course, on: request.occurredOn) == from else {
      return Refusal(.courseTeacherOther, .thing(course), .thing(from), .day(request.occurredOn))
    }
    return nil
  }
}

extension TimetableSlotSet: Ruled {
  /// Deputy or director.
  public static var recorders: RoleSet { [.deputy, .director, .import] }
  /// Set before it holds.
  public static var mayLieAhead: Bool { true }
  /// The course.
  public func place(in state: SchoolState, on day: Day, amended: AmendedFact?) -> Place {
    Place(course: course, schoolClass: state.schoolClass(of: course))
  }
  /// A known course and room, a day of the week, days in order.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    if let refusal = state.unknown(course) ?? state.unknownUnlessNone(room)
      ?? Refusal.range("weekday", weekday, 1...7) ?? Refusal.range("number", number, 0...20)
    {
      return refusal
    }
    guard from != .none else { return Refusal(.dayMissing, .name(Self.type.name)) }
    return Refusal.reversed(from, through)
  }
}
