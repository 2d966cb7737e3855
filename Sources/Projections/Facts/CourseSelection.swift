public import EventLog
public import Replay
public import School

/// Which courses, and of whom, a report is about: keys from the command line, settled as the log introduces
/// what they name.
public struct CourseSelection {
  /// What was asked.
  public enum Rule: Hashable, Sendable {
    /// Every course.
    case all
    /// One course.
    case course(key: String)
    /// The courses of a class in a subject, or the one of a subgroup.
    case subject(classKey: String, subjectKey: String, subgroupKey: String? = nil)
    /// The courses of a class.
    case schoolClass(key: String)
    /// The courses of one pupil's classes, and that pupil only; without a key of the only pupil there is.
    case pupil(key: String?)
  }

  /// What was asked.
  public let rule: Rule
  /// False when events of courses were kept that are none of those asked for.
  var isClean: Bool { !isStale }
  /// Events among which some may have been passed over: a course was in the log before it was selected.
  public private(set) var gap: Range<Position>?

  private var directory: Running<Directory>
  private var wanted: [Bool] = []
  private var preselected: [Bool] = []
  /// True when the whole log has told which courses these are: keys may mean other things on the way.
  private var isSettled = false
  /// True when a course was selected by a key that came to mean another thing.
  private var isStale = false
  private var keys = ResolvedKeys()
  private let takesAll: Bool
  private var pupil = UInt32.max
  private let takesAllPupils: Bool

  /// A selection that follows `directory`, which runs before it in the same pass.
  public init(_ rule: Rule, following directory: Running<Directory>) {
    self.rule = rule
    self.directory = directory
    takesAll = rule == .all
    if case .pupil = rule { takesAllPupils = false } else { takesAllPupils = true }
  }

  /// True for a selected course.
  @inline(__always)
  func wants(course: UInt32) -> Bool {
    takesAll || (Int(course) < wanted.count && wanted[Int(course)])
  }

  /// True for a selected pupil.
  @inline(__always)
  func wants(pupil: UInt32) -> Bool { takesAllPupils || pupil == self.pupil }

  /// What of a block is kept, for facts of `kinds`.
  func gate(_ kinds: CourseFacts.Kinds) -> FactGate {
    FactGate(
      kinds: kinds, takesAll: takesAll, wanted: wanted, takesAllPupils: takesAllPupils, pupil: pupil)
  }

  func wants(_ course: CourseNumber, _ pupil: PupilNumber) -> Bool {
    wants(course: course.number) && wants(pupil: pupil.number)
  }

  func wants(_ course: CourseNumber) -> Bool { wants(course: course.number) }

  /// Follows another directory: what was found at a state of the log keeps that state's.
  mutating func follow(_ directory: Running<Directory>) { self.directory = directory }

  /// Takes courses as selected from the beginning on.
  mutating func preselect(_ courses: [CourseNumber]) {
    isSettled = true
    preselected = Array(repeating: false, count: (courses.map(\.index).max() ?? -1) + 1)
    for course in courses { preselected[course.index] = true }
  }

  /// Settles what the directory has learnt; called before each block.
  mutating func extend(before block: Range<Position>) {
    guard !takesAll else { return }
    let changed = keys.resolve(rule, directory.model)
    pupil = keys.pupil.map(\.number) ?? .max
    let count = directory.model.courses.count
    for index in (changed ? 0 : wanted.count)..<max(count, wanted.count) {
      let number = CourseNumber(UInt32(index))
      let isWanted =
        isSettled
        ? index < preselected.count && preselected[index] : keys.select(number, directory.model)
      if index == wanted.count {
        wanted.append(isWanted)
      } else if isWanted != wanted[index] {
        if !isWanted { isStale = true }
        wanted[index] = isWanted
      } else {
        continue
      }
      if isWanted { widenGap(number, block) }
    }
  }

  /// A course that was introduced before this block may have events there that were passed over.
  private mutating func widenGap(_ course: CourseNumber, _ block: Range<Position>) {
    guard let first = directory.model.courses[course]?.introducedAt, first < block.lowerBound,
      !(course.index < preselected.count && preselected[course.index])
    else { return }
    gap = min(gap?.lowerBound ?? first, first)..<max(gap?.upperBound ?? block.lowerBound, block.lowerBound)
  }

  /// The courses that the rule selects by what a directory knows, by number.
  static func courses(_ rule: Rule, _ directory: Directory) -> [CourseNumber] {
    if rule == .all { return directory.courses.all }
    var keys = ResolvedKeys()
    _ = keys.resolve(rule, directory)
    return directory.courses.all.filter { keys.select($0, directory) }
  }
}

/// The numbers behind the keys of a rule, as far as the log has introduced them.
private struct ResolvedKeys: Equatable {
  var course: CourseNumber?
  var schoolClass: ClassNumber?
  var subject: SubjectNumber?
  var subgroup: SubgroupNumber?
  var pupil: PupilNumber?
  /// Classes of the pupil.
  var classes: [ClassNumber] = []
  private var rule: CourseSelection.Rule = .all

  init() {}

  /// Looks up what the keys mean now; true when that changed. What lost its key is kept until another has it.
  mutating func resolve(_ rule: CourseSelection.Rule, _ directory: Directory) -> Bool {
    let before = self
    self.rule = rule
    switch rule {
    case .all: break
    case .course(let key): course = directory.courses.number(key: key) ?? course
    case .subject(let classKey, let subjectKey, let subgroupKey):
      schoolClass = directory.classes.number(key: classKey) ?? schoolClass
      subject = directory.subjects.number(key: subjectKey) ?? subject
      if let subgroupKey { subgroup = directory.subgroups.number(key: subgroupKey) ?? subgroup }
    case .schoolClass(let key): schoolClass = directory.classes.number(key: key) ?? schoolClass
    case .pupil(let key):
      pupil = pupil ?? directory.pupil(key: key)
      if let pupil { classes = directory.pupils[pupil]?.memberships.map(\.schoolClass) ?? [] }
    }
    return self != before
  }

  func select(_ number: CourseNumber, _ directory: Directory) -> Bool {
    guard let entry = directory.courses[number] else { return false }
    switch rule {
    case .all: return true
    case .course: return number == course
    case .subject(_, _, let subgroupKey):
      return entry.schoolClass == schoolClass && entry.subject == subject
        && (subgroupKey == nil || entry.subgroup == subgroup)
    case .schoolClass: return entry.schoolClass == schoolClass
    case .pupil: return classes.contains(entry.schoolClass)
    }
  }
}

extension Directory {
  /// The pupil with a key; without a key the first, who is the only one where a key may be left out.
  func pupil(key: String?) -> PupilNumber? {
    guard let key else { return pupils.all.first }
    return pupils.number(key: key)
  }
}
