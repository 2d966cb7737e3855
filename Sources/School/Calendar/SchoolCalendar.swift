public import EventLog

/// What is due: the lessons of the timetable in the terms of their year group, without days off, moved and
/// cancelled days, and with single lessons cancelled or given at another time (semantics.md, "School").
///
/// - The weekday's lessons are due on a day of a term that is no holiday, not moved away and not cancelled.
///   Terms are quarters, trimesters and half-years; where a year group has none of these, school years; where no
///   term is defined at all, every day counts.
/// - A moved day's lessons are due on the day named, beside that day's own, even when the moved day is a holiday;
///   the timetable of the moved day decides.
/// - On a cancelled day nothing is due, whatever was moved there.
/// - A place of a course, its day and number, is due once, also where a lesson of the course was put beside its own.
/// - Of two slots of a course with the same weekday and number the one recorded last counts on days of both.
///
/// A pure value made once from what the log says; days are looked up in tables, so that the due lessons of
/// 1,000 pupils' courses in a whole year cost a few milliseconds.
public struct SchoolCalendar: Sendable {
  /// A lesson that is due.
  public struct DueLesson: Hashable, Comparable, Sendable {
    /// Course, day, number.
    public let slot: LessonSlot
    /// The day of the timetable that it comes from: another day for moved and rescheduled lessons.
    public let plannedOn: Day

    /// By day, number, index, course.
    public static func < (left: DueLesson, right: DueLesson) -> Bool { left.slot < right.slot }
  }

  /// A slot of a course; several courses' slots lie one after another, by weekday and number.
  struct Slot: Sendable {
    let weekday: UInt8
    let number: UInt8
    let span: DaySpan
  }

  /// What is kept of a course.
  struct Course: Sendable {
    /// Table of its class, or -1 for a course that was annulled.
    var table = -1
    var slots: Range<Int> = 0..<0
    /// One bit a weekday on which it has a slot, bit 1 for Monday.
    var weekdays: UInt8 = 0
    var changes: [CalendarFacts.Change] = []
  }

  /// The days of a class or of a year group.
  struct Table: Sendable {
    let study: StudyDays
    /// First day of `kinds`.
    let first: Day
    let kinds: [StudyDays.Kind]

    func kind(_ day: Day) -> StudyDays.Kind {
      let index = Int(day.number) - Int(first.number)
      return index >= 0 && index < kinds.count ? kinds[index] : study.kind(day)
    }
  }

  private(set) var tables: [Table] = []
  private(set) var courses: [Course] = []
  private(set) var slots: [Slot] = []
  private var tableOfYearGroup = [Int](repeating: -1, count: 256)
  private var tableOfClass: [Int] = []

  /// The calendar of what a log says.
  ///
  /// - Complexity: O(courses + timetable + year groups × days).
  public init(_ facts: CalendarFacts, _ directory: Directory) {
    makeTables(facts, directory)
    makeCourses(facts, directory)
  }

  /// Longest stretch of days kept in a table; beyond it days are reckoned one by one.
  private static let tableDays = 3000

  private mutating func makeTables(_ facts: CalendarFacts, _ directory: Directory) {
    tableOfClass = Array(repeating: -1, count: directory.classes.count)
    let single = Set(facts.cancellations.map(\.schoolClass).filter { !$0.isNone })
    for schoolClass in directory.classes.all {
      guard let yearGroup = directory.classes[schoolClass]?.yearGroup else { continue }
      if tableOfYearGroup[Int(yearGroup)] < 0 {
        tableOfYearGroup[Int(yearGroup)] = add(StudyDays(facts, directory, yearGroup: yearGroup))
      }
      tableOfClass[schoolClass.index] =
        single.contains(schoolClass)
        ? add(StudyDays(facts, directory, yearGroup: yearGroup, schoolClass: schoolClass))
        : tableOfYearGroup[Int(yearGroup)]
    }
  }

  private mutating func add(_ study: StudyDays) -> Int {
    let bounds = study.bounds
    let first = bounds?.lowerBound ?? Day(number: 0)
    let count = bounds.map { min($0.upperBound - $0.lowerBound + 1, Self.tableDays) } ?? 0
    tables.append(Table(study: study, first: first, kinds: (0..<count).map { study.kind(first + $0) }))
    return tables.count - 1
  }

  private mutating func makeCourses(_ facts: CalendarFacts, _ directory: Directory) {
    courses = Array(repeating: Course(), count: directory.courses.count)
    for course in directory.courses.all {
      guard let schoolClass = directory.courses[course]?.schoolClass,
        schoolClass.index < tableOfClass.count
      else { continue }
      courses[course.index].table = tableOfClass[schoolClass.index]
    }
    // Later slots stand first among equals, so that the first that holds on a day is the one that counts.
    let known = facts.slots.filter { $0.course.index < courses.count }
    let sorted = known.sorted {
      ($0.course, $0.weekday, $0.number, $1.position) < ($1.course, $1.weekday, $1.number, $0.position)
    }
    slots.reserveCapacity(sorted.count)
    for slot in sorted {
      let index = slot.course.index
      if courses[index].slots.isEmpty { courses[index].slots = slots.count..<slots.count }
      slots.append(Slot(weekday: slot.weekday, number: slot.number, span: slot.span))
      courses[index].slots = courses[index].slots.lowerBound..<slots.count
      courses[index].weekdays |= slot.weekday < 8 ? 1 << slot.weekday : 0
    }
    for change in facts.changes where change.slot.course.index < courses.count {
      courses[change.slot.course.index].changes.append(change)
    }
  }

  /// The table of a class, or nil.
  func table(of schoolClass: ClassNumber) -> Table? {
    guard schoolClass.index < tableOfClass.count, tableOfClass[schoolClass.index] >= 0 else { return nil }
    return tables[tableOfClass[schoolClass.index]]
  }
}
