internal import School

/// A table without boxes: a heading, columns two spaces apart, long text wrapped to the width.
struct TableWriter {
  static let gap = 2
  static let widthRange = 40...400
  static let wrappedWidthMin = 12

  var language: Language
  var width: Int
  var ansi: Ansi

  init(language: Language, width: Int, ansi: Ansi) {
    self.language = language
    self.width = min(max(width, Self.widthRange.lowerBound), Self.widthRange.upperBound)
    self.ansi = ansi
  }

  func text(_ sheet: Sheet) -> String {
    var output = ""
    for (index, line) in sheet.heading.enumerated() {
      for piece in Wrap.lines(line.safeForTerminal, width: width) {
        output += (index == 0 ? ansi(.bold, piece) : piece) + "\n"
      }
    }
    if !sheet.heading.isEmpty { output += "\n" }
    output += table(sheet)
    if !sheet.notes.isEmpty { output += "\n" }
    for note in sheet.notes {
      for piece in Wrap.lines(note.safeForTerminal, width: width) { output += piece + "\n" }
    }
    return output
  }

  private func table(_ sheet: Sheet) -> String {
    let labels = sheet.columns.map { $0.label[language] }
    let texts = sheet.rows.map { row in
      sheet.columns.indices.map { sheet.cell(row, $0).display(language) }
    }
    let widths = fitted(natural(labels, texts), sheet.columns)
    var output = ""
    for line in lines(labels, widths, sheet.columns) { output += ansi(.dim, line) + "\n" }
    for row in texts {
      for line in lines(row, widths, sheet.columns) { output += line + "\n" }
    }
    return output
  }

  private func natural(_ labels: [String], _ texts: [[String]]) -> [Int] {
    labels.indices.map { column in
      texts.reduce(Width.of(labels[column])) { widest, row in
        let lines = row[column].split(separator: "\n")
        return max(widest, lines.map { Width.of($0) }.max() ?? 0)
      }
    }
  }

  /// Takes what is too much from the widest wrapping column, again and again.
  ///
  /// A table whose other columns alone are too wide stays too wide: no value is cut.
  private func fitted(_ natural: [Int], _ columns: [Sheet.Column]) -> [Int] {
    var widths = natural
    var excess = 1 + widths.reduce(0, +) + Self.gap * max(0, widths.count - 1) - width
    while excess > 0 {
      let wrapping = columns.indices.filter { columns[$0].wraps && widths[$0] > Self.wrappedWidthMin }
      guard let widest = wrapping.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  private func lines(_ cells: [String], _ widths: [Int], _ columns: [Sheet.Column]) -> [String] {
    let wrapped = cells.indices.map { Wrap.lines(cells[$0], width: widths[$0]) }
    return (0..<(wrapped.map(\.count).max() ?? 0)).map { line in
      let pieces = columns.indices.map { column in
        let text = line < wrapped[column].count ? wrapped[column][line] : ""
        return text.padded(to: widths[column], columns[column].alignment)
      }
      return (" " + pieces.joined(separator: String(repeating: " ", count: Self.gap))).trimmingTrailingSpaces
    }
  }
}
