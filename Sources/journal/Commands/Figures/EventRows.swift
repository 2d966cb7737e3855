import Documents
import EventLog
import Projections
import School

/// Events as rows, for commands that list what stands behind a figure.
enum EventRows {
  /// A table of the events for people.
  static func table(
    _ positions: [Position], _ naming: Naming, _ question: Question
  ) throws -> String {
    let document = LogDocument(naming, language: question.language)
    var rows: [[Cell]] = []
    try LogMatches.visit(Array(positions.prefix(shown)), in: question.session.store) { position, record in
      rows.append(try document.row(position, record))
    }
    guard !rows.isEmpty else { return "" }
    var sheet = document.sheet(rows)
    if positions.count > shown {
      let more = positions.count - shown
      sheet.notes.append(
        Label(ru: "… и ещё \(more): -o jsonl покажет все.", en: "… and \(more) more: -o jsonl shows all.")[
          question.language])
    }
    return sheet.text(.table, language: question.language, width: question.width, ansi: Output.ansi)
  }

  /// Events that a table lists before it says how many more there are.
  private static let shown = 20

  /// The events as JSON objects, in log order.
  static func json(_ positions: [Position], _ naming: Naming, _ question: Question) throws -> [String] {
    var lines: [String] = []
    try LogMatches.visit(positions, in: question.session.store) { position, record in
      lines.append(try EventJSONWriter.line(position, record, naming.directory))
    }
    return lines
  }
}
