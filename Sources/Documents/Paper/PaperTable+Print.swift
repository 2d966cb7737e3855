internal import School

extension PaperTable {
  /// How a browser is to print a table, which it neither makes smaller nor cuts: the class of its letters (`""` for 8.5
  /// points, `p7`), and the columns of each piece, the repeated ones first in each.
  ///
  /// - Complexity: O(cells).
  func printed(_ language: Language, isWide: Bool) -> (style: String, pieces: [[Int]]) {
    // Points across A4 within margins of 12 mm; a column has padding and a line beside its letters.
    let room = isWide ? 770.0 : 525
    let edge = 8.0
    // The width of a letter is this part of its height, in the widest of the fonts that a page asks for.
    let letter = 0.58
    var sheet = Sheet(
      columns: columns.enumerated().map { index, column in
        // A heading that runs upwards takes a line's height across.
        Sheet.Column(
          String(index), Label(column.isTurned ? "mm" : column.title), column.alignment,
          wraps: column.width == .flexible, group: column.group.isEmpty ? nil : Label(column.group))
      }, rows: rows.map(\.cells))
    sheet.fixedColumns = repeatedColumns
    let natural = sheet.naturalWidths(language, limit: 24)
    func widths(_ points: Double) -> [Double] { natural.map { Double($0) * points * letter + edge } }
    for (points, style) in [(8.5, ""), (7, "p7")] where widths(points).reduce(0, +) <= room {
      return (style, [Array(columns.indices)])
    }
    let pieces = sheet.cut(widths(7), room: room)
    return ("p7", pieces.map { $0.columns.compactMap { Int($0.id) } })
  }
}
