public import EventLog

extension LessonRescheduled: Ruled {
  /// Deputy or director.
  public static var recorders: RoleSet { [.deputy, .director, .import] }
  /// Arranged before its day.
  public static var mayLieAhead: Bool { true }
  /// The course; locked with its lessons.
  public func place(in state: SchoolState, on day: Day, amended: AmendedFact?) -> Place {
    state.register(course, .none, .lessons)
  }
  /// A lesson that was neither held, cancelled nor moved, to another time.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    let day = request.occurredOn
    if let refusal = state.unknown(course) ?? Refusal.range("number", number, 0...20)
      ?? Refusal.range("toNumber", toNumber, 0...20)
    {
      return refusal
    }
    guard toDay != .none else { return Refusal(.dayMissing, .name(Self.type.name)) }
    guard toDay != day || toNumber != number else {
      return Refusal(.lessonSamePlace, .thing(course), .day(day), .number(Int(number)))
    }
    let slot = LessonSlot(course: course, day: day, number: number, index: index)
    if state.directory.lessons.find(slot) != nil {
      return Refusal(.lessonHeldAlready, .thing(course), .day(day), .number(Int(number)))
    }
    if state.holds(.slot(.cancelled, slot)) {
      return Refusal(.lessonCancelled, .thing(course), .day(day), .number(Int(number)))
    }
    return state.movedAway(slot, except: request.amends)
  }
}

extension IctUsed: Ruled {
  /// The teacher of the course, or who substitutes in the lesson.
  public static var recorders: RoleSet { [.teacher, .import] }
  /// The lesson; locked with lessons.
  public func place(in state: SchoolState, on day: Day, amended: AmendedFact?) -> Place {
    state.register(course, lesson, .lessons)
  }
  /// Of a lesson of the course, each kind once.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    if let refusal = state.unknown(course) ?? state.unknown(lesson)
      ?? state.stray(lesson, course, on: request.occurredOn)
    {
      return refusal
    }
    return state.holds(.ict(lesson, kind: kind.rawValue), except: request.amends)
      ? Refusal(.ictTwice, .thing(lesson), .name(kind.name)) : nil
  }
}

extension AssessmentScheduled: Ruled {
  /// A deputy for the school's schedule, the teacher for the works of the course.
  public static var recorders: RoleSet { [.deputy, .director, .teacher, .import] }
  /// Planned for days to come.
  public static var mayLieAhead: Bool { true }
  /// The course; a plan is no part of the closed register.
  public func place(in state: SchoolState, on day: Day, amended: AmendedFact?) -> Place {
    Place(course: course, schoolClass: state.schoolClass(of: course))
  }
  /// Of a known course, once a lesson. What clashes is told by a report, not refused: the order stands.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    let day = request.occurredOn
    if let refusal = state.unknown(course) ?? Refusal.range("number", number, 0...20)
      ?? Refusal.range("minutes", minutes, 1...600)
    {
      return refusal
    }
    let slot = LessonSlot(course: course, day: day, number: number)
    return state.holds(.slot(.assessment, slot), except: request.amends)
      ? Refusal(.assessmentTwice, .thing(course), .day(day), .number(Int(number))) : nil
  }
}

extension SchoolState {
  /// Refuses a slot whose lesson is given at another time.
  func movedAway(_ slot: LessonSlot, except: Position = .none) -> Refusal? {
    holds(.slot(.rescheduled, slot), except: except)
      ? Refusal(.lessonRescheduledAlready, .thing(slot.course), .day(slot.day), .number(Int(slot.number)))
      : nil
  }
}
