internal import EventLog
internal import Projections
internal import School

extension ArchiveDocument {
  /// The archive as a spreadsheet file: a sheet for each table of the pages, with numbers and days as such.
  ///
  /// - Throws: an error of the file where a text is too long for it: nothing is cut.
  public func spreadsheet(_ book: PaperBook) throws -> [UInt8] {
    var parts: [Book.Part] = []
    for section in book.sections where !section.title.isEmpty {
      for table in section.tables { parts.append(Book.Part(section.id, sheet(of: table))) }
    }
    let frame = ReportFrame(
      on: archive.span.through, size: stamp.size, root: stamp.root, names: naming.name)
    return try SpreadsheetWriter(language: language).bytes(
      Book(book.title, parts: parts, policies: archive.policies, frame: frame))
  }

  private func sheet(of table: PaperTable) -> Sheet {
    var sheet = Sheet(
      columns: table.columns.map { column in
        Sheet.Column(
          column.id, Label(column.title), column.alignment, wraps: column.width == .flexible,
          group: column.group.isEmpty ? nil : Label(column.group), day: column.day)
      }, rows: table.rows.map { $0.cells.map(Self.number) })
    sheet.totals = Set(table.rows.indices.filter { table.rows[$0].isTotal })
    sheet.fixedColumns = table.repeatedColumns
    return sheet
  }

  /// A mark that is a number is one in a spreadsheet, too.
  private static func number(_ cell: Cell) -> Cell {
    if case .text(let text) = cell, text.utf8.count == 1, let value = Int(text) { return .integer(value) }
    return cell
  }
}
