internal import EventLog
internal import School

/// Lessons planned, due and given (domain.md 1.3, 13; 2.7 "Programme"; 7, 12; clause D1).
public enum ProgrammeReport: FigureReport {
  /// Its constants.
  public static let traits = ReportTraits(
    "programme", source: "domain.md 1.3 (13), 2.7; 7, 12; D1", takes: [.courses, .time],
    groupings: ["course", "teacher", "class"],
    columns: [
      FigureColumn("group", .label), FigureColumn("planned"), FigureColumn("due"), FigureColumn("given"),
      FigureColumn("cancelled"), FigureColumn("substituted"), FigureColumn("deviation"),
      FigureColumn("behind", .label),
    ])

  /// Lessons, thematic plans, what became of lessons, and the calendar.
  public static func needs(_ question: ReportQuestion) -> ReportNeeds {
    ReportNeeds(
      courses: question.courseRule, kinds: .lessons,
      events: [
        EventCode.thematicPlanApproved, EventCode.lessonCancelled, EventCode.lessonSubstituted,
      ], folds: .calendar)
  }

  /// One row for each group with a plan, something due or a lesson.
  public static func table(_ question: ReportQuestion, _ material: ReportMaterial) throws -> FigureTable {
    let scope = try ReportScope(question, material.directory)
    let grouping = try Grouping(question, traits)
    let groups = GroupIndex(grouping, scope, material.directory)
    var tallies = [Tally](repeating: Tally(), count: groups.keys.count)
    let today = DaySpan(from: .none, through: question.on)
    let span = scope.span.intersection(today)
    if let span { count(&tallies, groups, span, question, material, scope) }
    let last = span?.through ?? question.on
    for (course, hours) in material.chronicle.plannedHours(on: last) {
      if let group = groups.group(course, on: last) { tallies[group].planned += hours }
    }
    let tolerance = material.policies.number(.programmeDeviation, on: question.on)
    let lessons = material.facts.lessons.facts
    var table = FigureTable(about: scope.about, span: scope.span, columns: grouping.columns(traits))
    table.policies = [PolicyUse(.programmeDeviation, material.policies, on: question.on)]
    table.rows = zip(groups.keys, tallies).compactMap { key, tally in
      tally.isEmpty ? nil : tally.row(key, grouping.value(key), lessons, tolerance)
    }
    return table
  }

  private static func count(
    _ tallies: inout [Tally], _ groups: GroupIndex, _ span: DaySpan, _ question: ReportQuestion,
    _ material: ReportMaterial, _ scope: ReportScope
  ) {
    let due = DueLessons(material, scope, on: question.on)
    if let days = due.days {
      for course in scope.courses {
        for lesson in due.calendar.due(course, from: days.lowerBound, through: days.upperBound) {
          if let group = groups.group(course, on: lesson.slot.day) { tallies[group].due += 1 }
        }
      }
    }
    for (group, changes) in due.changes(groups, span).enumerated() { tallies[group].changes = changes }
    for (index, fact) in material.facts.lessons.facts.enumerated()
    where fact.isAlive && span.contains(fact.day) {
      if let group = groups.group(fact.course, on: fact.day) { tallies[group].given.append(Int32(index)) }
    }
    for event in material.chronicle.facts(LessonCancelled.self) where span.contains(event.day) {
      guard let group = groups.group(event.fact.course, on: event.day) else { continue }
      tallies[group].cancelled.append(event.position)
    }
    for event in material.chronicle.facts(LessonSubstituted.self) where span.contains(event.day) {
      guard let group = groups.group(event.fact.course, on: event.day) else { continue }
      tallies[group].substituted.append(event.position)
    }
  }

  /// What was counted of one group; lessons by index.
  struct Tally {
    var planned = 0
    var due = 0
    var given: [Int32] = []
    var cancelled: [Position] = []
    var substituted: [Position] = []
    /// Events that made a lesson due or not due.
    var changes: [Position] = []

    var isEmpty: Bool {
      planned == 0 && due == 0 && given.isEmpty && cancelled.isEmpty && substituted.isEmpty
    }

    func row(
      _ key: Grouping.Key, _ group: FigureValue, _ lessons: [KeptLesson], _ tolerance: Int
    ) -> FigureRow {
      let deviation = given.count - due
      func held(_ value: FigureValue, _ changes: [Position] = []) -> Figure {
        Figure(value, from: given.map { lessons[Int($0)].position } + changes)
      }
      return FigureRow(
        key.text,
        [
          Figure(group), Figure(.count(planned)), Figure(.count(due), from: changes),
          held(.count(given.count)), Figure(.count(cancelled.count), from: cancelled),
          Figure(.count(substituted.count), from: substituted), held(.count(deviation), changes),
          Figure(abs(deviation) >= max(1, tolerance) ? .word("yes") : .none),
        ])
    }
  }
}
