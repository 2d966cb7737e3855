internal import EventLog
internal import School

/// Where the schedule of assessments breaks its rules (СК-228/03; domain.md 1.1 "Оценочные процедуры"; 7, 14;
/// clause 704).
public enum AssessmentsReport: FigureReport {
  /// Its constants.
  public static let traits = ReportTraits(
    "assessments", source: "domain.md 1.1 (СК-228/03); 7, 14", takes: [.courses, .time],
    columns: [
      FigureColumn("day", .label), FigureColumn("class", .label), FigureColumn("subject", .label),
      FigureColumn("kind", .label), FigureColumn("distance"), FigureColumn("limit"),
    ])

  /// The schedule, thematic plans and the calendar.
  public static func needs(_ question: ReportQuestion) -> ReportNeeds {
    ReportNeeds(
      events: [EventCode.assessmentScheduled, EventCode.thematicPlanApproved], folds: .calendar)
  }

  /// One row for each rule that an assessment breaks.
  public static func table(_ question: ReportQuestion, _ material: ReportMaterial) throws -> FigureTable {
    let scope = try ReportScope(question, material.directory)
    let schedule = AssessmentSchedule(question, material)
    var table = FigureTable(about: scope.about, span: scope.span, columns: traits.columns)
    table.policies = AssessmentSchedule.policies.map { PolicyUse($0, material.policies, on: question.on) }
    var keys: Set<String> = []
    table.rows = schedule.clashes.filter {
      scope.isSelected.contains($0.course) && scope.span.contains($0.day)
    }.compactMap { clash in
      let row = row(clash, material.directory)
      return keys.insert(row.key).inserted ? row : nil
    }
    return table
  }

  private static func row(_ clash: AssessmentSchedule.Clash, _ directory: Directory) -> FigureRow {
    let course = directory.courses[clash.course]
    return FigureRow(
      "\(clash.day)/\(directory.key(clash.course) ?? "#\(clash.course.number)")/\(clash.kind.rawValue)",
      [
        Figure(.day(clash.day)), Figure(course.map { .schoolClass($0.schoolClass) } ?? .none),
        Figure(course.map { .subject($0.subject) } ?? .none), Figure(.word(clash.kind.rawValue)),
        Figure(.count(clash.found), from: clash.positions),
        Figure(clash.limit.map { .count($0) } ?? .none, from: clash.positions),
      ])
  }
}

/// The scheduled assessments and where they clash.
struct AssessmentSchedule {
  /// A rule that an assessment breaks.
  enum Kind: String, CaseIterable { case short, spacing, share, perDay, edge }

  /// A broken rule.
  struct Clash {
    let kind: Kind
    let course: CourseNumber
    let day: Day
    /// Days, assessments, the lesson's number or minutes, by the kind.
    let found: Int
    let limit: Int?
    let positions: [Position]
  }

  /// An assessment with what its course says of it.
  private struct Item {
    let course: CourseNumber
    let entry: CourseEntry
    let yearGroup: UInt8
    let day: Day
    let number: UInt8
    let minutes: Int
    let position: Position
  }

  private struct Parallel: Hashable {
    let yearGroup: UInt8
    let subject: SubjectNumber
  }

  private struct ClassDay: Hashable {
    let schoolClass: ClassNumber
    let day: Day
  }

  static let policies: [PolicyKey] = [
    .assessmentSpacing, .assessmentShare, .assessmentPerDay, .assessmentLeastMinutes,
  ]

  /// Weeks of a school year: the hours of a course without a thematic plan are its lessons a week times these.
  static let weeks = 34

  /// By day, course and kind.
  private(set) var clashes: [Clash] = []

  private let material: ReportMaterial
  private let calendar: SchoolCalendar
  private let changes: [CalendarFacts.Change]
  private let plans: [CourseNumber: Int]
  private let spacing: Int
  private let percent: Int
  private let perDay: Int
  private let least: Int

  init(_ question: ReportQuestion, _ material: ReportMaterial) {
    self.material = material
    let facts = material.calendar ?? CalendarFacts()
    calendar = SchoolCalendar(facts, material.directory)
    changes = facts.changes
    plans = material.chronicle.plannedHours(on: question.on)
    spacing = material.policies.number(.assessmentSpacing, on: question.on)
    percent = material.policies.number(.assessmentShare, on: question.on)
    perDay = material.policies.number(.assessmentPerDay, on: question.on)
    least = material.policies.number(.assessmentLeastMinutes, on: question.on)
    let items = items()
    // A shorter work is no assessment in the sense of the rules; without minutes it is taken for one.
    let counted = items.filter { $0.minutes == 0 || $0.minutes >= least }
    for item in items where item.minutes > 0 && item.minutes < least {
      add(.short, item, found: item.minutes, limit: least, [item])
    }
    findSpacing(counted)
    findShare(counted)
    findPerDay(counted)
    findEdges(counted)
    let order = Kind.allCases
    clashes.sort {
      ($0.day, $0.course, order.firstIndex(of: $0.kind) ?? 0, $0.found)
        < ($1.day, $1.course, order.firstIndex(of: $1.kind) ?? 0, $1.found)
    }
  }

  private func items() -> [Item] {
    material.chronicle.facts(AssessmentScheduled.self).compactMap { event -> Item? in
      guard let entry = material.directory.courses[event.fact.course], !entry.isAnnulled,
        let schoolClass = material.directory.classes[entry.schoolClass]
      else { return nil }
      return Item(
        course: event.fact.course, entry: entry, yearGroup: schoolClass.yearGroup, day: event.day,
        number: event.fact.number, minutes: Int(event.fact.minutes), position: event.position)
    }.sorted { ($0.day, $0.number, $0.course, $0.position) < ($1.day, $1.number, $1.course, $1.position) }
  }

  private mutating func add(
    _ kind: Kind, _ item: Item, found: Int, limit: Int?, _ items: [Item], _ more: [Position] = []
  ) {
    clashes.append(
      Clash(
        kind: kind, course: item.course, day: item.day, found: found, limit: limit,
        positions: items.map(\.position) + more))
  }

  /// Not more often than once in so many days in a subject of a year group.
  private mutating func findSpacing(_ items: [Item]) {
    let groups = Dictionary(grouping: items) {
      Parallel(yearGroup: $0.yearGroup, subject: $0.entry.subject)
    }
    for group in groups.values {
      for item in group {
        guard let before = group.last(where: { $0.day < item.day }), item.day - before.day < spacing else {
          continue
        }
        add(.spacing, item, found: item.day - before.day, limit: spacing, [item, before])
      }
    }
  }

  /// Not more than a share of the year's lessons of a course.
  private mutating func findShare(_ items: [Item]) {
    for (course, group) in Dictionary(grouping: items, by: \.course) {
      // Without a thematic plan, its lessons a week in the weeks of a year.
      let weekly = Int(material.directory.courses[course]?.hoursPerWeek ?? 0)
      let hours = plans[course] ?? weekly * Self.weeks
      guard hours > 0 else { continue }
      let limit = hours * percent / 100
      for (index, item) in group.enumerated() where index + 1 > limit {
        add(.share, item, found: index + 1, limit: limit, Array(group[...index]))
      }
    }
  }

  /// Not more than so many a day in a class; subgroups of one subject write at the same time.
  private mutating func findPerDay(_ items: [Item]) {
    let days = Dictionary(grouping: items) { ClassDay(schoolClass: $0.entry.schoolClass, day: $0.day) }
    for group in days.values {
      var subjects: [SubjectNumber] = []
      for (index, item) in group.enumerated() {
        if !subjects.contains(item.entry.subject) { subjects.append(item.entry.subject) }
        guard let rank = subjects.firstIndex(of: item.entry.subject), rank + 1 > perDay else { continue }
        add(.perDay, item, found: rank + 1, limit: perDay, Array(group[...index]))
      }
    }
  }

  /// Not on the first or last lesson of a class's day, except in subjects of one lesson a week.
  private mutating func findEdges(_ items: [Item]) {
    for item in items where item.number > 0 && item.entry.hoursPerWeek != 1 {
      let courses = material.directory.courses(of: item.entry.schoolClass)
      let numbers = courses.flatMap { calendar.due($0, on: item.day).map(\.slot.number) }
      guard let first = numbers.min(), let last = numbers.max(), item.number <= first || item.number >= last
      else { continue }
      let isOfClass = Set(courses)
      let because = changes.filter { change in
        isOfClass.contains(change.slot.course)
          && (change.slot.day == item.day || change.to?.day == item.day)
      }
      add(.edge, item, found: Int(item.number), limit: nil, [item], because.map(\.position))
    }
  }
}
