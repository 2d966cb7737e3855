public import EventLog
public import School

/// The summary sheet of attendance of a class (domain.md 1.4 and 2.2; 7, 4).
///
/// A day is missed in full when every lesson held that day for the pupil was missed. An absence's reason is
/// the latest excuse that covers its day, else its own code.
public struct AttendanceSummary: Hashable, Sendable {
  /// The class.
  public var classKey: String
  /// Class teacher, or none.
  public var teacher: StaffNumber
  /// The spans of days counted.
  public var spans: [AttendanceSpan]
  /// Pupils who were in the class on any of the days, by number.
  public var pupils: [AttendanceRow]
  /// Of the whole class, one a span.
  public var totals: [AttendanceCounts]
}

/// A term or a range of days.
public struct AttendanceSpan: Hashable, Sendable {
  /// The days.
  public var days: DaySpan
  /// The term, or nil for a range.
  public var term: TermLabel?
  /// Days on which the class had a lesson.
  public var schoolDays: Int
  /// Lessons held for the class or a part of it.
  public var lessons: Int
}

/// A pupil's line.
public struct AttendanceRow: Hashable, Sendable {
  /// The pupil.
  public var pupil: PupilNumber
  /// School key.
  public var key: String
  /// First day in the class, when it lies within the days counted and not on their first.
  public var arrived: Day?
  /// First day outside for good, when it lies within the days counted.
  public var left: Day?
  /// The days outside between a leaving and a return, oldest first.
  public var away: [DaySpan] = []
  /// One a span.
  public var counts: [AttendanceCounts]
}

/// What was missed in a span.
public struct AttendanceCounts: Hashable, Sendable {
  /// Days missed in full.
  public var days = 0
  /// Of these, days whose every absence was for illness.
  public var daysIll = 0
  /// Lessons missed.
  public var lessons = 0
  /// Of these, for illness.
  public var lessonsIll = 0
  /// Of these, for another good reason.
  public var lessonsExcused = 0
  /// Of these, without a reason.
  public var lessonsUnexcused = 0
  /// Times late.
  public var late = 0
  /// Lessons held for the pupil while in the class.
  public var lessonsHeld = 0

  /// Nothing missed.
  public init() {}

  /// Adds another's counts.
  static func += (sum: inout AttendanceCounts, other: AttendanceCounts) {
    sum.days += other.days
    sum.daysIll += other.daysIll
    sum.lessons += other.lessons
    sum.lessonsIll += other.lessonsIll
    sum.lessonsExcused += other.lessonsExcused
    sum.lessonsUnexcused += other.lessonsUnexcused
    sum.late += other.late
    sum.lessonsHeld += other.lessonsHeld
  }
}
