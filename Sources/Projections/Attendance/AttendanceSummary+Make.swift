internal import EventLog
public import School

extension AttendanceSummary {
  /// What a summary of attendance needs of the log.
  public static let kinds: CourseFacts.Kinds = [.attendance, .lessons]

  /// The summary of a class, one span after the other.
  ///
  /// - Throws: ``UnknownKey`` when the log knows no such class or term.
  public init(
    _ facts: CourseFacts, _ directory: Directory, classKey: String, spans: [ReportDays]
  ) throws(UnknownKey) {
    guard let schoolClass = directory.classes.number(key: classKey),
      let entry = directory.classes[schoolClass]
    else { throw UnknownKey(kind: SchoolClassReference.name, key: classKey) }
    var days: [(span: DaySpan, term: TermLabel?)] = []
    for span in spans { days.append(try span.resolved(directory)) }
    let maker = AttendanceMaker(facts, directory, schoolClass)
    let whole = DaySpan(
      from: days.map(\.span.from).min() ?? .none,
      through: days.contains { $0.span.through == .none } ? .none : days.map(\.span.through).max() ?? .none)
    let pupils = maker.pupils(whole)
    let rows = pupils.map { pupil in
      let movement = Movement(maker.spans(pupil), within: whole, first: maker.firstDay(whole))
      return AttendanceRow(
        pupil: pupil, key: directory.key(pupil) ?? "p-\(pupil.number)", arrived: movement.arrived,
        left: movement.left, away: movement.away, counts: days.map { maker.counts(pupil, $0.span) })
    }
    let totals = days.indices.map { index in
      rows.reduce(into: AttendanceCounts()) { $0 += $1.counts[index] }
    }
    self.init(
      classKey: entry.key, teacher: entry.teacher,
      spans: days.map { maker.span($0.span, $0.term) }, pupils: rows, totals: totals)
  }
}

/// Counts what the pupils of a class missed.
struct AttendanceMaker {
  private let directory: Directory
  private let schoolClass: ClassNumber
  private let courses: [CourseNumber]
  private let book: LessonBook
  /// The lessons with the index of their course in ``courses``.
  private let lessons: [(place: LessonBook.Place, course: Int)]
  /// What each pupil missed: the last code of each place.
  private var missed: [PupilNumber: [LessonBook.Place: AbsenceCode]] = [:]
  private var late: [PupilNumber: [LessonBook.Place]] = [:]

  init(_ facts: CourseFacts, _ directory: Directory, _ schoolClass: ClassNumber) {
    (self.directory, self.schoolClass) = (directory, schoolClass)
    courses = directory.courses(of: schoolClass)
    let selected = Set(courses)
    book = LessonBook(facts.lessons, courses: selected)
    let indices = Dictionary(uniqueKeysWithValues: courses.enumerated().map { ($0.element, $0.offset) })
    lessons = book.lessons.map { ($0.place, indices[$0.place.course] ?? 0) }
    let excuses = ExcuseBook(facts.excuses)
    for fact in facts.absences.alive where selected.contains(fact.course) {
      let place = book.place(fact.lesson, fact.course, fact.day)
      missed[fact.pupil, default: [:]][place] = excuses.code(fact.pupil, on: place.day) ?? fact.code
    }
    for fact in facts.lateness.alive where selected.contains(fact.course) {
      late[fact.pupil, default: []].append(book.place(fact.lesson, fact.course, fact.day))
    }
  }

  func spans(_ pupil: PupilNumber) -> [DaySpan] { directory.pupils[pupil]?.spans(in: schoolClass) ?? [] }

  func firstDay(_ span: DaySpan) -> Day? { book.lessons.first { span.contains($0.place.day) }?.place.day }

  /// Pupils of the class on any of the days, and whoever missed or was late there.
  func pupils(_ span: DaySpan) -> [PupilNumber] {
    var found = Set(directory.pupils.all.filter { spans($0).contains { $0.overlaps(span) } })
    for (pupil, places) in missed where places.keys.contains(where: { span.contains($0.day) }) {
      found.insert(pupil)
    }
    for (pupil, places) in late where places.contains(where: { span.contains($0.day) }) {
      found.insert(pupil)
    }
    return found.sorted()
  }

  func span(_ days: DaySpan, _ term: TermLabel?) -> AttendanceSpan {
    let held = book.lessons.lazy.map(\.place.day).filter { days.contains($0) }
    return AttendanceSpan(days: days, term: term, schoolDays: Set(held).count, lessons: held.count)
  }

  /// What a pupil missed in a span.
  func counts(_ pupil: PupilNumber, _ span: DaySpan) -> AttendanceCounts {
    var counts = AttendanceCounts()
    let gone = (missed[pupil] ?? [:]).filter { span.contains($0.key.day) }
    let held = held(for: pupil, span, missed: gone.keys)
    counts.lessonsHeld = held.values.reduce(0, +)
    var codes: [Day: [AbsenceCode]] = [:]
    for (place, code) in gone {
      codes[place.day, default: []].append(code)
      counts.lessons += 1
      switch code {
      case .unexcused: counts.lessonsUnexcused += 1
      case .ill: counts.lessonsIll += 1
      case .excused, .exempt, .competition, .order, .family: counts.lessonsExcused += 1
      }
    }
    for (day, codes) in codes where codes.count == held[day] {
      counts.days += 1
      if codes.allSatisfy({ $0 == .ill }) { counts.daysIll += 1 }
    }
    counts.late = (late[pupil] ?? []).count { span.contains($0.day) }
    return counts
  }

  /// Lessons held for a pupil, by day; what was missed without a lesson of the pupil's counts as one.
  private func held(
    for pupil: PupilNumber, _ span: DaySpan, missed: some Sequence<LessonBook.Place>
  ) -> [Day: Int] {
    let taught = courses.map { directory.taughtSpans(pupil, $0) }
    func isTaught(_ course: Int, _ day: Day) -> Bool { taught[course].contains { $0.contains(day) } }
    var held: [Day: Int] = [:]
    for (place, course) in lessons where span.contains(place.day) && isTaught(course, place.day) {
      held[place.day, default: 0] += 1
    }
    for place in missed {
      let course = courses.firstIndex(of: place.course)
      if !place.hasLesson || course.map({ isTaught($0, place.day) }) != true {
        held[place.day, default: 0] += 1
      }
    }
    return held
  }
}
