internal import EventLog
internal import School

/// Who gave how many lessons on which day (табель учёта занятий; domain.md 2.8; 7, 16; clause D1).
///
/// A lesson counts for the teacher of its course on its day; one that was substituted for the substitute.
public enum TimesheetReport: FigureReport {
  /// Its constants.
  public static let traits = ReportTraits(
    "timesheet", source: "domain.md 2.8; 7, 16; D1", takes: [.courses, .time], requires: .time,
    columns: [
      FigureColumn("teacher", .person), FigureColumn("course", .label), FigureColumn("main"),
      FigureColumn("extra"), FigureColumn("substituted"), FigureColumn("total"),
    ])

  /// A sheet of more days is nothing to read.
  static let daysMax = 62

  /// Lessons, substitutions and the calendar.
  public static func needs(_ question: ReportQuestion) -> ReportNeeds {
    var everyTeacher = question
    everyTeacher.teacher = nil
    return ReportNeeds(
      courses: everyTeacher.courseRule, kinds: .lessons, events: [EventCode.lessonSubstituted],
      folds: .calendar)
  }

  /// One row for each teacher and course, and one for each teacher.
  ///
  /// - Throws: ``ReportRefusal`` without days, or for more than 62 of them.
  public static func table(_ question: ReportQuestion, _ material: ReportMaterial) throws -> FigureTable {
    let directory = material.directory
    let asked = try ReportScope(question, directory)
    var everyTeacher = question
    everyTeacher.teacher = nil
    let scope = try ReportScope(everyTeacher, directory)
    let span = scope.span
    guard span.from != .none, span.through != .none, span.through - span.from < daysMax else {
      throw ReportRefusal(
        report: traits.name,
        "timesheet is made for at most \(daysMax) days. Name them: --term, or --from and --to.")
    }
    let sheet = Timesheet(question, material, scope, teacher: asked.teacher)
    var table = FigureTable(about: asked.about, span: span, columns: Array(traits.columns.prefix(2)))
    table.columns += sheet.days.map { FigureColumn("\($0)", heading: .day($0)) }
    table.columns += traits.columns.suffix(4)
    table.rows = sheet.rows(directory, days: sheet.days)
    return table
  }

  /// The totals of any span of days, without the days: what ``InspectionReport`` reads.
  static func totals(_ question: ReportQuestion, _ material: ReportMaterial) throws -> FigureTable {
    let scope = try ReportScope(question, material.directory)
    let sheet = Timesheet(question, material, scope, teacher: scope.teacher)
    var table = FigureTable(about: scope.about, span: scope.span, columns: traits.columns)
    table.rows = sheet.rows(material.directory, days: [])
    return table
  }
}

/// The lessons of some days by teacher and course.
struct Timesheet {
  enum Kind { case main, extra, substituted }

  /// A lesson given.
  struct Given {
    let day: Day
    let kind: Kind
    let lesson: Position
    /// What makes it a substitution, or due or not.
    let because: [Position]
  }

  private struct Place: Hashable {
    let teacher: StaffNumber
    let course: CourseNumber
  }

  /// Places by small numbers. Nearly always a course's teacher is the one of its lesson before: nothing is hashed.
  private struct PlaceIndex {
    private var latest: [(teacher: StaffNumber, number: Int)]
    private var numbers: [Place: Int] = [:]

    init(courses: Int) { latest = Array(repeating: (.none, -1), count: courses) }

    mutating func number(of place: Place) -> Int {
      let known = latest[place.course.index]
      if known.number >= 0, known.teacher == place.teacher { return known.number }
      let number = numbers[place] ?? numbers.count
      numbers[place] = number
      latest[place.course.index] = (place.teacher, number)
      return number
    }
  }

  /// Who gave lessons of what, in the order in which they were met, each with its lessons.
  private var places: [(place: Place, given: [Given])] = []
  /// The days with a lesson.
  let days: [Day]

  init(_ question: ReportQuestion, _ material: ReportMaterial, _ scope: ReportScope, teacher: StaffNumber?) {
    let directory = material.directory
    var substitutions: [LessonSlot: Stated<LessonSubstituted>] = [:]
    for event in material.chronicle.facts(LessonSubstituted.self) where scope.span.contains(event.day) {
      let fact = event.fact
      substitutions[
        LessonSlot(course: fact.course, day: event.day, number: fact.number, index: fact.index)] = event
    }
    let due = DueLessons(material, scope, on: scope.span.through)
    var isDue = [Bool](repeating: false, count: material.facts.lessons.facts.count)
    for course in scope.courses {
      for lesson in due.lessons(of: course) {
        if let entered = lesson.entered { isDue[entered] = true }
      }
    }
    var changes: [LessonSlot: [Position]] = [:]
    for change in due.changes {
      for slot in [change.slot, change.to].compactMap({ $0 }) {
        changes[LessonSlot(course: slot.course, day: slot.day, number: slot.number), default: []]
          .append(change.position)
      }
    }
    // Most lessons have neither: one bit of a course for every 64th day spares nearly all of them two hashes.
    var touched = [UInt64](repeating: 0, count: directory.courses.count)
    for slot in Array(substitutions.keys) + Array(changes.keys) where slot.course.index < touched.count {
      touched[slot.course.index] |= 1 << UInt64(slot.day.number & 63)
    }
    var isSelected = [Bool](repeating: false, count: directory.courses.count)
    for course in scope.courses { isSelected[course.index] = true }
    var index = PlaceIndex(courses: directory.courses.count)
    var days: Set<Day> = []
    var lastDay = Day.none
    let lessons = material.facts.lessons.facts
    for lesson in lessons.indices
    where lessons[lesson].isAlive && scope.span.contains(lessons[lesson].day)
      && lessons[lesson].course.index < isSelected.count && isSelected[lessons[lesson].course.index]
    {
      let fact = lessons[lesson]
      let slot = LessonSlot(course: fact.course, day: fact.day, number: fact.number, index: fact.index)
      let isTouched = touched[fact.course.index] & 1 << UInt64(fact.day.number & 63) != 0
      let substitution = isTouched ? substitutions[slot] : nil
      let giver =
        substitution?.fact.substitute ?? directory.courses[fact.course]?.teacher(on: fact.day) ?? .none
      guard teacher == nil || teacher == giver else { continue }
      let plan =
        isTouched ? changes[LessonSlot(course: slot.course, day: slot.day, number: slot.number)] ?? [] : []
      if fact.day != lastDay { days.insert(fact.day) }
      lastDay = fact.day
      let place = index.number(of: Place(teacher: giver, course: fact.course))
      if place == places.count { places.append((Place(teacher: giver, course: fact.course), [])) }
      places[place].given.append(
        Given(
          day: fact.day, kind: substitution != nil ? .substituted : isDue[lesson] ? .main : .extra,
          lesson: fact.position, because: substitution.map { [$0.position] } ?? plan))
    }
    self.days = days.sorted()
  }

  /// By teacher's key, then class and subject, with the lessons of each of `days`; below a teacher's courses the total.
  func rows(_ directory: Directory, days: [Day]) -> [FigureRow] {
    func key(_ teacher: StaffNumber) -> String { directory.key(teacher) ?? "—" }
    let byTeacher = Dictionary(grouping: places, by: \.place.teacher)
    return byTeacher.keys.sorted { (key($0), $0) < (key($1), $1) }.flatMap { teacher -> [FigureRow] in
      let places = (byTeacher[teacher] ?? [])
        .map { (place: $0.place, given: $0.given, rank: CourseRank($0.place.course, directory)) }
        .sorted { $0.rank < $1.rank }
      let rows = places.map { place, given, _ in
        row(
          "\(key(teacher))/\(directory.key(place.course) ?? "#\(place.course.number)")", teacher,
          .course(place.course), given, days)
      }
      let all = places.flatMap(\.given)
      return rows + [row(key(teacher), teacher, .word("total"), all, days, isTotal: true)]
    }
  }

  private func row(
    _ key: String, _ teacher: StaffNumber, _ course: FigureValue, _ lessons: [Given], _ days: [Day],
    isTotal: Bool = false
  ) -> FigureRow {
    func figure(_ lessons: [Given], orNone: Bool = false) -> Figure {
      Figure(
        lessons.isEmpty && orNone ? .none : .count(lessons.count),
        from: lessons.flatMap { [$0.lesson] + $0.because })
    }
    let byDay = days.isEmpty ? [:] : Dictionary(grouping: lessons, by: \.day)
    return FigureRow(
      key,
      [Figure(.person(.staff(teacher))), Figure(course)]
        + days.map { figure(byDay[$0] ?? [], orNone: true) }
        + [Kind.main, .extra, .substituted].map { kind in figure(lessons.filter { $0.kind == kind }) }
        + [figure(lessons)], isTotal: isTotal)
  }
}
