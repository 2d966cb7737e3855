public import EventLog

extension SchoolCalendar {
  /// The lessons of a course that are due on a day, by number.
  public func due(_ course: CourseNumber, on day: Day) -> [DueLesson] {
    due(course, from: day, through: day)
  }

  /// The lessons of a course that are due in a span of days, by day and number.
  ///
  /// - Complexity: O(days + lessons); days are looked up.
  public func due(_ course: CourseNumber, from: Day, through: Day) -> [DueLesson] {
    var found: [DueLesson] = []
    guard course.index < courses.count, courses[course.index].table >= 0, from <= through else {
      return found
    }
    let entry = courses[course.index]
    let table = tables[entry.table]
    if entry.weekdays != 0 {
      var day = from
      var weekday = UInt8(from.weekday)
      while day <= through {
        let kind = table.kind(day)
        if kind.contains(.own), entry.weekdays & 1 << weekday != 0 {
          gather(course, entry.slots, weekday, of: day, on: day, &found)
        }
        if kind.contains(.guests) {
          for guest in table.study.guests(on: day) {
            gather(course, entry.slots, UInt8(guest.weekday), of: guest, on: day, &found)
          }
        }
        day = day + 1
        weekday = weekday == 7 ? 1 : weekday + 1
      }
    }
    if !entry.changes.isEmpty { return changed(found, entry, from...through) }
    return table.study.hasGuests ? Self.once(found) : found
  }

  /// Each place once, in order; the lesson planned for the earliest day stands for all that were put there.
  private static func once(_ lessons: [DueLesson]) -> [DueLesson] {
    let sorted = lessons.sorted { ($0.slot, $0.plannedOn) < ($1.slot, $1.plannedOn) }
    return sorted.indices.filter { $0 == 0 || sorted[$0].slot != sorted[$0 - 1].slot }.map { sorted[$0] }
  }

  /// The slots of a weekday that hold on `planned`, as lessons of `day`.
  private func gather(
    _ course: CourseNumber, _ range: Range<Int>, _ weekday: UInt8, of planned: Day, on day: Day,
    _ found: inout [DueLesson]
  ) {
    let start = found.count
    var last: UInt8?
    for index in range where slots[index].weekday == weekday {
      let slot = slots[index]
      guard slot.number != last, slot.span.contains(planned) else { continue }
      last = slot.number
      found.append(
        DueLesson(slot: LessonSlot(course: course, day: day, number: slot.number), plannedOn: planned))
    }
    // A moved day's lessons come to those that the day has itself.
    if planned != day, start > 0 { found.sort() }
  }

  /// Lessons taken off and put elsewhere, in the order in which that was recorded.
  private func changed(
    _ planned: [DueLesson], _ course: Course, _ days: ClosedRange<Day>
  ) -> [DueLesson] {
    var lessons = planned
    for change in course.changes {
      let found = lessons.firstIndex { $0.slot == change.slot }
      let before = found.map { lessons.remove(at: $0) }
      if let to = change.to {
        lessons.append(DueLesson(slot: to, plannedOn: before?.plannedOn ?? change.slot.day))
      }
    }
    let table = tables[course.table]
    return Self.once(
      lessons.filter { days.contains($0.slot.day) && !table.kind($0.slot.day).contains(.cancelled) })
  }
}

extension SchoolCalendar {
  /// True when a class studies on a day: of the school week in a term, without days off, or a day to which
  /// lessons were moved.
  ///
  /// - Parameter weekDays: days of the school week, by the policy `calendar.weekDays`.
  public func isSchoolDay(_ day: Day, _ schoolClass: ClassNumber, weekDays: Int) -> Bool {
    table(of: schoolClass)?.kind(day).isSchoolDay(day, weekDays: weekDays) ?? false
  }

  /// School days of a class in a span.
  public func schoolDays(
    _ schoolClass: ClassNumber, from: Day, through: Day, weekDays: Int
  ) -> Int {
    var count = 0
    var day = from
    while day <= through {
      if isSchoolDay(day, schoolClass, weekDays: weekDays) { count += 1 }
      day = day + 1
    }
    return count
  }
}
