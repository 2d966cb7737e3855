public import EventLog
public import School

/// The pages of a class register for a subject: pupils by lessons, and what was taught (domain.md 1.4; 7, 1).
///
/// Numbers and references only; names, order of names and words are the document's.
public struct ClassRegister: Hashable, Sendable {
  /// The class.
  public var classKey: String
  /// The subject's title, of the first course.
  public var subject: String
  /// The courses whose lessons stand on the page, by number.
  public var courses: [RegisterCourse]
  /// The days shown.
  public var span: DaySpan
  /// The term asked for, or nil for a range of days.
  public var term: TermLabel?
  /// Lessons by day, number, index; days with facts but without a lesson stand among them.
  public var lessons: [RegisterLesson]
  /// Pupils who were in the class or subgroup on any day shown, or have a fact there; by number.
  public var pupils: [RegisterRow]

  /// True without lessons and pupils.
  public var isEmpty: Bool { lessons.isEmpty && pupils.isEmpty }
}

/// A term as documents name it.
public struct TermLabel: Hashable, Sendable {
  /// The number.
  public var term: TermNumber
  /// Its school key.
  public var key: String
  /// Its title.
  public var title: String
  /// Kind of term.
  public var kind: TermKind
}

/// A course of a register page.
public struct RegisterCourse: Hashable, Sendable {
  /// The course.
  public var course: CourseNumber
  /// Its school key.
  public var key: String
  /// The teacher on the last day shown.
  public var teacher: StaffNumber
}

/// A column of the left page, a line of the right one.
public struct RegisterLesson: Hashable, Sendable {
  /// The lesson; none for a day that has facts but no lesson.
  public var lesson: LessonNumber
  /// Its key: `2025-10-14/7Б-физика/3`.
  public var key: String
  /// The course.
  public var course: CourseNumber
  /// The day.
  public var day: Day
  /// Number in the day; nil without a lesson.
  public var number: Int?
  /// 0, or more when the course has several lessons of this number that day.
  public var index: Int
  /// Length in lessons, 1; nil without a lesson.
  public var hours: Int?
  /// What was taught.
  public var topic: String?
  /// What was given to do at home, in order of posting.
  public var homework: [String]
}

/// A pupil's line.
public struct RegisterRow: Hashable, Sendable {
  /// The pupil.
  public var pupil: PupilNumber
  /// School key.
  public var key: String
  /// One cell a lesson.
  public var cells: [RegisterCell]
  /// Marks that count.
  public var average: MarkAverage
  /// The outcome for the term asked for.
  public var termMark: Mark?
  /// First day in the class or subgroup, when it lies within the days shown and not on the first of them.
  public var arrived: Day?
  /// First day outside for good, when it lies within the days shown.
  public var left: Day?
  /// The days outside between a leaving and a return, oldest first.
  public var away: [DaySpan] = []
}

/// What stands where a pupil's line crosses a lesson.
public struct RegisterCell: Hashable, Sendable {
  /// Marks in order of recording.
  public var marks: [RegisterMark] = []
  /// The absence's code as the teacher recorded it.
  public var absence: AbsenceCode?
  /// The reason attached later, if any; the absence stays as it was.
  public var excuse: AbsenceCode?
  /// Minutes late; 0 when not known; nil when not late.
  public var late: Int?
  /// False on days when the pupil did not belong to the class or subgroup.
  public var isMember = true

  /// True with nothing in it.
  public var isEmpty: Bool { marks.isEmpty && absence == nil && late == nil }
}

/// A mark in its place.
public struct RegisterMark: Hashable, Sendable {
  /// The mark now.
  public var mark: Mark
  /// Weight in averages.
  public var weight: Int
  /// The event that set it.
  public var position: Position
  /// True when it was another one before.
  public var isCorrected: Bool
}
