internal import EventLog
internal import Projections
internal import School

// Columns made for things (days, terms, subjects) stand as on paper: narrow, days under their month, cut into
// pages that repeat the first columns.
extension FigureTableDocument {
  /// True when the report has a column for each of some things.
  var hasColumnsOfThings: Bool { table.columns.contains(where: \.isOfThing) && !table.rows.isEmpty }

  /// The sheet with its columns cut into pages.
  func pages(_ sheet: Sheet, _ language: Language, width: Int, ansi: Ansi) -> String {
    let things = table.columns.indices.filter { table.columns[$0].isOfThing }
    let first = things.first ?? 0
    let last = (things.last ?? 0) + 1
    let columns = table.columns.indices.map { column($0, sheet, language) }
    let grid = PagedGrid(
      lead: Array(columns[..<first]), body: Array(columns[first..<last]), tail: Array(columns[last...]),
      rowCount: sheet.rows.count)
    var output = ""
    for (index, line) in sheet.heading.enumerated() {
      for piece in Wrap.lines(line.safeForTerminal, width: width) {
        output += (index == 0 ? ansi(.bold, piece) : piece) + "\n"
      }
    }
    for page in grid.pages(width: width) { output += "\n" + page.joined(separator: "\n") + "\n" }
    if !sheet.notes.isEmpty { output += "\n" }
    for note in sheet.notes {
      for piece in Wrap.lines(note.safeForTerminal, width: width) { output += piece + "\n" }
    }
    return output
  }

  private func column(_ index: Int, _ sheet: Sheet, _ language: Language) -> PagedGrid.Column {
    let column = table.columns[index]
    let isOfThing = column.isOfThing
    var made = PagedGrid.Column(
      title: sheet.columns[index].label[language],
      alignment: sheet.columns[index].alignment,
      cells: sheet.rows.map { row in
        let text = sheet.cell(row, index).display(language)
        // A page of dashes hides what there is.
        return isOfThing && (text == "—" || text == "0") ? "." : text
      }, widthMin: isOfThing ? 2 : 0)
    if case .day(let day) = column.heading {
      made.group = CalendarLabel.month(day.civil.month)[language]
      made.title = String(day.civil.day)
    }
    return made
  }
}

extension FigureColumn {
  /// True for a column made for a thing, and not only named after what the rows are.
  var isOfThing: Bool {
    switch heading {
    case nil, .word: false
    default: true
    }
  }
}
