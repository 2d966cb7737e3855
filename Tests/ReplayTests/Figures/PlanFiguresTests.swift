import EventLog
import Projections
import Replay
import School
import TestSupport
import Testing

@Suite("Figures of the founding plans explain themselves")
struct PlanFiguresTests {
  @Test(
    "the events of every cell of a founding plan, replayed alone, give the same figure",
    arguments: SeedPlan.letters)
  func eventsAloneGiveTheFigure(_ letter: String) throws {
    // Given a founding plan whose last item is waived
    let history = try SeedPlan.history(letter)
    let events = try SeedPlan.events(letter)
    let place = try #require(events.lastIndex { $0.fact is PlanItemScheduled })
    let item = try #require(events[place].fact as? PlanItemScheduled)
    let waiver = PlanItemWaived {
      $0.planItem = item.planItem
      $0.why = "Передано району"
    }
    let day = events[place].occurredOn + 200
    try history.record(waiver, on: day, amends: Position(UInt64(place)))
    try history.flush()
    var question = ReportQuestion()
    question.on = day
    let needs = PlanReport.needs(question)
    let material = try ReportMaterial.gather(needs, over: history.store)
    let table = try PlanReport.table(question, material)
    let extent = Extent(size: material.summary.size)
    #expect(table.figure(row: item.key, column: "state")?.value == .word("waived"))
    for row in table.rows {
      for (column, figure) in zip(table.columns, row.figures)
      where column.kind == .figure && figure.value.isNumeric {
        // When only the events of the cell are replayed
        let positions = try Explanation(
          figure, row: row.key, column: column.id, over: history.store, extent: extent
        ).positions
        let alone = try ReportMaterial.gather(
          needs, over: history.store, extent: Explanation.alone(positions, in: extent))
        let again = try PlanReport.table(question, alone).figure(row: row.key, column: column.id)
        // Then the figure is the same
        #expect(FigureValue.says(again?.value, sameAs: figure.value), "\(letter), \(row.key):\(column.id)")
      }
    }
  }
}
