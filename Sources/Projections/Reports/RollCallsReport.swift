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
    let groups = GroupIndex(grouping, scope, material.directory)
    var tallies = [(confirmed: [Int], without: [Int])](repeating: ([], []), count: groups.keys.count)
    for index in lessons.indices where lessons[index].isAlive && scope.span.contains(lessons[index].day) {
      guard let group = groups.group(lessons[index].course, on: lessons[index].day) else { continue }
      if calls.position(of: lessons[index].lesson) == nil {
        tallies[group].without.append(index)
      } else {
        tallies[group].confirmed.append(index)
      }
    }
    var table = FigureTable(about: scope.about, span: scope.span, columns: grouping.columns(traits))
    table.rows = zip(groups.keys, tallies).compactMap { key, group in
      guard !group.confirmed.isEmpty || !group.without.isEmpty else { return nil }
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
