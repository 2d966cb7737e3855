internal import EventLog
public import Projections
public import School

/// The dashboard for people and programs: a page, an overview for a terminal, a list of figures.
public struct DashboardDocument: ReportDocument {
  let board: Dashboard
  let naming: Naming

  /// Of a dashboard; people are called by what `naming` tells of them, by their keys else.
  public init(_ board: Dashboard, _ naming: Naming) {
    self.board = board
    self.naming = naming
  }

  /// In a format, ending in a line break.
  public func text(
    _ format: OutputFormat, language: Language = .ru, width: Int = 100, ansi: Ansi = .plain
  ) -> String {
    switch format {
    case .table: overview(language, width: width, ansi: ansi)
    case .html: page(language)
    case .csv, .json, .jsonl: sheet.text(format)
    }
  }

  /// The panels that say something, each a table.
  public func book(_ language: Language, for use: BookUse) -> Book {
    let screen = DashboardScreen(self, language)
    let parts = board.panels.filter { !$0.rows.isEmpty }.map { panel in
      var sheet = Sheet(
        columns: panel.columns.map { column in
          Sheet.Column(
            column.id, Label(screen.label(panel.kind, column.id)),
            column.kind == .figure ? .trailing : .leading,
            wraps: column.kind == .text || column.kind == .person)
        },
        rows: panel.rows.map { row in
          row.cells.map { FigureTableDocument.shown($0.value, naming, language) }
        })
      sheet.fixedColumns = 1
      let by = panel.kind.grouping.map { FigureLexicon.word($0)[language] }
      let title = FigureLexicon.words(panel.kind.report.traits.name).title[language]
      return Book.Part([title, by].compactMap { $0 }.joined(separator: " · "), sheet)
    }
    let numbers = NumberFormat(language)
    let days = [board.span.from, board.span.through].map { $0 == .none ? "…" : numbers.day($0) }
    var book = Book(
      screen.say("Сводка школы", "School at a glance") + " · " + days.joined(separator: "–"), parts: parts,
      policies: board.policies)
    book.isFlowing = true
    return book
  }

  /// Every figure for programs: where it stands, its value, how many events are behind it.
  public var sheet: Sheet {
    let names = ["panel", "report", "by", "row", "column", "value", "events"]
    var rows: [[Cell]] = []
    for panel in board.panels {
      for row in panel.rows {
        for (column, cell) in zip(panel.columns, row.cells) {
          guard let evidence = cell.evidence else { continue }
          rows.append([
            .text(panel.kind.rawValue), .text(panel.kind.report.traits.name), .optional(panel.kind.grouping),
            .text(row.key), .text(column.id), FigureTableDocument.stored(cell.value, naming),
            .integer(evidence.count),
          ])
        }
      }
    }
    return Sheet(columns: names.map { Sheet.Column($0, Label($0)) }, rows: rows)
  }

  /// A self-contained page: no network, nothing that runs, the same bytes every time.
  public func page(_ language: Language) -> String { DashboardPage(self, language).text }
}

/// What every part of the page needs: words and figures of one dashboard in one language.
struct DashboardScreen {
  let board: Dashboard
  let naming: Naming
  let language: Language
  let numbers: NumberFormat

  init(_ document: DashboardDocument, _ language: Language) {
    (board, naming, self.language) = (document.board, document.naming, language)
    numbers = NumberFormat(language)
  }

  /// A text in the language of the page.
  func say(_ ru: String, _ en: String) -> String { language == .ru ? ru : en }

  /// A value as people read it.
  func shown(_ value: FigureValue) -> String {
    FigureTableDocument.shown(value, naming, language).display(language)
  }

  /// `59,6 %`, or a dash.
  func percent(_ value: Double?) -> String {
    value.map { numbers.percent($0) + "\u{A0}%" } ?? "—"
  }

  /// `41–60 %`
  func range(_ low: Double, _ high: Double) -> String {
    func text(_ value: Double) -> String { numbers.decimal(value, digits: value == value.rounded() ? 0 : 2) }
    return (low == high ? text(low) : text(low) + "–" + text(high)) + "\u{A0}%"
  }

  /// The number in a cell, or nil.
  func number(_ kind: DashboardPanel.Kind, _ row: String, _ column: String) -> Double? {
    board.panel(kind).cell(row, column)?.value.number
  }

  /// The label of a column, as the report has it.
  func label(_ kind: DashboardPanel.Kind, _ column: String) -> String {
    let own = FigureLexicon.words(kind.report.traits.name).columns[column]?.label[language] ?? column
    guard own.isEmpty, column == "group", let grouping = kind.grouping else { return own }
    return FigureLexicon.word(grouping)[language]
  }

  /// The last term of the school that ended, the year's outcomes after its last quarter's.
  var latestTerm: DashboardRow? {
    board.panel(.resultsSchool).rows.max { order($0) < order($1) }
  }

  private func order(_ row: DashboardRow) -> (Int32, Int, Double) {
    guard case .term(let number)? = row.cells.dropFirst().first?.value,
      let term = naming.directory.terms[number]
    else { return (.min, 0, 0) }
    return (term.end.number, term.kind == .year ? 0 : 1, row.cells.dropFirst(2).first?.value.number ?? 0)
  }
}

extension FigureValue {
  /// The number in it, or nil.
  var number: Double? {
    switch self {
    case .count(let count): Double(count)
    case .decimal(let number), .percent(let number): number
    default: nil
    }
  }
}
