public import EventLog
public import School

/// A mark.
public struct KeptMark: KeptFact {
  /// The event that set it.
  public var position: Position
  /// The log's clock at that event: corrections do not change when a fact was first entered.
  public var recordedAt: Moment
  /// The day it is for.
  public var day: Day
  /// The pupil.
  public var pupil: PupilNumber
  /// The course.
  public var course: CourseNumber
  /// The lesson, or none.
  public var lesson: LessonNumber
  /// The mark now.
  public var mark: Mark
  /// Corrections.
  public var changes: UInt16 = 0
  /// Weight in averages; 0 does not count.
  public var weight: UInt8
  /// What was marked.
  public var work: UInt8
  /// False once annulled.
  public var isAlive = true

  /// True when both are of the same pupil and course.
  public func hasSubject(of other: Self) -> Bool { pupil == other.pupil && course == other.course }
}

/// An absence.
public struct KeptAbsence: KeptFact {
  /// The event that recorded it.
  public var position: Position
  /// The log's clock at that event: corrections do not change when a fact was first entered.
  public var recordedAt: Moment
  /// The day of the lesson.
  public var day: Day
  /// The pupil.
  public var pupil: PupilNumber
  /// The course.
  public var course: CourseNumber
  /// The lesson, or none.
  public var lesson: LessonNumber
  /// Corrections.
  public var changes: UInt16 = 0
  /// Why, as last recorded.
  public var code: AbsenceCode
  /// False once annulled.
  public var isAlive = true

  /// True when both are of the same pupil and course.
  public func hasSubject(of other: Self) -> Bool { pupil == other.pupil && course == other.course }
}

/// A lateness.
public struct KeptLateness: KeptFact {
  /// The event that recorded it.
  public var position: Position
  /// The log's clock at that event: corrections do not change when a fact was first entered.
  public var recordedAt: Moment
  /// The day of the lesson.
  public var day: Day
  /// The pupil.
  public var pupil: PupilNumber
  /// The course.
  public var course: CourseNumber
  /// The lesson, or none.
  public var lesson: LessonNumber
  /// Corrections.
  public var changes: UInt16 = 0
  /// Minutes missed, 0 when not known.
  public var minutes: UInt8
  /// False once annulled.
  public var isAlive = true

  /// True when both are of the same pupil and course.
  public func hasSubject(of other: Self) -> Bool { pupil == other.pupil && course == other.course }
}

/// A reason for a pupil's absences in a span of days.
public struct KeptExcuse: KeptFact {
  /// The event that recorded it.
  public var position: Position
  /// The log's clock at that event: corrections do not change when a fact was first entered.
  public var recordedAt: Moment
  /// First day.
  public var from: Day
  /// Last day.
  public var through: Day
  /// The pupil.
  public var pupil: PupilNumber
  /// Corrections.
  public var changes: UInt16 = 0
  /// The reason.
  public var code: AbsenceCode
  /// False once annulled.
  public var isAlive = true
}

/// An outcome of a course for a term.
public struct KeptTermMark: KeptFact {
  /// The event that set it.
  public var position: Position
  /// The log's clock at that event: corrections do not change when a fact was first entered.
  public var recordedAt: Moment
  /// The day of the decision.
  public var day: Day
  /// The pupil.
  public var pupil: PupilNumber
  /// The course.
  public var course: CourseNumber
  /// The term.
  public var term: TermNumber
  /// The outcome now.
  public var mark: Mark
  /// What the formula proposed when it was set, or none.
  public var computed: Mark
  /// Corrections.
  public var changes: UInt16 = 0
  /// False once annulled.
  public var isAlive = true
}

/// A lesson held.
public struct KeptLesson: KeptFact {
  /// The event that stated it.
  public var position: Position
  /// The log's clock at that event: corrections do not change when a fact was first entered.
  public var recordedAt: Moment
  /// The day.
  public var day: Day
  /// The lesson.
  public var lesson: LessonNumber
  /// The course.
  public var course: CourseNumber
  /// Corrections.
  public var changes: UInt16 = 0
  /// Number in the day.
  public var number: UInt8
  /// 0, or more when the course has several lessons of this number that day.
  public var index: UInt8
  /// Kind of lesson.
  public var kind: LessonKind
  /// Length in minutes, 0 when not known.
  public var minutes: UInt8
  /// False once annulled.
  public var isAlive = true
  /// What was taught; empty when texts are not kept.
  public var topic = ""

  /// True when both are of the same course.
  public func hasSubject(of other: Self) -> Bool { course == other.course }
}

/// Homework.
public struct KeptHomework: KeptFact {
  /// The event that posted it.
  public var position: Position
  /// The log's clock at that event: corrections do not change when a fact was first entered.
  public var recordedAt: Moment
  /// The day it was given.
  public var day: Day
  /// The day it is due.
  public var dueOn: Day
  /// The course.
  public var course: CourseNumber
  /// The giving lesson, or none.
  public var lesson: LessonNumber
  /// Corrections.
  public var changes: UInt16 = 0
  /// Estimated minutes, 0 when not known.
  public var minutes: UInt16
  /// False once annulled.
  public var isAlive = true
  /// What to do; empty when texts are not kept.
  public var text = ""

  /// True when both are of the same course.
  public func hasSubject(of other: Self) -> Bool { course == other.course }
}
