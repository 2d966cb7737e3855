internal import EventLog
internal import School

/// Counts the lessons that were held for each pupil, and deals out what was missed.
struct AttendanceRateMaker {
  private let scope: ReportScope
  private let directory: Directory
  private let grouping: Grouping
  private let book: AttendanceBook
  private let facts: [KeptLesson]

  init(_ scope: ReportScope, _ material: ReportMaterial, _ grouping: Grouping) {
    (self.scope, directory, self.grouping) = (scope, material.directory, grouping)
    book = AttendanceBook(material.facts, LessonPlaces(directory), scope.isSelected, scope.span)
    facts = material.facts.lessons.facts
  }

  func groups(_ rule: AttendanceRule) -> [Grouping.Key: AttendanceRateGroup] {
    var groups: [Grouping.Key: AttendanceRateGroup] = [:]
    var lists = ClassLists(directory, scope.span)
    let held = held()
    for course in scope.courses where !held[course.index].isEmpty {
      let spans = lists.pupils(taught: course).filter { isAsked($0) }.flatMap { pupil in
        directory.taughtSpans(pupil, course).map { (pupil, $0) }
      }
      for run in runs(held[course.index]) { count(course, run, spans, &groups) }
    }
    for line in book.missed where isAsked(line) {
      groups[key(line.pupil, line.course, line.day), default: AttendanceRateGroup()].miss(
        line, by: slot(line.pupil), isExtra: !isHeld(line), counts: rule.counts(line))
    }
    for line in book.late where isAsked(line) {
      groups[key(line.pupil, line.course, line.day), default: AttendanceRateGroup()].late(line)
    }
    return groups
  }

  private func isAsked(_ pupil: PupilNumber) -> Bool { scope.pupil ?? pupil == pupil }

  private func isAsked(_ line: AttendanceBook.Line) -> Bool {
    isAsked(line.pupil) && isAsked(line.course, on: line.day)
  }

  /// True unless another teacher than the one asked for had the course that day.
  private func isAsked(_ course: CourseNumber, on day: Day) -> Bool {
    scope.teacher.map { directory.courses[course]?.teacher(on: day) == $0 } ?? true
  }

  /// The lessons held of each course, by its number, in order of their days.
  private func held() -> [[Int32]] {
    var held = [[Int32]](repeating: [], count: directory.courses.count)
    for (index, fact) in facts.enumerated()
    where fact.isAlive && scope.isSelected.contains(fact.course) && scope.span.contains(fact.day)
      && isAsked(fact.course, on: fact.day)
    {
      held[fact.course.index].append(Int32(index))
    }
    for course in held.indices {
      held[course].sort { (facts[Int($0)].day, $0) < (facts[Int($1)].day, $1) }
    }
    return held
  }

  /// The lessons of a course by the group they belong to: week by week, else all together.
  private func runs(_ lessons: [Int32]) -> [ArraySlice<Int32>] {
    guard grouping.name == "week" else { return [lessons[...]] }
    return lessons[...].chunked { one, next in
      let (day, other) = (facts[Int(one)].day, facts[Int(next)].day)
      return day - (day.weekday - 1) == other - (other.weekday - 1)
    }
  }

  /// Counts the lessons of a run that were held for each pupil.
  private func count(
    _ course: CourseNumber, _ run: ArraySlice<Int32>, _ spans: [(PupilNumber, DaySpan)],
    _ groups: inout [Grouping.Key: AttendanceRateGroup]
  ) {
    guard let first = run.first, !spans.isEmpty else { return }
    if grouping.name == "pupil" {
      for (pupil, span) in spans {
        let lessons = lessons(of: run, in: span)
        if lessons.isEmpty { continue }
        let key = key(pupil, course, span.from)
        groups[key, default: AttendanceRateGroup()].hold(lessons.count, for: slot(pupil))
        groups[key]?.lessons += lessons
      }
      return
    }
    // Taken out once: a look at the dictionary for each pupil would hash the key each time.
    let key = key(.none, course, facts[Int(first)].day)
    var group = groups.removeValue(forKey: key) ?? AttendanceRateGroup()
    group.lessons += run
    for (pupil, span) in spans {
      let count = lessons(of: run, in: span).count
      if count > 0 { group.hold(count, for: slot(pupil)) }
    }
    groups[key] = group
  }

  /// The lessons of a run on the days of a span.
  private func lessons(of run: ArraySlice<Int32>, in span: DaySpan) -> ArraySlice<Int32> {
    guard let first = run.first, let last = run.last else { return run }
    if span.contains(facts[Int(first)].day), span.contains(facts[Int(last)].day) { return run }
    return run.filter { span.contains(facts[Int($0)].day) }[...]
  }

  /// The group of a pupil's lesson.
  private func key(_ pupil: PupilNumber, _ course: CourseNumber, _ day: Day) -> Grouping.Key {
    switch grouping.name {
    case "pupil": Grouping.key(pupil, directory)
    case "week": Grouping.Key(week: day)
    default: grouping.key(course, on: day, directory) ?? Grouping.key(course, directory)
    }
  }

  private func slot(_ pupil: PupilNumber) -> Int { grouping.name == "pupil" ? 0 : pupil.index }

  /// True when the lesson missed is among those held for the pupil.
  private func isHeld(_ line: AttendanceBook.Line) -> Bool {
    line.hasLesson && directory.isTaught(line.pupil, line.course, on: line.day)
  }
}

extension ArraySlice {
  /// Stretches of neighbours that belong together.
  fileprivate func chunked(_ areTogether: (Element, Element) -> Bool) -> [ArraySlice] {
    var chunks: [ArraySlice] = []
    var start = startIndex
    for index in indices.dropFirst() where !areTogether(self[index - 1], self[index]) {
      chunks.append(self[start..<index])
      start = index
    }
    if start < endIndex { chunks.append(self[start...]) }
    return chunks
  }
}
