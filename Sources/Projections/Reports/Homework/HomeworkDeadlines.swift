internal import EventLog
internal import School

/// By when homework is due to be posted (domain.md 1.2, R-b): so many minutes after the last lesson of the class on
/// the day it is given, where the school has bells of one shift; else to the end of the day.
struct HomeworkDeadlines {
  private struct ClassDay: Hashable {
    let schoolClass: ClassNumber
    let day: Day
  }

  private let directory: Directory
  private let calendar: SchoolCalendar
  private let minutes: Int
  private var clock: LocalClock
  private var bells: [Day: [Int]] = [:]
  /// The same by what the schedule says: one is rung for months.
  private var bellsBySlots: [String: [Int]] = [:]
  /// The bells of the day asked about last: posts come in order of days.
  private var ends: (day: Day, minutes: [Int]) = (.none, [])
  private var last: [ClassDay: UInt8] = [:]
  private var courses: [ClassNumber: [CourseNumber]] = [:]
  private var changes: [ClassDay: [Position]] = [:]

  init(_ question: ReportQuestion, _ material: ReportMaterial) {
    directory = material.directory
    let facts = material.calendar ?? CalendarFacts()
    calendar = SchoolCalendar(facts, directory)
    minutes = material.policies.number(.timelinessHomework, on: question.on)
    clock = LocalClock(question)
    for course in directory.courses.all {
      guard let entry = directory.courses[course] else { continue }
      courses[entry.schoolClass, default: []].append(course)
    }
    for change in facts.changes {
      guard let schoolClass = directory.courses[change.slot.course]?.schoolClass else { continue }
      for slot in [change.slot, change.to].compactMap({ $0 }) {
        changes[ClassDay(schoolClass: schoolClass, day: slot.day), default: []].append(change.position)
      }
    }
  }

  /// The events, beside the post itself, by which it is late; nil for a post in time.
  mutating func lateness(of fact: KeptHomework, _ lesson: LessonNumber?) -> [Position]? {
    let (day, second) = clock.local(fact.recordedAt)
    guard day >= fact.day else { return nil }
    guard day == fact.day else { return [] }
    let given = lesson.flatMap { directory.lessons[$0] }
    // Most posts come before even the giving lesson's own term is over: the class need not be looked at.
    if let number = given?.slot.number, let end = end(of: number, on: day), isInTime(second, end) {
      return nil
    }
    guard let schoolClass = directory.courses[fact.course]?.schoolClass else { return nil }
    let number = max(lastLesson(schoolClass, on: day), given?.slot.number ?? 0)
    guard let end = end(of: number, on: day), !isInTime(second, end) else { return nil }
    return (changes[ClassDay(schoolClass: schoolClass, day: day)] ?? []) + (given.map { [$0.position] } ?? [])
  }

  private func isInTime(_ second: Int, _ end: Int) -> Bool { second <= (end + minutes) * 60 }

  /// The number of the last lesson that is due in a class on a day or was held there, of any course; 0 for none.
  private mutating func lastLesson(_ schoolClass: ClassNumber, on day: Day) -> UInt8 {
    let key = ClassDay(schoolClass: schoolClass, day: day)
    if let known = last[key] { return known }
    var found: UInt8 = 0
    for course in courses[schoolClass] ?? [] {
      found = max(found, calendar.due(course, on: day).last?.slot.number ?? 0)
      let held = directory.lessons.last(of: course, on: day).flatMap { directory.lessons[$0]?.slot.number }
      found = max(found, held ?? 0)
    }
    last[key] = found
    return found
  }

  /// Minutes after midnight at which a lesson ends, or nil where the bells do not say.
  private mutating func end(of number: UInt8, on day: Day) -> Int? {
    if ends.day != day || day == .none { ends = (day, bells(on: day)) }
    guard Int(number) < ends.minutes.count, ends.minutes[Int(number)] >= 0 else { return nil }
    return ends.minutes[Int(number)]
  }

  /// By lesson number, the minute after midnight at which it ends; -1 for none.
  private mutating func bells(on day: Day) -> [Int] {
    if let known = bells[day] { return known }
    let shifts = Set(directory.bells.filter { $0.day <= day }.map(\.shift))
    let schedule = shifts.count == 1 ? shifts.first.flatMap { directory.bells(shift: $0, on: day) } : nil
    let slots = schedule?.slots ?? ""
    var found = bellsBySlots[slots] ?? []
    if found.isEmpty {
      for (number, minute) in schedule?.ends ?? [:] {
        while found.count <= Int(number) { found.append(-1) }
        found[Int(number)] = minute
      }
    }
    (bells[day], bellsBySlots[slots]) = (found, found)
    return found
  }
}

extension BellSchedule {
  /// Minutes after midnight at which each lesson ends.
  var ends: [UInt8: Int] {
    var ends: [UInt8: Int] = [:]
    for part in slots.split(separator: ";") {
      let words = part.split(separator: " ")
      guard words.count == 2, let number = UInt8(words[0]), let end = words[1].split(separator: "-").last
      else { continue }
      let clock = end.split(separator: ":").compactMap { Int($0) }
      if clock.count == 2 { ends[number] = clock[0] * 60 + clock[1] }
    }
    return ends
  }
}
