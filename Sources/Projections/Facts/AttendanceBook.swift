internal import EventLog
internal import School

/// The lessons that pupils missed and came late to, each once, with its reason and its events.
struct AttendanceBook {
  /// Something of one pupil at one place.
  struct Line {
    let pupil: PupilNumber
    let course: CourseNumber
    let day: Day
    /// The reason: the latest excuse that covers the day, else the absence's own code. Of lateness nothing.
    var code: AbsenceCode?
    /// True when it stands at a lesson that was entered.
    let hasLesson: Bool
    /// What stated it: the absence, its excuse, its lesson.
    var events: [Position]
  }

  /// Lessons missed, in order of their first record.
  private(set) var missed: [Line] = []
  /// Times late.
  private(set) var late: [Line] = []

  private struct Key: Hashable {
    let pupil: PupilNumber
    let course: CourseNumber
    let place: LessonPlaces.Place
  }

  /// What was missed in the selected courses on the days of a span.
  ///
  /// - Complexity: O(absences).
  init(_ facts: CourseFacts, _ places: LessonPlaces, _ isSelected: Set<CourseNumber>, _ span: DaySpan) {
    let excuses = ExcuseBook(facts.excuses)
    var indexes: [Key: Int] = [:]
    for fact in facts.absences.alive where isSelected.contains(fact.course) {
      let place = places.place(fact.lesson, fact.course, fact.day)
      guard span.contains(place.day) else { continue }
      let excuse = excuses.excuse(fact.pupil, on: place.day)
      let key = Key(pupil: fact.pupil, course: fact.course, place: place)
      if let index = indexes[key] {
        missed[index].code = excuse?.code ?? fact.code
        missed[index].events.append(fact.position)
        continue
      }
      indexes[key] = missed.count
      missed.append(
        Line(
          pupil: fact.pupil, course: fact.course, day: place.day, code: excuse?.code ?? fact.code,
          hasLesson: !place.lesson.isNone,
          events: [fact.position] + (excuse.map { [$0.position] } ?? []) + places.event(place)))
    }
    for fact in facts.lateness.alive where isSelected.contains(fact.course) {
      let place = places.place(fact.lesson, fact.course, fact.day)
      guard span.contains(place.day) else { continue }
      late.append(
        Line(
          pupil: fact.pupil, course: fact.course, day: place.day, code: nil, hasLesson: !place.lesson.isNone,
          events: [fact.position] + places.event(moving: fact.day, to: place)))
    }
  }
}

/// What somebody missed, by reason.
struct MissedCount {
  private(set) var missed: [AttendanceBook.Line] = []
  var late: [AttendanceBook.Line] = []

  mutating func add(_ line: AttendanceBook.Line) { missed.append(line) }

  /// Lessons missed, of them for illness, for another good reason, without one; times late.
  var figures: [Figure] {
    [
      Self.figure(missed), Self.figure(missed.filter { $0.code == .ill }),
      Self.figure(missed.filter { $0.code != .ill && $0.code != .unexcused }),
      Self.figure(missed.filter { $0.code == .unexcused }), Self.figure(late),
    ]
  }

  static func figure(_ lines: [AttendanceBook.Line]) -> Figure {
    Figure(.count(lines.count), from: lines.flatMap(\.events))
  }
}
