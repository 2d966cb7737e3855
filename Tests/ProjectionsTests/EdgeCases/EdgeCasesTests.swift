import EventLog
import Projections
import Replay
import School
import TestSupport
import Testing

@Suite("Edge cases: what every report says where it matters")
struct EdgeCasesTests {
  @Test("the figures are those reckoned by hand", arguments: EdgeCase.all)
  func figures(_ edge: EdgeCase) throws {
    // Given the case's school.
    let school = try edge.school()
    for line in edge.lines {
      // When a report is asked about it.
      let table = try EdgeQuestion(line.ask).table(school)
      // Then its row says what the line says.
      let wanted = line.figures == "nowhere" ? [] : line.figures.split(separator: " ").map(String.init)
      #expect(
        table.rows.contains { $0.key == line.row } == !wanted.isEmpty,
        "\(edge.name): \(line.ask): row \(line.row) among \(table.rows.map { $0.key })")
      for figure in wanted {
        // Keys of lessons have no «=», and values none either.
        let parts = figure.split(separator: "=").map(String.init)
        try #require(parts.count == 2, "\(edge.name): \(line.ask): \(figure)")
        let value = table.figure(row: line.row, column: parts[0])?.value.plain
        #expect(value == parts[1], "\(edge.name): \(line.ask): \(line.row): \(parts[0])")
      }
    }
  }

  @Test("each of their figures follows from the events it names", arguments: EdgeCase.all)
  func explained(_ edge: EdgeCase) throws {
    let school = try edge.school()
    let store = school.history.store
    for ask in Set(edge.lines.map(\.ask)).sorted() {
      let question = try EdgeQuestion(ask)
      let extent = Extent(size: try ReportMaterial.gather(ReportNeeds(), over: store).summary.size)
      let table = try question.table(school)
      for row in table.rows {
        for (column, figure) in zip(table.columns, row.figures)
        where column.kind == .figure && figure.value.isNumeric {
          let explanation = try Explanation(
            figure, row: row.key, column: column.id, over: store, extent: extent)
          let alone = try question.table(school, Explanation.alone(explanation.positions, in: extent))
          let again = alone.figure(row: row.key, column: column.id)?.value
          #expect(
            FigureValue.says(again, sameAs: figure.value),
            "\(edge.name): \(ask): \(row.key):\(column.id) of \(explanation.positions.count) events")
        }
      }
    }
  }

  @Test("every case is told by at least eight reports")
  func breadth() {
    for edge in EdgeCase.all {
      let reports = Set(edge.lines.compactMap { $0.ask.split(separator: " ").first })
      #expect(reports.count >= 8, "\(edge.name)")
    }
  }
}
