public import EventLog

extension HomeworkPosted: Ruled {
  /// The teacher of the course, or who substitutes in the lesson.
  public static var recorders: RoleSet { [.teacher, .import] }
  /// Corrected by ``HomeworkAmended``.
  public static var correction: CorrectionWay { .ownEvent }
  /// Earlier publication is recommended.
  public static var mayLieAhead: Bool { true }
  /// The lesson; locked with lessons.
  public func place(in state: SchoolState, on day: Day, amended: AmendedFact?) -> Place {
    state.register(course, lesson, .lessons)
  }
  /// A text, due on the day of the giving lesson or later.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    state.homework(course, lesson, dueOn, text, request)
  }
}

extension HomeworkAmended: Ruled {
  /// The teacher of the course, or who substitutes in the lesson.
  public static var recorders: RoleSet { [.teacher, .import] }
  /// Homework, as posted or as amended last.
  public static var amendable: [UInt16] { [EventCode.homeworkPosted, EventCode.homeworkAmended] }
  /// By a further amendment.
  public static var correction: CorrectionWay { .ownEvent }
  /// Earlier publication is recommended.
  public static var mayLieAhead: Bool { true }
  /// The lesson; locked with lessons.
  public func place(in state: SchoolState, on day: Day, amended: AmendedFact?) -> Place {
    state.register(course, lesson, .lessons)
  }
  /// Homework of the same lesson, changed.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    guard let amended, let before = amended.fact as? any HomeworkLike, before.course == course,
      before.lesson == lesson, amended.occurredOn == request.occurredOn
    else { return Refusal(.chainOtherFact, .name(Self.type.name), .position(request.amends)) }
    if before.text == text, before.dueOn == dueOn, before.minutes == minutes {
      return Refusal(.chainUnchanged, .position(request.amends))
    }
    // The lesson is the posting's own: it may have been taken back since, the homework was given all the same.
    return state.homework(course, .none, dueOn, text, request)
  }
}

/// Homework as posted or as amended.
private protocol HomeworkLike {
  var course: CourseNumber { get }
  var lesson: LessonNumber { get }
  var dueOn: Day { get }
  var minutes: UInt16 { get }
  var text: String { get }
}

extension HomeworkPosted: HomeworkLike {}
extension HomeworkAmended: HomeworkLike {}

extension SchoolState {
  fileprivate func homework(
    _ course: CourseNumber, _ lesson: LessonNumber, _ dueOn: Day, _ text: String, _ request: Request
  ) -> Refusal? {
    let day = request.occurredOn
    if let refusal = unknown(course) ?? stray(lesson, course, on: day) ?? Refusal.empty("text", text) {
      return refusal
    }
    return dueOn != .none && dueOn < day ? Refusal(.homeworkDue, .day(dueOn), .day(day)) : nil
  }
}
