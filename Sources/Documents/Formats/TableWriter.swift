internal import School

/// A table without boxes: a heading, columns two spaces apart, long text wrapped to the width.
struct TableWriter {
  static let widthRange = 40...400

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
    let texts = texts(sheet)
    let fit = TableFit(measured(labels, texts, sheet.columns), width: width)
    return fit.parts.map { part in
      var output = ""
      for line in lines(labels, part, fit, sheet.columns, isHeading: true) where !line.isEmpty {
        output += ansi(.dim, line) + "\n"
      }
      for row in texts {
        for line in lines(row, part, fit, sheet.columns) { output += line + "\n" }
      }
      return output
    }.joined(separator: "\n")
  }

  private func texts(_ sheet: Sheet) -> [[String]] {
    sheet.rows.map { row in sheet.columns.indices.map { sheet.cell(row, $0).display(language) } }
  }

  /// How the columns of a sheet share the width.
  func fit(_ sheet: Sheet) -> TableFit {
    TableFit(measured(sheet.columns.map { $0.label[language] }, texts(sheet), sheet.columns), width: width)
  }

  private func measured(
    _ labels: [String], _ texts: [[String]], _ columns: [Sheet.Column]
  ) -> [TableFit.Column] {
    labels.indices.map { column in
      var (widest, word) = (0, 0)
      for row in texts {
        for line in row[column].split(separator: "\n") { widest = max(widest, Width.of(line)) }
        word = max(word, TableFit.Column.longestWord(row[column]))
      }
      return TableFit.Column(
        label: labels[column], cells: widest, word: word, wraps: columns[column].wraps,
        isText: columns[column].alignment == .leading, isRigid: columns[column].isRigid)
    }
  }

  /// The lines of a row; a heading stands at the bottom of its lines.
  private func lines(
    _ cells: [String], _ part: [Int], _ fit: TableFit, _ columns: [Sheet.Column], isHeading: Bool = false
  ) -> [String] {
    let wrapped = part.map { Wrap.lines(cells[$0], width: fit.widths[$0]) }
    let height = wrapped.map(\.count).max() ?? 0
    return (0..<height).map { line in
      let pieces = part.indices.map { index in
        let at = isHeading ? line - (height - wrapped[index].count) : line
        let text = wrapped[index].indices.contains(at) ? wrapped[index][at] : ""
        return text.padded(to: fit.widths[part[index]], columns[part[index]].alignment)
      }
      return (" " + pieces.joined(separator: String(repeating: " ", count: fit.gap))).trimmingTrailingSpaces
    }
  }
}
