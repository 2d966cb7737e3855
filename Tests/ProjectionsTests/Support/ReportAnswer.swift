import Projections
import Replay
import School
import TestSupport

/// The answer of a report of the catalogue over a hand-made log.
func answer(
  _ report: any FigureReport.Type, _ history: SchoolHistory, _ ask: (inout ReportQuestion) -> Void = { _ in }
) throws -> FigureTable {
  try history.flush()
  var question = ReportQuestion()
  question.on = .of("2026-05-31")
  question.offsetSeconds = { _ in 10_800 }
  ask(&question)
  let material = try ReportMaterial.gather(report.needs(question), over: history.store)
  return try report.table(question, material)
}

extension FigureTable {
  /// The values of a row in some columns; nothing where there is no such row.
  func values(_ row: String, _ columns: [String]) -> [FigureValue] {
    columns.map { figure(row: row, column: $0)?.value ?? .none }
  }

  /// The values of a row in some columns, as far as they are counts; −1 for another value or none.
  func counts(_ row: String, _ columns: [String]) -> [Int] {
    values(row, columns).map { if case .count(let count) = $0 { count } else { -1 } }
  }
}
