internal import EventLog
internal import School

/// Where a course stands in a list: by year group and class, then subject, then subgroup; 5А before 10А.
struct CourseRank: Comparable {
  private let yearGroup: UInt8
  private let texts: [String]
  private let number: CourseNumber

  init(_ course: CourseNumber, _ directory: Directory) {
    let entry = directory.courses[course]
    yearGroup = entry.flatMap { directory.classes[$0.schoolClass]?.yearGroup } ?? .max
    texts = [
      entry.flatMap { directory.key($0.schoolClass) } ?? "",
      entry.flatMap { directory.key($0.subject) } ?? "",
      directory.key(course) ?? "",
    ]
    number = course
  }

  static func < (left: CourseRank, right: CourseRank) -> Bool {
    if left.yearGroup != right.yearGroup { return left.yearGroup < right.yearGroup }
    if left.texts != right.texts { return left.texts.lexicographicallyPrecedes(right.texts) }
    return left.number < right.number
  }
}
