internal import EventLog
internal import School

/// The roll-out plan: what is done and late, and how often an item contradicts the plan (domain.md 0; 7, 25).
public enum PlanReport: FigureReport {
  /// Its constants.
  public static let traits = ReportTraits(
    "plan", source: "domain.md 0; 7, 25; A1.1–A4.3, B", takes: [], hasOwnCommand: true,
    columns: [
      FigureColumn("plan", .label), FigureColumn("clause", .label), FigureColumn("title", .text),
      FigureColumn("due", .label), FigureColumn("state", .label), FigureColumn("responsible", .person),
      FigureColumn("completedOn", .label), FigureColumn("daysLate"), FigureColumn("findings"),
      FigureColumn("items"),
    ])

  /// The plan.
  public static func needs(_ question: ReportQuestion) -> ReportNeeds { ReportNeeds(folds: .plan) }

  /// A row for each item in the order of the plan, then one for each state that some items are in; a heading
  /// is one by the items under it and is not counted.
  public static func table(_ question: ReportQuestion, _ material: ReportMaterial) throws -> FigureTable {
    let plan = (material.plan ?? RolloutPlanFold()).finish(on: question.on)
    var table = FigureTable(columns: traits.columns)
    table.rows = plan.items.map { row($0, plan) }
    for state in RolloutPlan.State.allCases where state != .heading && plan.count(state) > 0 {
      let items = plan.items.filter { $0.state == state }
      var figures = [Figure](repeating: Figure(.none), count: traits.columns.count - 1)
      figures[4] = Figure(.word(state.name))
      figures.append(Figure(.count(items.count), from: items.flatMap(positions)))
      table.rows.append(FigureRow("total/" + state.name, figures, isTotal: true))
    }
    return table
  }

  private static func positions(_ item: RolloutPlan.Item) -> [Position] {
    [item.position] + [item.completedAt, item.waivedAt].compactMap { $0 }
  }

  private static func row(_ item: RolloutPlan.Item, _ plan: RolloutPlan) -> FigureRow {
    func day(_ day: Day?) -> Figure { Figure(day.map { .day($0) } ?? .none) }
    let findings = plan.findings.count { $0.item == item.key }
    return FigureRow(
      item.key,
      [
        Figure(.text(item.plan)), Figure(.text(item.clause)), Figure(.text(item.title)), day(item.due),
        Figure(.word(item.state.name)),
        Figure(item.responsible.isNone ? .none : .person(.staff(item.responsible))), day(item.completedOn),
        Figure(.count(item.daysLate), from: positions(item)),
        // A contradiction is between events: an item's with the others of the plan and the targets.
        Figure(.count(findings), from: plan.items.flatMap(positions) + plan.targets.map(\.position)),
        item.state == .heading ? Figure(.none) : Figure(.count(1), from: [item.position]),
      ])
  }
}
