import EventLog
import Projections
import Replay
import School
import TestSupport
import Testing

@Suite("The dashboard's figures are cells of reports")
struct DashboardTests {
  private func asked(on day: String = "2025-11-09") -> ReportQuestion {
    var question = ReportQuestion()
    question.on = .of(day)
    question.offsetSeconds = { _ in 10_800 }
    return question
  }

  @Test(arguments: [UInt64(1), 2])
  func `each figure is what its report says, and its events are those that explain it`(_ seed: UInt64) throws
  {
    let log = try DemoLog(seed: seed, pupils: 24, weeks: 12)
    let (board, material) = try Dashboard.make(asked(), over: log.store)
    var generator = SeededGenerator(seed: seed)
    var explained = 0
    for panel in board.panels {
      // Given the report of a panel, asked by itself
      var question = asked()
      question.grouping = panel.kind.grouping
      if panel.kind.takesDays { question.span = board.span }
      let report = panel.kind.report
      let table = try report.table(
        question, try ReportMaterial.gather(report.needs(question), over: log.store))
      #expect(panel.columns.map(\.id) == panel.kind.columns, "\(panel.kind)")
      for row in panel.rows {
        for (column, cell) in zip(panel.columns, row.cells) {
          // Then each cell is the same
          let figure = try #require(table.figure(row: row.key, column: column.id))
          #expect(figure.value == cell.value, "seed \(seed), \(panel.kind), \(row.key):\(column.id)")
        }
      }
      // And of some the events are those of explain
      let cells = panel.rows.flatMap { row in
        zip(panel.columns, row.cells).compactMap { column, cell in
          cell.evidence.map { (row: row.key, column: column.id, evidence: $0) }
        }
      }
      for cell in cells.shuffled(using: &generator).prefix(6) {
        let figure = try #require(table.figure(row: cell.row, column: cell.column))
        let explanation = try Explanation(
          figure, row: cell.row, column: cell.column, over: log.store,
          extent: Extent(size: material.summary.size))
        #expect(
          explanation.positions.count == cell.evidence.count, "\(panel.kind), \(cell.row):\(cell.column)")
        #expect(Array(explanation.positions.suffix(5)) == cell.evidence.last)
        #expect(cell.evidence.last.allSatisfy { board.events[$0] != nil })
        explained += 1
      }
    }
    #expect(explained > 40)
  }

  @Test func `it looks back to the beginning of the school year, and as the log was known`() throws {
    let log = try DemoLog(seed: 3, pupils: 24, weeks: 12)
    let (board, _) = try Dashboard.make(asked(), over: log.store)
    #expect(board.span.from == .of("2025-09-01") && board.span.through == .of("2025-11-09"))
    let head = try log.store.head()
    #expect(board.size == head.size)
    #expect(board.root == String(describing: head.root))
    let half = Extent(size: board.size / 2)
    let (earlier, _) = try Dashboard.make(asked(on: "2025-10-01"), over: log.store, extent: half, shown: 2)
    #expect(earlier.size == board.size / 2)
    let root = try log.store.rootAt(board.size / 2)
    #expect(earlier.root == String(describing: root))
    #expect(earlier.events.keys.allSatisfy { $0.rawValue < earlier.size })
    #expect(
      earlier.panels.allSatisfy { panel in
        panel.rows.allSatisfy { $0.cells.allSatisfy { ($0.evidence?.last.count ?? 0) <= 2 } }
      })
  }

  @Test func `outcomes stand for the term of each class that ended last`() throws {
    let log = try DemoLog(seed: 4, pupils: 24, weeks: 12)
    let (board, _) = try Dashboard.make(asked(), over: log.store)
    let rows = board.panel(.results).rows
    #expect(!rows.isEmpty)
    #expect(Set(rows.map { $0.cells[0].value }).count == rows.count, "one row a class")
  }

  @Test func `an empty log has an empty dashboard`() throws {
    let history = try SchoolHistory()
    try history.flush()
    let (board, _) = try Dashboard.make(asked(), over: history.store)
    #expect(board.panels.map(\.kind) == DashboardPanel.Kind.allCases)
    #expect(board.panels.flatMap { $0.rows }.isEmpty)
  }
}
