/// A spreadsheet file: sheets with a title.
public struct Workbook: Hashable, Sendable {
  /// The title among the file's properties.
  public var title: String
  /// The sheets, in order.
  public var sheets: [Worksheet]
  /// The time among the file's properties, in seconds since 1970; the same for equal files.
  public var created: Int

  /// A file; `created` should follow from what it was made of, not from the clock.
  public init(title: String, sheets: [Worksheet], created: Int) {
    self.title = title
    self.sheets = sheets
    self.created = created
  }

  /// Most rows and columns of a sheet.
  static let (rowsMax, columnsMax) = (1_048_576, 16_384)
  static let footerMax = 255

  /// Refuses what the format would cut, drop or change.
  func check() throws(XLSXError) {
    guard !sheets.isEmpty else { throw XLSXError(.noSheet) }
    var names: Set<String> = []
    for (index, sheet) in sheets.enumerated() {
      let number = index + 1
      guard SheetName.isValid(sheet.name) else { throw XLSXError(.name, sheet: number) }
      guard names.insert(sheet.name.lowercased()).inserted else {
        throw XLSXError(.nameTwice, sheet: number)
      }
      guard sheet.rows.count <= Self.rowsMax else {
        throw XLSXError(.rows(sheet.rows.count), sheet: number)
      }
      let footer = WorkbookWriter.footer(sheet).utf16.count
      guard footer <= Self.footerMax else { throw XLSXError(.footer(footer), sheet: number) }
      for (row, cells) in sheet.rows.enumerated() { try check(cells, sheet: number, row: row + 1) }
    }
  }

  private func check(_ cells: [Worksheet.Cell], sheet: Int, row: Int) throws(XLSXError) {
    guard cells.count <= Self.columnsMax else {
      throw XLSXError(.columns(cells.count), sheet: sheet, row: row)
    }
    for (column, cell) in cells.enumerated() {
      switch cell.value {
      case .empty: break
      case .text(let text):
        let count = CellText.encoded(text).utf16.count
        guard count <= CellText.lengthMax else {
          throw XLSXError(.text(count), sheet: sheet, row: row, column: column + 1)
        }
      case .number(let number):
        guard number.isFinite else { throw XLSXError(.number, sheet: sheet, row: row, column: column + 1) }
      }
    }
  }
}
