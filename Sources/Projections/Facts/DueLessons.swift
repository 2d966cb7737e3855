internal import EventLog
internal import School

/// Lessons that are due, each beside the lesson held that answers it: of the same course, day and number
/// (semantics.md, "School": a lesson never entered counts, too).
struct DueLessons {
  /// A lesson that is due.
  struct Lesson {
    let slot: LessonSlot
    /// Index of the fact that entered it first, or nil while nobody did.
    let entered: Int?
  }

  /// What is due when.
  let calendar: SchoolCalendar
  /// The days asked for on which something may be due, none after the day of the report; nil for none.
  let days: ClosedRange<Day>?
  private let facts: CalendarFacts
  private let lessons: [KeptLesson]
  /// By lesson number, the index of its fact; -1 for none.
  private let indexes: [Int32]
  private let directory: Directory

  /// - Complexity: O(lessons + timetable).
  init(_ material: ReportMaterial, _ scope: ReportScope, on day: Day) {
    facts = material.calendar ?? CalendarFacts()
    directory = material.directory
    calendar = SchoolCalendar(facts, directory)
    days = scope.span.dueDays(until: day, facts, directory)
    lessons = material.facts.lessons.facts
    indexes = lessons.indexesByNumber
  }

  /// The due lessons of a course, by day and number.
  func lessons(of course: CourseNumber) -> [Lesson] {
    guard let days else { return [] }
    let held = directory.lessons.lessons(of: course)
    var next = 0
    return calendar.due(course, from: days.lowerBound, through: days.upperBound).map { due in
      let slot = due.slot
      while next < held.count, let at = directory.lessons[held[next]]?.slot,
        (at.day, at.number) < (slot.day, slot.number)
      {
        next += 1
      }
      var entered: Int?
      for number in held[next...] {
        guard let at = directory.lessons[number]?.slot, at.day == slot.day, at.number == slot.number else {
          break
        }
        guard let index = index(of: number) else { continue }
        if let first = entered, lessons[first].position < lessons[index].position { continue }
        entered = index
      }
      return Lesson(slot: slot, entered: entered)
    }
  }

  /// The index of the fact of a lesson, or nil.
  func index(of lesson: LessonNumber) -> Int? {
    guard lesson.index < indexes.count, indexes[lesson.index] >= 0 else { return nil }
    return Int(indexes[lesson.index])
  }

  /// Single lessons cancelled or given at another time, with the days they concern.
  var changes: [CalendarFacts.Change] { facts.changes }

  /// By group, the events that made a lesson of the days due or not due.
  func changes(_ groups: GroupIndex, _ span: DaySpan) -> [[Position]] {
    var found = [[Position]](repeating: [], count: groups.keys.count)
    for change in facts.changes {
      for slot in [change.slot, change.to].compactMap({ $0 }) where span.contains(slot.day) {
        if let group = groups.group(slot.course, on: slot.day) { found[group].append(change.position) }
      }
    }
    return found
  }
}

extension [KeptLesson] {
  /// By lesson number, the index of the fact that stands; -1 for none.
  var indexesByNumber: [Int32] {
    var indexes: [Int32] = []
    for (index, fact) in enumerated() where fact.isAlive && fact.lesson.index < 1 << 26 {
      while indexes.count <= fact.lesson.index { indexes.append(-1) }
      indexes[fact.lesson.index] = Int32(index)
    }
    return indexes
  }
}

extension DaySpan {
  /// The days of the span until `day` on which something may be due; nil for none.
  ///
  /// Bounded by terms and timetable: without a term or days asked for, a report is about all that there is.
  func dueDays(until day: Day, _ facts: CalendarFacts, _ directory: Directory) -> ClosedRange<Day>? {
    let terms = directory.terms.all.compactMap { directory.terms[$0] }
    let others = facts.moves.map(\.to) + facts.changes.compactMap { $0.to?.day }
    let firsts = terms.isEmpty ? facts.slots.map(\.span.from).filter { $0 != .none } : terms.map(\.start)
    guard let first = (firsts + others).min() else { return nil }
    var last = day == .none ? (terms.map(\.end) + others).max() ?? first : day
    if !terms.isEmpty, let end = (terms.map(\.end) + others).max() { last = min(last, end) }
    if through != .none { last = min(last, through) }
    let from = max(from, first)
    return from <= last ? from...last : nil
  }
}
