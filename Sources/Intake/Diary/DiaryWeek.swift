public import EventLog

/// The service a diary comes from.
public enum DiaryService: Hashable, Sendable {
  /// «Сетевой Город. Образование».
  case netCity
  /// The other large one.
  case dnevnik
}

/// A week of a pupil's diary as another journal states it.
public struct DiaryWeek: Hashable, Sendable {
  /// The service.
  public var service: DiaryService
  /// The first day.
  public var start: Day
  /// The last day.
  public var end: Day
  /// The class as written, where the file says.
  public var className: String?
  /// The term as written, where the file says.
  public var termName: String?
  /// The lessons by day, then number, then their order in the file.
  public var lessons: [DiaryLesson]
}

/// One lesson of a diary.
public struct DiaryLesson: Hashable, Sendable {
  /// The lesson's number in the other journal.
  public var sourceID: Int64?
  /// The day.
  public var day: Day
  /// The number of the lesson.
  public var number: Int
  /// 0 for the first lesson of its number and day, 1 for the second (a subgroup, a substitution, bad data).
  public var index: Int
  /// The shift, 1 or 2.
  public var shift: Int
  /// When it starts, as written.
  public var startsAt: String?
  /// When it ends, as written.
  public var endsAt: String?
  /// The room, where the file says.
  public var room: String?
  /// The subject as written.
  public var subject: String
  /// The topic, where the file says it apart from the works.
  public var topic: String?
  /// The lesson was not held.
  public var isCancelled: Bool
  /// Extra-curricular: not part of the class register.
  public var isExtracurricular: Bool
  /// What was set or done, in the order of the file.
  public var assignments: [DiaryAssignment]

  /// Homework due at this lesson.
  public var homework: [DiaryAssignment] { assignments.filter(\.isHomework) }

  /// Work done at this lesson.
  public var works: [DiaryAssignment] { assignments.filter { !$0.isHomework } }
}

/// Homework or work of a lesson, with its mark where there is one; homework may have a mark too.
public struct DiaryAssignment: Hashable, Sendable {
  /// The kind that means homework.
  public static let homeworkType = 3

  /// The number in the other journal.
  public var sourceID: Int64
  /// The kind in the other journal.
  public var type: Int
  /// The homework's text, or the work's topic.
  public var text: String
  /// The weight; nil for the default weight of its kind (written as 0).
  public var weight: Int?
  /// The day it is due.
  public var dueOn: Day
  /// The mark, where one was set.
  public var mark: DiaryMark?

  /// Whether it was set to be done at home.
  public var isHomework: Bool { type == DiaryAssignment.homeworkType }
}

/// A mark of a diary.
public struct DiaryMark: Hashable, Sendable {
  /// The pupil's number in the other journal, where the file says.
  public var pupilSourceID: Int64?
  /// The symbol; nil for a debt that has no mark yet.
  public var symbol: String?
  /// Whether the work is owed («точка»).
  public var isOwed: Bool
}
