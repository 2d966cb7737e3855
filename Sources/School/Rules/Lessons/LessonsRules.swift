public import EventLog

extension LessonHeld: Ruled {
  /// The teacher of the course, or who substitutes in the lesson.
  public static var recorders: RoleSet { [.teacher, .import] }
  /// The course; locked with its lessons.
  public func place(in state: SchoolState, on day: Day, amended: AmendedFact?) -> Place {
    var place = state.register(course, .none, .lessons)
    place.slot = LessonSlot(course: course, day: day, number: number, index: index)
    return place
  }
  /// A new lesson in a free slot that was neither cancelled nor moved; several of one number are kept apart by the index.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    if let refusal = state.introduction(lesson, key: nil, request, amended) ?? state.unknown(course)
      ?? Refusal.range("number", number, 0...20)
    {
      return refusal
    }
    let slot = LessonSlot(course: course, day: request.occurredOn, number: number, index: index)
    if let taken = state.directory.lessons.find(slot), taken != lesson {
      return Refusal(.lessonTaken, .thing(course), .day(request.occurredOn), .number(Int(number)))
    }
    if state.holds(.slot(.cancelled, slot)) {
      return Refusal(.lessonCancelled, .thing(course), .day(request.occurredOn), .number(Int(number)))
    }
    return state.movedAway(slot)
  }
}

extension LessonCancelled: Ruled {
  /// Deputy or director.
  public static var recorders: RoleSet { [.deputy, .director, .import] }
  /// Cancelled before its day.
  public static var mayLieAhead: Bool { true }
  /// The course; locked with its lessons.
  public func place(in state: SchoolState, on day: Day, amended: AmendedFact?) -> Place {
    state.register(course, .none, .lessons)
  }
  /// A lesson that was neither held, cancelled nor moved.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    if let refusal = state.unknown(course) ?? Refusal.range("number", number, 0...20) { return refusal }
    let slot = LessonSlot(course: course, day: request.occurredOn, number: number, index: index)
    if state.directory.lessons.find(slot) != nil {
      return Refusal(.lessonHeldAlready, .thing(course), .day(request.occurredOn), .number(Int(number)))
    }
    if state.holds(.slot(.cancelled, slot), except: request.amends) {
      return Refusal(.lessonCancelled, .thing(course), .day(request.occurredOn), .number(Int(number)))
    }
    return state.movedAway(slot)
  }
}

extension LessonSubstituted: Ruled {
  /// Deputy or director.
  public static var recorders: RoleSet { [.deputy, .director, .import] }
  /// Arranged before its day.
  public static var mayLieAhead: Bool { true }
  /// The course; locked with its lessons.
  public func place(in state: SchoolState, on day: Day, amended: AmendedFact?) -> Place {
    state.register(course, .none, .lessons)
  }
  /// The course's teacher is replaced by another who works, once a lesson (requirement R-8).
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    let day = request.occurredOn
    if let refusal = state.unknown(course) ?? state.unknown(original) ?? state.idle(substitute, on: day)
      ?? Refusal.range("number", number, 0...20)
    {
      return refusal
    }
    guard original != substitute else {
      return Refusal(.courseTeacherSame, .thing(course), .thing(substitute))
    }
    guard state.teacher(of: course, on: day) == original else {
      return Refusal(.courseTeacherOther, .thing(course), .thing(original), .day(day))
    }
    let slot = LessonSlot(course: course, day: day, number: number, index: index)
    return state.holds(.slot(.substituted, slot), except: request.amends)
      ? Refusal(.lessonSubstitutedAlready, .thing(course), .day(day), .number(Int(number))) : nil
  }
}
