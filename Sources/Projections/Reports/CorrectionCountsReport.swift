internal import EventLog
internal import School

/// How many facts were changed, and how many of them after closing, by class, by month or in all (domain.md 7, 20
/// and 21; R3).
public enum CorrectionCountsReport: FigureReport {
  /// Its constants.
  public static let traits = ReportTraits(
    "correction-counts", source: "domain.md 7, 20–21; R3; A3.10",
    takes: [.schoolClass, .subject, .course, .teacher, .term, .days],
    groupings: ["class", "month", "school"],
    columns: [
      FigureColumn("group", .label), FigureColumn("corrections"), FigureColumn("annulments"),
      FigureColumn("afterClose"),
    ])

  /// Corrections of any fact.
  public static func needs(_ question: ReportQuestion) -> ReportNeeds { ReportNeeds(folds: .corrections) }

  /// One row for each group with a change; a change that belongs to no class stands in the row `—`.
  public static func table(_ question: ReportQuestion, _ material: ReportMaterial) throws -> FigureTable {
    let directory = material.directory
    let scope = try ReportScope(question, directory)
    let grouping = try Grouping(question, traits)
    let rows = (material.corrections?.rows ?? []).filter { scope.holds($0, question, directory) }
    let groups = Dictionary(grouping: rows) { row -> Grouping.Key in
      guard grouping.name == "month" else { return grouping.key(row.schoolClass, directory) }
      // The month in which it was changed, by the school's clock.
      let text = String(question.local(row.recordedAt).day.description.prefix(7))
      return Grouping.Key(number: 0, rank: 0, text: text)
    }
    var table = FigureTable(about: scope.about, span: scope.span, columns: grouping.columns(traits))
    table.rows = groups.sorted { $0.key < $1.key }.map { key, rows in
      func count(_ isCounted: @escaping (CorrectionRow) -> Bool) -> Figure {
        Figure(.count(rows.count(where: isCounted)), from: rows.filter(isCounted).map(\.position))
      }
      let value: FigureValue = grouping.name == "month" ? .text(key.text) : grouping.value(key)
      return FigureRow(
        key.text,
        [
          Figure(value), count { $0.action != .annulled }, count { $0.action == .annulled },
          count { $0.afterClose },
        ])
    }
    return table
  }
}
