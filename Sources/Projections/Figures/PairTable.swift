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
  func sorted(_ directory: Directory) -> [(pupil: PupilNumber, course: CourseNumber, value: Value)] {
    var subjects: [CourseNumber: String] = [:]
    for (_, course, _) in pairs where subjects[course] == nil {
      subjects[course] = directory.courses[course].flatMap { directory.key($0.subject) } ?? ""
    }
    return pairs.sorted { left, right in
      (left.pupil, subjects[left.course] ?? "", left.course)
        < (right.pupil, subjects[right.course] ?? "", right.course)
    }
  }
}
