public import EventLog

/// Where a lesson stands in the timetable of days; its key is made of this.
public struct LessonSlot: Hashable, Comparable, Sendable, BitwiseCopyable {
  /// The course.
  public var course: CourseNumber
  /// The day.
  public var day: Day
  /// Lesson number in the day.
  public var number: UInt8
  /// 0, or more when the course has several lessons of this number that day.
  public var index: UInt8

  /// A slot.
  public init(course: CourseNumber, day: Day, number: UInt8, index: UInt8 = 0) {
    self.course = course
    self.day = day
    self.number = number
    self.index = index
  }

  /// By day, number, index.
  public static func < (left: LessonSlot, right: LessonSlot) -> Bool {
    (left.day, left.number, left.index, left.course) < (right.day, right.number, right.index, right.course)
  }
}

/// A lesson as the log knows it; 32 bytes, without strings, because there are many.
public struct LessonEntry: Sendable {
  /// Course, day, number, index.
  public var slot: LessonSlot
  /// The latest event that states it.
  public var position: Position
  /// Kind of lesson.
  public var kind: LessonKind
  /// Length in minutes.
  public var minutes: UInt8
  /// True while it stands, false when annulled or never introduced.
  public var isHeld: Bool
}

/// All lessons: dense by number, and per course in order of days.
///
/// Lessons mostly come in order of days, so adding one is an append to its course's list; finding one is a binary
/// search among the hundred or so of its course.
public struct LessonTable: Sendable {
  @usableFromInline var entries: [LessonEntry] = []
  @usableFromInline var courses: [[LessonNumber]] = []
  private static let limit = 1 << 26

  /// The number the next lesson takes.
  public var next: LessonNumber { LessonNumber(UInt32(entries.count)) }
  /// How many numbers are taken.
  public var count: Int { entries.count }

  /// The lesson with a number, annulled ones included, or nil.
  @inlinable public subscript(number: LessonNumber) -> LessonEntry? {
    number.index < entries.count ? entries[number.index] : nil
  }

  /// The lessons of a course that stand, in order of days.
  @inlinable public func lessons(of course: CourseNumber) -> [LessonNumber] {
    course.index < courses.count ? courses[course.index] : []
  }

  /// The lesson that stands in a slot, or nil.
  ///
  /// - Complexity: O(log lessons of the course).
  public func find(_ slot: LessonSlot) -> LessonNumber? {
    guard slot.course.index < courses.count else { return nil }
    let place = lowerBound(slot)
    let list = courses[slot.course.index]
    return place < list.count && entries[list[place].index].slot == slot ? list[place] : nil
  }

  /// The first lesson of a course that stands on a day, or nil.
  ///
  /// - Complexity: O(log lessons of the course).
  public func first(of course: CourseNumber, on day: Day) -> LessonNumber? {
    guard course.index < courses.count else { return nil }
    let place = lowerBound(LessonSlot(course: course, day: day, number: 0))
    let list = courses[course.index]
    return place < list.count && entries[list[place].index].slot.day == day ? list[place] : nil
  }

  /// The last lesson of a course that stands on a day, or nil.
  ///
  /// - Complexity: O(log lessons of the course).
  public func last(of course: CourseNumber, on day: Day) -> LessonNumber? {
    guard course.index < courses.count else { return nil }
    let place = lowerBound(LessonSlot(course: course, day: day + 1, number: 0)) - 1
    let list = courses[course.index]
    return place >= 0 && entries[list[place].index].slot.day == day ? list[place] : nil
  }

  mutating func put(_ number: LessonNumber, _ entry: LessonEntry) {
    let course = entry.slot.course.index
    guard number.index < Self.limit, course < Self.limit else { return }
    annul(number)
    while entries.count <= number.index {
      let gap = LessonSlot(course: .none, day: .none, number: 0)
      entries.append(
        LessonEntry(slot: gap, position: .none, kind: .unspecified, minutes: 0, isHeld: false))
    }
    while courses.count <= course { courses.append([]) }
    entries[number.index] = entry
    if let last = courses[course].last, entries[last.index].slot >= entry.slot {
      courses[course].insert(number, at: lowerBound(entry.slot))
    } else {
      courses[course].append(number)
    }
  }

  mutating func annul(_ number: LessonNumber) {
    guard number.index < entries.count, entries[number.index].isHeld else { return }
    entries[number.index].isHeld = false
    courses[entries[number.index].slot.course.index].removeAll { $0 == number }
  }

  private func lowerBound(_ slot: LessonSlot) -> Int {
    var (low, high) = (0, courses[slot.course.index].count)
    while low < high {
      let middle = (low + high) / 2
      if entries[courses[slot.course.index][middle].index].slot < slot {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }
}
