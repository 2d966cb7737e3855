internal import EventLog
internal import School

/// Which due lessons nobody entered (C20; domain.md 1.2, R-a; 7, 9).
///
/// A due lesson is entered when a lesson held of its course, day and number stands. Without a term or days the
/// report is about the day it is for; days after that are not due.
public enum UnfilledReport: FigureReport {
  /// Its constants.
  public static let traits = ReportTraits(
    "unfilled", source: "domain.md 1.2 (R-a); 7, 9; D1, E2.4", takes: [.courses, .time],
    groupings: ["teacher", "course", "class", "lesson"],
    columns: [
      FigureColumn("group", .label), FigureColumn("due"), FigureColumn("entered"), FigureColumn("unfilled"),
      FigureColumn("share"),
    ])

  /// Lessons and the calendar.
  public static func needs(_ question: ReportQuestion) -> ReportNeeds {
    ReportNeeds(courses: question.courseRule, kinds: [.lessons], folds: .calendar)
  }

  /// One row for each group with something due; of lessons, for each unfilled one.
  public static func table(_ question: ReportQuestion, _ material: ReportMaterial) throws -> FigureTable {
    var question = question
    if question.term == nil, question.span == .always {
      question.span = DaySpan(from: question.on, through: question.on)
    }
    let scope = try ReportScope(question, material.directory)
    let grouping = try Grouping(question, traits)
    let due = DueLessons(material, scope, on: question.on)
    return grouping.name == "lesson"
      ? lessons(scope, due, material.directory) : groups(scope, due, grouping, material)
  }

  private static func groups(
    _ scope: ReportScope, _ due: DueLessons, _ grouping: Grouping, _ material: ReportMaterial
  ) -> FigureTable {
    let groups = GroupIndex(grouping, scope, material.directory)
    var counts = [Int](repeating: 0, count: groups.keys.count)
    var entered = [[Int]](repeating: [], count: groups.keys.count)
    for course in scope.courses {
      for lesson in due.lessons(of: course) {
        guard let group = groups.group(course, on: lesson.slot.day) else { continue }
        counts[group] += 1
        if let index = lesson.entered { entered[group].append(index) }
      }
    }
    let changes = due.changes(groups, scope.span)
    let facts = material.facts.lessons.facts
    var table = FigureTable(about: scope.about, span: scope.span, columns: grouping.columns(traits))
    for (group, key) in groups.keys.enumerated() where counts[group] > 0 {
      let unfilled = counts[group] - entered[group].count
      func answered(_ value: FigureValue) -> Figure {
        Figure(value, from: entered[group].map { facts[$0].position } + changes[group])
      }
      table.rows.append(
        FigureRow(
          key.text,
          [
            Figure(grouping.value(key)), Figure(.count(counts[group]), from: changes[group]),
            answered(.count(entered[group].count)), answered(.count(unfilled)),
            answered(.share(unfilled, of: counts[group])),
          ]))
    }
    return table
  }

  /// By day, number and course.
  private static func lessons(_ scope: ReportScope, _ due: DueLessons, _ directory: Directory) -> FigureTable
  {
    let columns = [
      FigureColumn("group", .label, heading: .word("lesson")),
      FigureColumn("day", .label, heading: .word("day")),
      FigureColumn("teacher", .person, heading: .word("teacher")), FigureColumn("unfilled"),
    ]
    var table = FigureTable(about: scope.about, span: scope.span, columns: columns)
    let slots = scope.courses.flatMap { course in
      due.lessons(of: course).filter { $0.entered == nil }.map(\.slot)
    }
    for slot in slots.sorted() {
      guard let entry = directory.courses[slot.course] else { continue }
      let teacher = entry.teacher(on: slot.day)
      if let asked = scope.teacher, asked != teacher { continue }
      let key = LessonKey(day: slot.day, course: entry.key, number: slot.number, index: slot.index)
      table.rows.append(
        FigureRow(
          key.description,
          [
            Figure(.text("\(entry.key), \(slot.number)")), Figure(.day(slot.day)),
            Figure(teacher.isNone ? .none : .person(.staff(teacher))),
            Figure(
              .count(1), from: due.changes.filter { $0.slot == slot || $0.to == slot }.map(\.position)),
          ]))
    }
    return table
  }
}
