internal import EventLog
internal import School

/// At which lessons it was said who was there (semantics.md: a lesson without a confirmation says nothing about who
/// was there; D1, attendance).
public enum RollCallsReport: FigureReport {
  /// Its constants.
  public static let traits = ReportTraits(
    "roll-calls", source: "semantics.md; D1", takes: [.courses, .time],
    groupings: ["teacher", "course", "class", "school"],
    columns: [
      FigureColumn("group", .label), FigureColumn("lessons"), FigureColumn("confirmed"),
      FigureColumn("without"), FigureColumn("share"),
    ])

  /// Lessons held and confirmations.
  public static func needs(_ question: ReportQuestion) -> ReportNeeds {
    ReportNeeds(courses: question.courseRule, kinds: .lessons, folds: .rollCalls)
  }

  /// A row for each group with a lesson held.
  public static func table(_ question: ReportQuestion, _ material: ReportMaterial) throws -> FigureTable {
    let scope = try ReportScope(question, material.directory)
    let grouping = try Grouping(question, traits)
    let calls = material.rollCalls ?? RollCallFold()
    let lessons = material.facts.lessons.facts
    var groups: [Grouping.Key: (confirmed: [Int], without: [Int])] = [:]
    for (index, lesson) in lessons.enumerated()
    where lesson.isAlive && scope.isSelected.contains(lesson.course) && scope.span.contains(lesson.day) {
      guard let key = grouping.key(lesson.course, on: lesson.day, material.directory) else { continue }
      if calls.position(of: lesson.lesson) == nil {
        groups[key, default: ([], [])].without.append(index)
      } else {
        groups[key, default: ([], [])].confirmed.append(index)
      }
    }
    var table = FigureTable(about: scope.about, span: scope.span, columns: grouping.columns(traits))
    table.rows = groups.sorted { $0.key < $1.key }.map { key, group in
      func held(_ indexes: [Int]) -> [Position] { indexes.map { lessons[$0].position } }
      func called(_ indexes: [Int]) -> [Position] {
        indexes.compactMap { calls.position(of: lessons[$0].lesson) }
      }
      func all() -> [Position] { held(group.confirmed + group.without) + called(group.confirmed) }
      let count = group.confirmed.count + group.without.count
      return FigureRow(
        key.text,
        [
          Figure(grouping.value(key)), Figure(.count(count), from: held(group.confirmed + group.without)),
          Figure(
            .count(group.confirmed.count), from: held(group.confirmed) + called(group.confirmed)),
          Figure(.count(group.without.count), from: held(group.without)),
          Figure(.share(group.confirmed.count, of: count), from: all()),
        ])
    }
    return table
  }
}
