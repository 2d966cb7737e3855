internal import EventLog
internal import School

/// Where facts of courses belong: at their lesson, at the first lesson of the course on their day, or on that
/// day by itself (semantics.md, "School": a mark belongs to course + day, the lesson is optional).
struct LessonBook {
  /// A place for facts.
  struct Place: Hashable {
    /// The lesson; none for a day of the course without one.
    var lesson: LessonNumber
    var course: CourseNumber
    var day: Day
    var number: UInt8
    var index: UInt8

    var hasLesson: Bool { !lesson.isNone }

    /// By day, number, index, course; what has no lesson stands at the end of its day.
    static func precedes(_ left: Place, _ right: Place) -> Bool {
      if left.day != right.day { return left.day < right.day }
      if left.hasLesson != right.hasLesson { return left.hasLesson }
      return (left.number, left.index, left.course, left.lesson)
        < (right.number, right.index, right.course, right.lesson)
    }
  }

  private struct CourseDay: Hashable {
    let course: CourseNumber
    let day: Day
  }

  /// The lessons that stand, in order.
  let lessons: [(place: Place, fact: KeptLesson)]
  private var byNumber: [LessonNumber: Place] = [:]
  private var firstOfDay: [CourseDay: Place] = [:]

  /// The lessons of `courses` on every day.
  init(_ facts: FactTable<KeptLesson>, courses: Set<CourseNumber>) {
    lessons = facts.alive.filter { courses.contains($0.course) }.map { fact in
      let place = Place(
        lesson: fact.lesson, course: fact.course, day: fact.day, number: fact.number, index: fact.index)
      return (place, fact)
    }.sorted { Place.precedes($0.place, $1.place) }
    for (place, _) in lessons {
      byNumber[place.lesson] = place
      let day = CourseDay(course: place.course, day: place.day)
      if firstOfDay[day] == nil { firstOfDay[day] = place }
    }
  }

  /// The lesson of a course that stands under a number, or nil.
  func place(of lesson: LessonNumber, _ course: CourseNumber) -> Place? {
    guard let place = byNumber[lesson], place.course == course else { return nil }
    return place
  }

  /// The first lesson of a course on a day, or the day by itself.
  func place(_ course: CourseNumber, _ day: Day) -> Place {
    firstOfDay[CourseDay(course: course, day: day)]
      ?? Place(lesson: .none, course: course, day: day, number: 0, index: 0)
  }

  /// Where a fact belongs.
  func place(_ lesson: LessonNumber, _ course: CourseNumber, _ day: Day) -> Place {
    place(of: lesson, course) ?? place(course, day)
  }
}

extension Directory {
  /// `2025-10-14/7Б-физика/3`; without a lesson `2025-10-14/7Б-физика`.
  func key(of place: LessonBook.Place) -> String {
    let course = courses[place.course]?.key ?? "course-\(place.course.number)"
    guard place.hasLesson else { return "\(place.day)/\(course)" }
    return LessonKey(day: place.day, course: course, number: place.number, index: place.index).description
  }
}
