public import EventLog

extension AttendanceConfirmed: Ruled {
  /// The teacher of the course, or who substitutes in the lesson.
  public static var recorders: RoleSet { [.teacher, .import] }
  /// The lesson; locked with marks.
  public func place(in state: SchoolState, on day: Day, amended: AmendedFact?) -> Place {
    state.register(course, lesson, .marks)
  }
  /// Once a lesson.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    if let refusal = state.unknown(course) ?? state.unknown(lesson)
      ?? state.stray(lesson, course, on: request.occurredOn)
    {
      return refusal
    }
    return state.holds(.lesson(.attendance, lesson), except: request.amends)
      ? Refusal(.attendanceTwice, .thing(lesson)) : nil
  }
}

extension AbsenceRecorded: Ruled {
  /// The teacher of the course, or who substitutes in the lesson.
  public static var recorders: RoleSet { [.teacher, .import] }
  /// Corrected by ``AbsenceCorrected``.
  public static var correction: CorrectionWay { .ownEvent }
  /// The lesson; locked with marks.
  public func place(in state: SchoolState, on day: Day, amended: AmendedFact?) -> Place {
    state.register(course, lesson, .marks)
  }
  /// A pupil of the course, once a lesson, who was not late to it.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    let day = request.occurredOn
    if let refusal = state.outsider(pupil, course, on: day) ?? state.stray(lesson, course, on: day) {
      return refusal
    }
    if state.holds(.pupil(.absence, pupil, course, lesson, day)) {
      return Refusal(.absenceTwice, .thing(pupil), .thing(course), .day(day))
    }
    return state.holds(.pupil(.lateness, pupil, course, lesson, day))
      ? Refusal(.absenceLate, .thing(pupil), .thing(course), .day(day)) : nil
  }
}

extension LatenessRecorded: Ruled {
  /// The teacher of the course, or who substitutes in the lesson.
  public static var recorders: RoleSet { [.teacher, .import] }
  /// The lesson; locked with marks.
  public func place(in state: SchoolState, on day: Day, amended: AmendedFact?) -> Place {
    state.register(course, lesson, .marks)
  }
  /// A pupil of the course, once a lesson, who was not absent from it.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    let day = request.occurredOn
    if let refusal = state.outsider(pupil, course, on: day) ?? state.stray(lesson, course, on: day) {
      return refusal
    }
    if state.holds(.pupil(.lateness, pupil, course, lesson, day), except: request.amends) {
      return Refusal(.latenessTwice, .thing(pupil), .thing(course), .day(day))
    }
    return state.holds(.pupil(.absence, pupil, course, lesson, day))
      ? Refusal(.latenessAbsent, .thing(pupil), .thing(course), .day(day)) : nil
  }
}

extension AbsenceExcused: Ruled {
  /// The class teacher (domain.md row 40).
  public static var recorders: RoleSet { [.classTeacher, .import] }
  /// Excused before the days come.
  public static var mayLieAhead: Bool { true }
  /// The pupil; excuses come late and are no part of the closed register.
  public func place(in state: SchoolState, on day: Day, amended: AmendedFact?) -> Place {
    Place(person: .pupil(pupil))
  }
  /// A reason that excuses, for days in order.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    if let refusal = state.unknown(pupil) { return refusal }
    guard through != .none else { return Refusal(.dayMissing, .name(Self.type.name)) }
    if let refusal = Refusal.reversed(request.occurredOn, through) { return refusal }
    return code == .unexcused ? Refusal(.excuseCode, .name(code.name)) : nil
  }
}

extension AbsenceCorrected: Ruled {
  /// The teacher of the course, who substitutes in the lesson, or the class teacher.
  public static var recorders: RoleSet { [.teacher, .classTeacher, .import] }
  /// An absence, as recorded or as corrected last.
  public static var amendable: [UInt16] { [EventCode.absenceRecorded, EventCode.absenceCorrected] }
  /// By a further correction.
  public static var correction: CorrectionWay { .ownEvent }
  /// The lesson; locked with marks.
  public func place(in state: SchoolState, on day: Day, amended: AmendedFact?) -> Place {
    state.register(course, lesson, .marks)
  }
  /// The same absence, with the code it had.
  public func refusal(in state: SchoolState, _ request: Request, amended: AmendedFact?) -> Refusal? {
    guard let amended, let absence = amended.fact as? any AbsenceLike, absence.pupil == pupil,
      absence.course == course, absence.lesson == lesson, amended.occurredOn == request.occurredOn
    else { return Refusal(.chainOtherFact, .name(Self.type.name), .position(request.amends)) }
    guard absence.code == old else {
      return Refusal(.chainOld, .position(request.amends), .name(absence.code.name), .name(old.name))
    }
    return code == old ? Refusal(.chainUnchanged, .position(request.amends)) : nil
  }
}

/// An absence or the correction of one.
private protocol AbsenceLike {
  var pupil: PupilNumber { get }
  var course: CourseNumber { get }
  var lesson: LessonNumber { get }
  var code: AbsenceCode { get }
}

extension AbsenceRecorded: AbsenceLike {}
extension AbsenceCorrected: AbsenceLike {}
