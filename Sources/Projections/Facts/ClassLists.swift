internal import EventLog
internal import School

/// Who was in which class on some day of a span, and who was taught a course then.
struct ClassLists {
  private let directory: Directory
  private let span: DaySpan
  /// The class asked about last: the courses of a class mostly stand one after another.
  private var latest: (schoolClass: ClassNumber, pupils: [PupilNumber])?

  init(_ directory: Directory, _ span: DaySpan) { (self.directory, self.span) = (directory, span) }

  /// The pupils who were in a class on some day, by number.
  ///
  /// - Complexity: O(pupils who were ever in the class).
  func pupils(in schoolClass: ClassNumber) -> [PupilNumber] {
    directory.pupils(in: schoolClass, from: span.from, through: span.through)
  }

  /// The pupils who were taught a course on some day, by number: in its class and, where it has one, in its subgroup.
  ///
  /// - Complexity: O(pupils of the class · members of the subgroup).
  mutating func pupils(taught course: CourseNumber) -> [PupilNumber] {
    guard let entry = directory.courses[course] else { return [] }
    if latest?.schoolClass != entry.schoolClass {
      latest = (entry.schoolClass, pupils(in: entry.schoolClass))
    }
    let pupils = latest?.pupils ?? []
    // Who was in the class was taught what the whole class is taught.
    guard !entry.subgroup.isNone else { return pupils }
    return pupils.filter { pupil in
      directory.taughtSpans(pupil, course).contains { $0.overlaps(span) }
    }
  }
}
