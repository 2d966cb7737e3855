/// Rows as objects whose keys are the columns' stable names.
enum JSONWriter {
  /// An array with one row a line.
  static func array(_ sheet: Sheet) -> String {
    guard !sheet.rows.isEmpty else { return "[]\n" }
    return "[\n" + sheet.rows.map { row(sheet, $0) }.joined(separator: ",\n") + "\n]\n"
  }

  /// One object a line.
  static func lines(_ sheet: Sheet) -> String {
    sheet.rows.reduce(into: "") { $0 += row(sheet, $1) + "\n" }
  }

  private static func row(_ sheet: Sheet, _ row: [Cell]) -> String {
    JSONText.object { writer in
      for (index, column) in sheet.columns.enumerated() { writer.member(column.id, sheet.cell(row, index)) }
    }
  }
}
