internal import EventLog
public import Projections
public import School

/// A report of the catalogue for people, programs and spreadsheets.
public struct FigureTableDocument: ReportDocument {
  private let report: String
  let table: FigureTable
  private let words: FigureWords
  let naming: Naming
  private let stamp: ReportFrame

  /// A document of a report; `frame` says for which day and as of which event it was made.
  public init(_ report: String, _ table: FigureTable, _ naming: Naming, _ frame: ReportFrame) {
    self.report = report
    self.table = table
    self.naming = naming
    words = FigureLexicon.words(report)
    stamp = frame
  }

  /// The report in a format, ending in a line break.
  public func text(
    _ format: OutputFormat, language: Language = .ru, width: Int = 100, ansi: Ansi = .plain
  ) -> String {
    guard format.isForPeople else { return fileSheet.text(format) }
    if format == .html { return HTMLWriter(language: language).text(book(language, for: .reading)) }
    let sheet = sheet(language, width: width)
    return format == .table && hasColumnsOfThings
      ? pages(sheet, language, width: width, ansi: ansi)
      : sheet.text(format, language: language, width: width, ansi: ansi)
  }

  /// For programs: the row's key first, then each column by its stable name; persons as key and name.
  var fileSheet: Sheet {
    var columns = [Sheet.Column("row", Label("row"))]
    for column in table.columns {
      columns.append(Sheet.Column(column.id, Label(column.id)))
      if column.kind == .person { columns.append(Sheet.Column(column.id + "Name", Label(column.id))) }
    }
    let rows = table.rows.map { row in
      var cells: [Cell] = [.text(row.key)]
      for (column, figure) in zip(table.columns, row.figures) {
        cells.append(cell(figure.value))
        guard column.kind == .person else { continue }
        if case .person(let person) = figure.value {
          cells.append(.optional(naming.name(person)))
        } else {
          cells.append(.null)
        }
      }
      return cells
    }
    return Sheet(columns: columns, rows: rows)
  }

  /// For people: names instead of keys, a heading, the rules and policies below.
  func sheet(_ language: Language, width: Int) -> Sheet {
    var sheet = Sheet(
      heading: stamp.headline(title(language), language, width: width),
      columns: table.columns.map { column in
        var made = Sheet.Column(
          column.id, heading(column), column.kind == .figure ? .trailing : .leading,
          wraps: column.kind == .text || column.kind == .person)
        if case .day(let day)? = column.heading {
          (made.day, made.group) = (day, CalendarLabel.month(day.civil.month))
        }
        return made
      })
    sheet.fixedColumns = table.columns.firstIndex(where: \.isOfThing) ?? min(1, table.columns.count)
    let rows = peopleInOrder
    sheet.rows = rows.map { row in row.figures.map { shown($0.value, language) } }
    sheet.totals = Set(rows.indices.filter { rows[$0].isTotal })
    if table.columns.first?.kind == .person { tellPeopleOnce(&sheet, rows) }
    if sheet.rows.isEmpty { sheet.notes.append(CommonLabel.nothingFound(language)) }
    sheet.notes += (rules(language) + policies(language)).map { " " + $0 }
    return sheet
  }

  /// The report as a title and a table.
  public func book(_ language: Language, for use: BookUse) -> Book {
    var sheet = use == .computing ? computingSheet(language) : sheet(language, width: 100)
    sheet.heading = []
    sheet.notes = sheet.rows.isEmpty ? [CommonLabel.nothingFound(language)] : []
    return Book(
      title(language), parts: [Book.Part(words.title[language], sheet)], rules: rules(language),
      policies: table.policies, frame: stamp)
  }

  /// The rows by the names of the people they begin with; files keep the order of the keys, so that they are the
  /// same whether or not the vault is open.
  var peopleInOrder: [FigureRow] {
    guard table.columns.first?.kind == .person else { return table.rows }
    let keyed = table.rows.enumerated().map { index, row -> (order: [UInt32], index: Int, row: FigureRow) in
      guard case .person(let person)? = row.figures.first?.value else { return ([.max], index, row) }
      return (Collation.key(naming.name(person) ?? naming.key(person) ?? ""), index, row)
    }
    return keyed.sorted { left, right in
      left.order == right.order
        ? left.index < right.index : left.order.lexicographicallyPrecedes(right.order)
    }.map(\.row)
  }

  /// A name stands once over the rows of one person, and not at all when the heading has it. Two people may bear
  /// the same initials: each is told.
  private func tellPeopleOnce(_ sheet: inout Sheet, _ rows: [FigureRow]) {
    let people = Set(table.rows.compactMap { $0.figures.first?.value })
    if let only = people.first, people.count == 1, table.about.contains(only), !hasColumnsOfThings {
      sheet.columns.removeFirst()
      sheet.fixedColumns -= 1
      sheet.rows = sheet.rows.map { Array($0.dropFirst()) }
      return
    }
    var last: FigureValue?
    for index in sheet.rows.indices {
      let first = rows[index].figures.first?.value
      if first == last, first != nil { sheet.rows[index][0] = .text("") }
      last = first
    }
  }

  private func title(_ language: Language) -> String {
    let about = table.about.map { shown($0, language).display(language) }
    return ([words.title[language]] + about + days(language)).joined(separator: " · ")
  }

  /// `01.10.2025–31.10.2025`; a term in the heading says it already.
  private func days(_ language: Language) -> [String] {
    let isTermNamed = table.about.contains { if case .term = $0 { true } else { false } }
    guard table.span != .always, !isTermNamed else { return [] }
    let numbers = NumberFormat(language)
    if table.span.from == table.span.through { return [numbers.day(table.span.from)] }
    let ends = [table.span.from, table.span.through].map { $0 == .none ? "…" : numbers.day($0) }
    return [ends.joined(separator: "–")]
  }

  func heading(_ column: FigureColumn) -> Label {
    if case .day(let day)? = column.heading {
      return Label(ru: NumberFormat(.ru).dayMonth(day), en: NumberFormat(.en).dayMonth(day))
    }
    if let heading = column.heading {
      return Label(
        ru: shown(heading, .ru).display(.ru), en: shown(heading, .en).display(.en))
    }
    return words.columns[column.id]?.label ?? Label(column.id)
  }

  /// Formulas with their sources: figures are shown with how they come about.
  private func rules(_ language: Language) -> [String] {
    table.columns.compactMap { column in
      guard let words = words.columns[column.id], let rule = words.rule, rule[language].contains("=") else {
        return nil
      }
      return rule[language]
    }
  }

  private func policies(_ language: Language) -> [String] {
    table.policies.map { $0.line(language) }
  }

  func shown(_ value: FigureValue, _ language: Language) -> Cell {
    Self.shown(value, naming, language, words)
  }

  private func cell(_ value: FigureValue) -> Cell { Self.stored(value, naming) }

  /// A value as people of a language read it.
  static func shown(_ value: FigureValue, _ naming: Naming, _ language: Language, _ words: FigureWords? = nil)
    -> Cell
  {
    switch value {
    case .person(let person): .text(naming.name(person).map(Naming.initials) ?? naming.key(person) ?? "—")
    case .people(let people):
      .text(
        people.map { naming.name($0).map(Naming.initials) ?? naming.key($0) ?? "—" }.joined(separator: ", "))
    case .subject(let subject): .optional(naming.title(subject))
    case .term(let term): .optional(naming.directory.terms[term].map { $0.title.isEmpty ? $0.key : $0.title })
    case .word(let name): .text((words?.cells[name] ?? FigureLexicon.word(name))[language])
    case .words(let names): .text(names.map { FigureLexicon.word($0)[language] }.joined(separator: ", "))
    case .reason(let reason): .text(reason.label[language])
    default: stored(value, naming)
    }
  }

  /// A value as programs read it: keys, stable words.
  static func stored(_ value: FigureValue, _ naming: Naming) -> Cell {
    switch value {
    case .none: .null
    case .count(let count): .integer(count)
    case .decimal(let number): .decimal(number, digits: 2)
    case .percent(let number): .percent(number, digits: 1)
    case .text(let text), .word(let text): .text(text)
    case .day(let day): day == .none ? .null : .day(day)
    case .moment(let moment): naming.cell(moment)
    case .person(let person): .optional(naming.key(person))
    case .people(let people): .symbols(people.map { naming.key($0) ?? "—" })
    case .schoolClass(let number): .optional(naming.key(number))
    case .subject(let number): .optional(naming.key(number))
    case .course(let number): .optional(naming.key(number))
    case .term(let number): .optional(naming.key(number))
    case .symbols(let symbols), .words(let symbols): .symbols(symbols)
    case .reason(let reason): .text(reason.name)
    case .flag(let value): .flag(value)
    case .alarm(let value): .alarm(value)
    case .position(let position): position == .none ? .null : .integer(Int(clamping: position.rawValue))
    }
  }
}
