internal import EventLog
internal import Projections
internal import School

extension FigureTableDocument {
  /// For spreadsheets: whole names with their keys beside them, nothing left out, single marks as numbers. The row's
  /// key, which `explain --cell` takes, is the last column, outside the printed ones.
  func computingSheet(_ language: Language) -> Sheet {
    var sheet = Sheet(columns: [])
    for column in table.columns {
      var made = Sheet.Column(
        column.id, heading(column), column.kind == .figure ? .trailing : .leading,
        wraps: column.kind == .text || column.kind == .person)
      if case .day(let day)? = column.heading {
        (made.day, made.group) = (day, CalendarLabel.month(day.civil.month))
      }
      if column.isOfThing { made.alignment = .center }
      sheet.columns.append(made)
      if column.kind == .person { sheet.columns.append(.init(column.id + "Key", CommonLabel.key.label)) }
    }
    sheet.columns.append(.init("row", Label(ru: "ключ строки", en: "row's key")))
    sheet.unprintedColumns = 1
    sheet.fixedColumns = fixedColumns
    let rows = peopleInOrder
    sheet.rows = rows.map { row in
      zip(table.columns, row.figures).flatMap { cells($0, $1.value, language) } + [.text(row.key)]
    }
    sheet.totals = Set(rows.indices.filter { rows[$0].isTotal })
    return sheet
  }

  /// What names the row: the columns before those made for things, else the first one with its key.
  private var fixedColumns: Int {
    let count = table.columns.firstIndex(where: \.isOfThing) ?? min(1, table.columns.count)
    return count + table.columns.prefix(count).filter { $0.kind == .person }.count
  }

  private func cells(_ column: FigureColumn, _ value: FigureValue, _ language: Language) -> [Cell] {
    switch value {
    case .person(let person):
      let key = naming.key(person)
      let name = Cell.optional(naming.name(person) ?? key)
      return column.kind == .person ? [name, .optional(key)] : [name]
    case .people(let people):
      return [.text(people.map { naming.name($0) ?? naming.key($0) ?? "—" }.joined(separator: ", "))]
    case .symbols(let symbols) where column.kind == .figure:
      return [Cell.mark(symbols)]
    default:
      let cell = shown(value, language)
      return column.kind == .person ? [cell, .null] : [cell]
    }
  }
}

extension Cell {
  /// Marks of one place: a number where it is one number, else their signs.
  static func mark(_ symbols: [String], isCorrected: Bool = false) -> Cell {
    if symbols.count == 1, let number = Int(symbols[0]), String(number) == symbols[0] {
      return .mark(number, isCorrected: isCorrected)
    }
    let text = symbols.joined(separator: "/") + (isCorrected ? "*" : "")
    return text.isEmpty ? .null : .text(text)
  }
}
