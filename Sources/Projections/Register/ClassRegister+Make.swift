internal import EventLog
public import School

extension ClassRegister {
  /// What a register needs of the log.
  public static let kinds: CourseFacts.Kinds = [
    .marks, .attendance, .lessons, .homework, .termMarks, .texts,
  ]

  /// The register of the courses that `facts` were selected for.
  ///
  /// - Parameter sign: hundredths by which «+» raises and «-» lowers a mark in averages, a matter of policy.
  /// - Throws: ``UnknownKey`` when the log knows no such term or no such course.
  public init(
    _ facts: CourseFacts, _ directory: Directory, days: ReportDays = .days(.always), sign: Int = 0
  ) throws(UnknownKey) {
    let (span, term) = try days.resolved(directory)
    let numbers = CourseSelection.courses(facts.selection.rule, directory)
    guard let first = numbers.first.flatMap({ directory.courses[$0] }) else {
      throw facts.selection.rule.unknown(directory)
    }
    let maker = RegisterMaker(facts, directory, numbers, span)
    let lastDay = span.through == .none ? maker.places.last?.day ?? first.from : span.through
    self.init(
      classKey: directory.key(first.schoolClass) ?? "",
      subject: directory.subjects[first.subject].map { $0.title.isEmpty ? $0.key : $0.title } ?? "",
      courses: numbers.map { number in
        let entry = directory.courses[number]
        return RegisterCourse(
          course: number, key: entry?.key ?? "", teacher: entry?.teacher(on: lastDay) ?? .none)
      },
      span: span, term: term, lessons: maker.lessons(), pupils: maker.rows(term?.term, sign: sign))
  }
}

/// Lays facts out on the pages of a register.
struct RegisterMaker {
  let facts: CourseFacts
  let directory: Directory
  let courses: [CourseNumber]
  let span: DaySpan
  let book: LessonBook
  /// The columns.
  let places: [LessonBook.Place]
  private let columns: [LessonBook.Place: Int]
  private let isSelected: Set<CourseNumber>
  private let classes: [ClassNumber]

  init(_ facts: CourseFacts, _ directory: Directory, _ courses: [CourseNumber], _ span: DaySpan) {
    let selected = Set(courses)
    let book = LessonBook(facts.lessons, courses: selected)
    var found = Set(book.lessons.lazy.map(\.place))
    // What has a lesson of its own stands in a column that is there already.
    func find(_ lesson: LessonNumber, _ course: CourseNumber, _ day: Day) {
      guard selected.contains(course), book.place(of: lesson, course) == nil else { return }
      found.insert(book.place(course, day))
    }
    for fact in facts.marks.alive { find(fact.lesson, fact.course, fact.day) }
    for fact in facts.absences.alive { find(fact.lesson, fact.course, fact.day) }
    for fact in facts.lateness.alive { find(fact.lesson, fact.course, fact.day) }
    for fact in facts.homework.alive where selected.contains(fact.course) {
      found.insert(book.givingPlace(fact))
    }
    places = found.filter { span.contains($0.day) }.sorted(by: LessonBook.Place.precedes)
    columns = Dictionary(uniqueKeysWithValues: places.enumerated().map { ($0.element, $0.offset) })
    (self.facts, self.directory, self.courses, self.span) = (facts, directory, courses, span)
    (self.book, isSelected) = (book, selected)
    classes = Set(courses.compactMap { directory.courses[$0]?.schoolClass }).sorted()
  }

  /// The lines of the right page.
  func lessons() -> [RegisterLesson] {
    var lines = places.map { place in
      RegisterLesson(
        lesson: place.lesson, key: directory.key(of: place), course: place.course, day: place.day,
        number: place.hasLesson ? Int(place.number) : nil, index: Int(place.index),
        hours: place.hasLesson ? 1 : nil, topic: nil, homework: [])
    }
    for (place, fact) in book.lessons where !fact.topic.isEmpty {
      if let column = columns[place] { lines[column].topic = fact.topic }
    }
    for fact in facts.homework.alive where isSelected.contains(fact.course) && !fact.text.isEmpty {
      if let column = columns[book.givingPlace(fact)] { lines[column].homework.append(fact.text) }
    }
    return lines
  }

  /// The lines of the left page.
  func rows(_ term: TermNumber?, sign: Int) -> [RegisterRow] {
    var cells = filledCells()
    let outcomes = outcomes(term)
    let shown = Set(cells.keys).union(outcomes.keys).union(members())
    return shown.sorted().map { pupil in
      let days = courses.map { directory.taughtSpans(pupil, $0) }
      let taught = Dictionary(uniqueKeysWithValues: zip(courses, days))
      var line = cells.removeValue(forKey: pupil) ?? Array(repeating: RegisterCell(), count: places.count)
      var average = MarkAverage()
      for (column, place) in places.enumerated() {
        line[column].isMember = taught[place.course]?.contains { $0.contains(place.day) } == true
        for mark in line[column].marks { average.add(mark.mark, weight: mark.weight, sign: sign) }
      }
      let movement = Movement(memberSpans(pupil), within: span, first: places.first?.day)
      return RegisterRow(
        pupil: pupil, key: directory.key(pupil) ?? "p-\(pupil.number)", cells: line, average: average,
        termMark: outcomes[pupil], arrived: movement.arrived, left: movement.left, away: movement.away)
    }
  }

  private func filledCells() -> [PupilNumber: [RegisterCell]] {
    let empty = Array(repeating: RegisterCell(), count: places.count)
    let excuses = ExcuseBook(facts.excuses)
    var cells: [PupilNumber: [RegisterCell]] = [:]
    for fact in facts.marks.alive where isSelected.contains(fact.course) {
      guard let column = columns[book.place(fact.lesson, fact.course, fact.day)] else { continue }
      cells[fact.pupil, default: empty][column].marks.append(RegisterMark(fact))
    }
    for fact in facts.absences.alive where isSelected.contains(fact.course) {
      let place = book.place(fact.lesson, fact.course, fact.day)
      guard let column = columns[place] else { continue }
      cells[fact.pupil, default: empty][column].absence = fact.code
      cells[fact.pupil, default: empty][column].excuse = excuses.code(fact.pupil, on: place.day)
    }
    for fact in facts.lateness.alive where isSelected.contains(fact.course) {
      guard let column = columns[book.place(fact.lesson, fact.course, fact.day)] else { continue }
      cells[fact.pupil, default: empty][column].late = Int(fact.minutes)
    }
    return cells
  }

  private func outcomes(_ term: TermNumber?) -> [PupilNumber: Mark] {
    guard let term else { return [:] }
    let given = facts.termMarks.alive.filter { $0.term == term && isSelected.contains($0.course) }
    return Dictionary(given.map { ($0.pupil, $0.mark) }) { _, latest in latest }
  }

  /// Everybody who belonged to the class or subgroup on a day shown.
  private func members() -> [PupilNumber] {
    let members = classes.flatMap { directory.pupils(in: $0, from: span.from, through: span.through) }
    guard isOfSubgroup else { return members }
    return members.filter { pupil in memberSpans(pupil).contains { $0.overlaps(span) } }
  }

  /// A pupil's days in the subgroup that was asked for, or in the class.
  private func memberSpans(_ pupil: PupilNumber) -> [DaySpan] {
    if isOfSubgroup { return courses.flatMap { directory.taughtSpans(pupil, $0) } }
    return classes.flatMap { directory.pupils[pupil]?.spans(in: $0) ?? [] }
  }

  private var isOfSubgroup: Bool {
    switch facts.selection.rule {
    case .course: true
    case .subject(_, _, let subgroup): subgroup != nil
    case .all, .schoolClass, .pupil: false
    }
  }
}

extension RegisterMark {
  init(_ fact: KeptMark) {
    self.init(
      mark: fact.mark, weight: Int(fact.weight), position: fact.position, isCorrected: fact.changes > 0)
  }
}

extension LessonBook {
  /// Homework stands at the lesson that gave it; where that is not known, at the one it is due for.
  func givingPlace(_ fact: KeptHomework) -> Place {
    if let place = place(of: fact.lesson, fact.course) { return place }
    let given = place(fact.course, fact.day)
    guard fact.lesson.isNone, fact.dueOn != .none else { return given }
    return place(fact.course, fact.dueOn)
  }
}

extension CourseSelection.Rule {
  /// The first key of the rule that the log does not know.
  func unknown(_ directory: Directory) -> UnknownKey {
    switch self {
    case .all: return UnknownKey(kind: CourseReference.name, key: "")
    case .course(let key): return UnknownKey(kind: CourseReference.name, key: key)
    case .schoolClass(let key): return UnknownKey(kind: SchoolClassReference.name, key: key)
    case .pupil(let key): return UnknownKey(kind: PupilReference.name, key: key ?? "")
    case .subject(let classKey, let subjectKey, let subgroupKey):
      if directory.classes.number(key: classKey) == nil {
        return UnknownKey(kind: SchoolClassReference.name, key: classKey)
      }
      if directory.subjects.number(key: subjectKey) == nil {
        return UnknownKey(kind: SubjectReference.name, key: subjectKey)
      }
      if let subgroupKey { return UnknownKey(kind: SubgroupReference.name, key: subgroupKey) }
      return UnknownKey(kind: CourseReference.name, key: classKey + " " + subjectKey)
    }
  }
}
