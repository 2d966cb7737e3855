import Documents
import EventLog
import Projections
import School

/// Events as rows, for commands that list what stands behind a figure.
enum EventRows {
  /// A table of the events for people, or nil where there are none; of many the first, as far as a format goes.
  static func sheet(
    _ positions: [Position], _ naming: Naming, _ question: Question, for format: ReportFormat
  ) throws -> Sheet? {
    let document = LogDocument(naming, language: question.language)
    let shown = limit(format)
    var rows: [[Cell]] = []
    try LogMatches.visit(Array(positions.prefix(shown)), in: question.session.store) { position, record in
      rows.append(try document.row(position, record))
    }
    guard !rows.isEmpty else { return nil }
    var sheet = document.sheet(rows)
    if positions.count > shown {
      let more = positions.count - shown
      sheet.notes.append(
        Label(ru: "… и ещё \(more): -o jsonl покажет все.", en: "… and \(more) more: -o jsonl shows all.")[
          question.language])
    }
    return sheet
  }

  /// Events that are listed before it is said how many more there are: a screen, some pages, or all.
  private static func limit(_ format: ReportFormat) -> Int {
    switch format {
    case .text(.table): 20
    case .text, .pdf: 500
    case .xlsx: .max
    }
  }

  /// The events as JSON objects, in log order.
  static func json(_ positions: [Position], _ naming: Naming, _ question: Question) throws -> [String] {
    var lines: [String] = []
    try LogMatches.visit(positions, in: question.session.store) { position, record in
      lines.append(try EventJSONWriter.line(position, record, naming.directory))
    }
    return lines
  }
}
