internal import EventLog

/// What stands in the way of annulling a lesson, a course or a class: facts that name it.
///
/// A log made before this rule, or by another system, may hold facts whose lesson was taken back; they stay what they
/// are and can be corrected.
extension SchoolState {
  /// Refuses to take back a lesson, course or class that facts refer to; names the kind of the first one found.
  func inUse(_ fact: any Ruled) -> Refusal? {
    switch fact {
    case let fact as LessonHeld: use(of: fact.lesson).map { Self.refusal(fact.lesson, $0) }
    case let fact as TeachingAssigned: use(of: fact.course).map { Self.refusal(fact.course, $0) }
    case let fact as ClassFormed: use(of: fact.schoolClass).map { Self.refusal(fact.schoolClass, $0) }
    default: nil
    }
  }

  private static func refusal<Kind: ReferenceKind>(_ thing: Reference<Kind>, _ type: EventType) -> Refusal {
    Refusal(.chainInUse, .thing(thing), .name(type.name))
  }

  private func has(_ kind: FactKey.Kind, _ high: UInt32) -> Bool {
    facts.contains(kind, high: high) { isLive($0) }
  }

  private func use(of lesson: LessonNumber) -> EventType? {
    if uses.marks.of(lesson) > 0 { return MarkSet.type }
    if uses.homework.of(lesson) > 0 { return HomeworkPosted.type }
    if has(.attendance, lesson.number) { return AttendanceConfirmed.type }
    if has(.absence, lesson.number) { return AbsenceRecorded.type }
    if has(.lateness, lesson.number) { return LatenessRecorded.type }
    return has(.ict, lesson.number) ? IctUsed.type : nil
  }

  private func use(of course: CourseNumber) -> EventType? {
    if !directory.lessons.lessons(of: course).isEmpty { return LessonHeld.type }
    if uses.marks.of(course) > 0 { return MarkSet.type }
    if uses.homework.of(course) > 0 { return HomeworkPosted.type }
    if calendar.slots.contains(where: { $0.course == course }) { return TimetableSlotSet.type }
    let kinds: [(FactKey.Kind, EventType)] = [
      (.termMark, TermMarkSet.type), (.debt, DebtSet.type), (.programme, ThematicPlanApproved.type),
      (.assessment, AssessmentScheduled.type), (.cancelled, LessonCancelled.type),
      (.rescheduled, LessonRescheduled.type), (.substituted, LessonSubstituted.type),
    ]
    if let found = kinds.first(where: { has($0.0, course.number) }) { return found.1 }
    let withoutLesson = course.number | 1 << 31
    if has(.absence, withoutLesson) { return AbsenceRecorded.type }
    return has(.lateness, withoutLesson) ? LatenessRecorded.type : nil
  }

  private func use(of schoolClass: ClassNumber) -> EventType? {
    let wasJoined = directory.pupils.all.contains {
      directory.pupils[$0]?.spans(in: schoolClass).isEmpty == false
    }
    if wasJoined { return PupilEnrolled.type }
    if !directory.courses(of: schoolClass).isEmpty { return TeachingAssigned.type }
    if directory.subgroups.all.contains(where: { directory.subgroups[$0]?.schoolClass == schoolClass }) {
      return SubgroupFormed.type
    }
    return calendar.cancellations.contains { $0.schoolClass == schoolClass } ? DayCancelled.type : nil
  }
}
