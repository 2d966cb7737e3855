public import EventLog
public import School

/// A pupil's diary: a row for each lesson of his courses (domain.md 7, 2).
public struct Diary: Hashable, Sendable {
  /// The pupil.
  public var pupil: PupilNumber
  /// School key.
  public var key: String
  /// The class on the last day shown, or the last one before.
  public var classKey: String?
  /// The days shown.
  public var span: DaySpan
  /// By day, number, subject, index.
  public var rows: [DiaryRow]
}

/// One lesson of a diary, or what belongs to a course's day without one.
public struct DiaryRow: Hashable, Sendable {
  /// The day.
  public var day: Day
  /// Number in the day; nil without a lesson.
  public var number: Int?
  /// 0, or more when the course has several lessons of this number that day.
  public var index: Int
  /// The course.
  public var course: CourseNumber
  /// The subject's title.
  public var subject: String
  /// What was taught.
  public var topic: String?
  /// What was due at this lesson, in order of posting.
  public var homework: [String]
  /// Marks in order of recording.
  public var marks: [RegisterMark]
  /// The absence's code as the teacher recorded it.
  public var absence: AbsenceCode?
  /// The reason attached later, if any.
  public var excuse: AbsenceCode?
  /// Minutes late; 0 when not known; nil when not late.
  public var late: Int?
}
