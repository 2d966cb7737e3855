internal import EventLog
internal import School

/// Where facts of courses belong, as ``LessonBook`` has it, told by the directory alone: nothing is built, so that
/// it serves a fact of every pupil of the school.
struct LessonPlaces {
  /// A lesson, or a day of a course without one.
  struct Place: Hashable {
    /// The lesson; none where the course has none that day.
    let lesson: LessonNumber
    let day: Day
  }

  private let lessons: LessonTable

  init(_ directory: Directory) { lessons = directory.lessons }

  /// Its own lesson while that stands, else the first lesson of the course on the day, else the day.
  ///
  /// - Complexity: O(1) for a fact with a lesson, else O(log lessons of the course).
  @inline(__always)
  func place(_ lesson: LessonNumber, _ course: CourseNumber, _ day: Day) -> Place {
    if let entry = lessons[lesson], entry.isHeld, entry.slot.course == course {
      return Place(lesson: lesson, day: entry.slot.day)
    }
    return Place(lesson: lessons.first(of: course, on: day) ?? .none, day: day)
  }

  /// The event that states a lesson, or none.
  func event(_ place: Place) -> [Position] { lessons[place.lesson].map { [$0.position] } ?? [] }

  /// The event that put a fact on another day than its own, or none.
  func event(moving fact: Day, to place: Place) -> [Position] { place.day == fact ? [] : event(place) }
}
