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
  /// True when nobody named the days and the latest week was taken.
  public var isLatestWeek = false
}

extension Diary {
  /// The week, Monday to Sunday, of the last lesson on or before a day, or of the first lesson after it; the whole
  /// where there is none.
  public func latestWeek(on day: Day) -> Diary {
    guard let last = rows.last(where: { $0.day <= day }) ?? rows.first else { return self }
    let monday = last.day - (last.day.weekday - 1)
    var week = self
    week.span = DaySpan(from: monday, through: monday + 6)
    week.rows = rows.filter { week.span.contains($0.day) }
    week.isLatestWeek = true
    return week
  }
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
