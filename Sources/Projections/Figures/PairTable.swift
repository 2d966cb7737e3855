internal import EventLog
internal import School

/// Something for each pupil and course that has it.
struct PairTable<Value> {
  private var indexes: [UInt64: Int] = [:]
  private var pairs: [(pupil: PupilNumber, course: CourseNumber, value: Value)] = []
  private let initial: @Sendable () -> Value

  /// No pairs; the first look at one makes its value.
  init(_ initial: @escaping @Sendable () -> Value) { self.initial = initial }

  /// The value of a pair.
  subscript(pupil: PupilNumber, course: CourseNumber) -> Value {
    mutating get { pairs[index(pupil, course)].value }
    _modify { yield &pairs[index(pupil, course)].value }
  }

  private mutating func index(_ pupil: PupilNumber, _ course: CourseNumber) -> Int {
    let key = UInt64(pupil.number) << 32 | UInt64(course.number)
    if let index = indexes[key] { return index }
    indexes[key] = pairs.count
    pairs.append((pupil, course, initial()))
    return pairs.count - 1
  }

  /// The pairs by pupil, then subject key.
  ///
  /// - Complexity: O(n log n) comparisons of numbers; keys are compared once a course.
  func sorted(_ directory: Directory) -> [(pupil: PupilNumber, course: CourseNumber, value: Value)] {
    var ranks: [CourseNumber: UInt64] = [:]
    for pair in pairs { ranks[pair.course] = 0 }
    let courses = ranks.keys.map { course in
      (directory.courses[course].flatMap { directory.key($0.subject) } ?? "", course)
    }.sorted { $0 < $1 }
    for (rank, course) in courses.enumerated() { ranks[course.1] = UInt64(rank) }
    let order = pairs.indices.map { index in
      (UInt64(pairs[index].pupil.number) << 32 | (ranks[pairs[index].course] ?? 0), index)
    }
    return order.sorted { $0.0 < $1.0 }.map { pairs[$0.1] }
  }
}
