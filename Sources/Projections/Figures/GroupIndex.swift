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
  /// By course: the number of its only group, -1 for a course that is not selected, -2 where the day decides.
  private var only: [Int32]
  /// By course, where the day decides: since which day facts belong to which group.
  private var stretches: [CourseNumber: [Stretch]] = [:]

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
    only = Array(repeating: -1, count: directory.courses.count)
    for (place, (course, from, key)) in found.enumerated() {
      let isAlone =
        from == .none && (place == 0 || found[place - 1].course != course)
        && (place + 1 == found.count || found[place + 1].course != course)
      let group = numbers[key] ?? -1
      only[course.index] = isAlone ? Int32(group) : -2
      if !isAlone { stretches[course, default: []].append(Stretch(from: from, group: group)) }
    }
  }

  /// The number of the group of a fact, or nil for one that is not asked for.
  @inline(__always)
  func group(_ course: CourseNumber, on day: Day) -> Int? {
    guard course.index < only.count else { return nil }
    let group = only[course.index]
    if group >= 0 { return Int(group) }
    return group == -1 ? nil : groupOfDay(course, day)
  }

  private func groupOfDay(_ course: CourseNumber, _ day: Day) -> Int? {
    guard let stretch = stretches[course]?.last(where: { $0.from <= day }), stretch.group >= 0 else {
      return nil
    }
    return stretch.group
  }
}

extension Grouping.Key {
  /// Stands for days that nobody asked about.
  fileprivate static let nobody = Grouping.Key(number: .max, rank: .max, text: "")
}
