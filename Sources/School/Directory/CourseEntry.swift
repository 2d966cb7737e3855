public import EventLog

/// Since when who teaches a course.
public struct TeacherSpan: Hashable, Sendable, DatedFact {
  /// First day.
  public let day: Day
  /// The teacher.
  public let teacher: StaffNumber
  /// The event that states it.
  public let position: Position
}

/// A course as the log knows it.
public struct CourseEntry: DirectoryEntry {
  /// The school key as entered.
  public var key: String
  /// The latest event that states it.
  public var position: Position
  /// True when its introduction was annulled.
  public var isAnnulled = false
  /// The subject.
  public var subject: SubjectNumber
  /// The class.
  public var schoolClass: ClassNumber
  /// The subgroup, or none for the whole class.
  public var subgroup: SubgroupNumber
  /// Lessons a week.
  public var hoursPerWeek: UInt8
  /// True when marks are given.
  public var graded: Bool
  /// Its first day.
  public var from: Day
  /// The event that introduced it, however often it was stated anew.
  public internal(set) var introducedAt: Position
  /// Teachers by first day, oldest first.
  public internal(set) var teachers: [TeacherSpan] = []

  /// The teacher of a day; before the first day the first one.
  public func teacher(on day: Day) -> StaffNumber {
    (teachers.latest(on: day) ?? teachers.first)?.teacher ?? .none
  }

  /// The latest teacher.
  public var teacher: StaffNumber { teachers.last?.teacher ?? .none }
}
