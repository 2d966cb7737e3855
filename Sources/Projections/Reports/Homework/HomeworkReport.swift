internal import EventLog
internal import School

/// Homework: lessons without it, posts that came late, and what a class has to do for a day against the norm
/// (domain.md 1.1 "Homework time"; 1.2, R-b; 1.3, 11; 7, 13; clause D1).
public enum HomeworkReport: FigureReport {
  /// Its constants; rows by class and day have columns of their own.
  public static let traits = ReportTraits(
    "homework", source: "domain.md 1.1, 1.2 (R-b), 1.3 (11); 7, 13; D1", takes: [.courses, .time],
    groupings: ["course", "teacher", "class", "classDay"],
    columns: [
      FigureColumn("group", .label), FigureColumn("lessons"), FigureColumn("without"),
      FigureColumn("share"), FigureColumn("late"), FigureColumn("day", .label),
      FigureColumn("class", .label), FigureColumn("tasks"), FigureColumn("minutes"), FigureColumn("norm"),
      FigureColumn("over"),
    ])

  /// Lessons, homework and the calendar.
  public static func needs(_ question: ReportQuestion) -> ReportNeeds {
    ReportNeeds(courses: question.courseRule, kinds: [.lessons, .homework], folds: .calendar)
  }

  /// One row for each group with a lesson, or for each day and class with something due.
  public static func table(_ question: ReportQuestion, _ material: ReportMaterial) throws -> FigureTable {
    let scope = try ReportScope(question, material.directory)
    let grouping = try Grouping(question, traits)
    let isByDay = grouping.name == "classDay"
    let names =
      isByDay
      ? ["day", "class", "tasks", "minutes", "norm", "over"]
      : ["group", "lessons", "without", "share", "late", "minutes"]
    var table = FigureTable(
      about: scope.about, span: scope.span,
      columns: names.compactMap { name in grouping.columns(traits).first { $0.id == name } })
    let policy = isByDay ? PolicyKey.homeworkNorm : .timelinessHomework
    table.policies = [PolicyUse(policy, material.policies, on: question.on)]
    table.rows =
      isByDay
      ? HomeworkLoad(question, material, scope).rows
      : HomeworkGiven.rows(question, material, scope, grouping)
    return table
  }
}
