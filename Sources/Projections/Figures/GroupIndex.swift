internal import EventLog
internal import School

/// The groups of a report by small numbers, found for a course and a day without text and without hashing.
///
/// A report counts hundreds of thousands of facts; ``Grouping`` alone would make a key for each.
struct GroupIndex {
  private struct Stretch {
    let from: Day
    let group: Int
  }

  /// The groups in the order of a report.
  let keys: [Grouping.Key]
  /// By course: since which day facts belong to which group; empty for a course that is not selected.
  private var stretches: [[Stretch]]

  /// The groups of the selected courses; with a teacher asked for, of the days on which the course is theirs.
  ///
  /// - Complexity: O(courses).
  init(_ grouping: Grouping, _ scope: ReportScope, _ directory: Directory) {
    var found: [(course: CourseNumber, from: Day, key: Grouping.Key)] = []
    for course in scope.courses {
      guard let entry = directory.courses[course] else { continue }
      // Before its first day a course has its first teacher.
      var from = Day.none
      for (index, taught) in entry.teachers.enumerated() {
        if index > 0 { from = taught.day }
        let isAsked = scope.teacher.map { $0 == taught.teacher } ?? true
        guard isAsked, let key = grouping.key(course, on: taught.day, directory) else { continue }
        let next = index + 1 < entry.teachers.count ? entry.teachers[index + 1].day : Day.none
        found.append((course, from, key))
        if scope.teacher != nil, next != .none { found.append((course, next, Grouping.Key.nobody)) }
      }
      if entry.teachers.isEmpty, let key = grouping.key(course, on: entry.from, directory) {
        found.append((course, from, key))
      }
    }
    keys = Set(found.map(\.key)).subtracting([.nobody]).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, $0) })
    stretches = Array(repeating: [], count: directory.courses.count)
    for (course, from, key) in found {
      stretches[course.index].append(Stretch(from: from, group: numbers[key] ?? -1))
    }
  }

  /// The number of the group of a fact, or nil for one that is not asked for.
  @inline(__always)
  func group(_ course: CourseNumber, on day: Day) -> Int? {
    guard course.index < stretches.count else { return nil }
    let list = stretches[course.index]
    var index = list.count - 1
    while index > 0, list[index].from > day { index -= 1 }
    guard index >= 0, list[index].from <= day, list[index].group >= 0 else { return nil }
    return list[index].group
  }
}

extension Grouping.Key {
  /// Stands for days that nobody asked about.
  fileprivate static let nobody = Grouping.Key(number: .max, rank: .max, text: "")
}
