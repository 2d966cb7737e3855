internal import EventLog

/// The diary JSON of the other large service: weeks of days of lessons with a theme, homework and works' marks.
struct RawWeeks: Decodable {
  var weeks: [Week]

  struct Week: Decodable {
    var firstWeekDayDate: RawDay
    var lastWeekDayDate: RawDay
    var days: [WeekDay]
  }

  struct WeekDay: Decodable {
    var date: RawDay
    var lessons: [Lesson]
  }

  struct Lesson: Decodable {
    var id: Int64?
    var number: Int
    var place: String?
    var startDateTime: String?
    var endDateTime: String?
    var isCanceled: Bool?
    var theme: String?
    var subject: Named
    var homework: Homework?
    var workMarks: [Work]?
    var group: Group?
  }

  struct Named: Decodable {
    var name: String
  }

  struct Group: Decodable {
    var name: String
    var parentName: String?

    /// The class that a subgroup belongs to, or the class itself.
    var root: String { parentName ?? name }
  }

  struct Homework: Decodable {
    var text: String?
  }

  struct Work: Decodable {
    var workId: Int64
    var marks: [Mark]
  }

  struct Mark: Decodable {
    var id: Int64?
    var value: RawSymbol
  }

  /// Every week of the file as one: a file holds the weeks that were asked for.
  var week: DiaryWeek? {
    guard let first = weeks.first, let last = weeks.last else { return nil }
    let days = weeks.flatMap(\.days)
    let groups = Set(days.flatMap(\.lessons).compactMap { $0.group?.root })
    return DiaryWeek(
      service: .dnevnik, start: first.firstWeekDayDate.day, end: last.lastWeekDayDate.day,
      className: groups.count == 1 ? groups.first : nil, termName: nil,
      lessons: days.flatMap { day in day.lessons.map { $0.lesson(day.date.day) } })
  }
}

extension RawWeeks.Lesson {
  func lesson(_ day: Day) -> DiaryLesson {
    DiaryLesson(
      sourceID: id, day: day, number: number, index: 0, shift: 1, startsAt: clock(startDateTime),
      endsAt: clock(endDateTime), room: place, subject: subject.name, topic: theme,
      isCancelled: isCanceled ?? false, isExtracurricular: false, assignments: assignments(day))
  }

  private func assignments(_ day: Day) -> [DiaryAssignment] {
    let works = (workMarks ?? []).flatMap { work in
      work.marks.map { mark in
        DiaryAssignment(
          sourceID: mark.id ?? work.workId, type: 0, text: theme ?? "", weight: nil, dueOn: day,
          mark: DiaryMark(pupilSourceID: nil, symbol: mark.value.text, isOwed: false))
      }
    }
    guard let text = homework?.text, !text.isEmpty else { return works }
    let set = DiaryAssignment(
      sourceID: id ?? 0, type: DiaryAssignment.homeworkType, text: text, weight: nil, dueOn: day, mark: nil)
    return [set] + works
  }

  /// `08:30` of `2022-05-16T08:30:00Z`: the school's own hours, whatever the zone says.
  private func clock(_ text: String?) -> String? {
    text.map { String($0.drop { $0 != "T" }.dropFirst().prefix(5)) }
  }
}
