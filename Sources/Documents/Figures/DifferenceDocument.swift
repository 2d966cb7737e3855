public import EventLog
public import Projections
public import School

/// The cells in which two states of a report differ.
public struct DifferenceDocument: ReportDocument {
  private let report: String
  private let difference: FigureDifference
  private let words: FigureWords
  private let naming: Naming
  private let events: [[Position]]
  private let list: Sheet?
  private let lead: [Label]

  /// A document of a difference.
  ///
  /// - Parameters:
  ///   - events: the events that changed each cell.
  ///   - list: those events as a table for people, where it is wanted.
  ///   - lead: what is said before: what was left out.
  public init(
    _ report: String, _ difference: FigureDifference, _ naming: Naming, events: [[Position]],
    list: Sheet? = nil, lead: [Label] = []
  ) {
    self.report = report
    self.difference = difference
    self.naming = naming
    (self.events, self.list, self.lead) = (events, list, lead)
    words = FigureLexicon.words(report)
  }

  /// In a format, ending in a line break; a table has the events below.
  public func text(
    _ format: OutputFormat, language: Language = .ru, width: Int = 100, ansi: Ansi = .plain
  ) -> String {
    if format == .html { return HTMLWriter(language: language).text(book(language, for: .reading)) }
    let rows = sheet(format, language).text(format, language: language, width: width, ansi: ansi)
    guard format == .table else { return rows }
    let before = lead.map { $0[language] + "\n" }.joined()
    let below = list.map { "\n" + $0.text(.table, language: language, width: width, ansi: ansi) }
    return before + (before.isEmpty ? "" : "\n") + rows + (below ?? "")
  }

  /// The changed cells and the events that changed them, as a title and two tables.
  public func book(_ language: Language, for use: BookUse) -> Book {
    let changes = Label(ru: "Изменения", en: "Changes")[language]
    var cells = sheet(.table, language)
    cells.fixedColumns = 2
    if use == .computing {
      cells.columns.append(.init("count", Label(ru: "событий", en: "how many"), .trailing))
      for (index, events) in events.enumerated() where index < cells.rows.count {
        cells.rows[index].append(.integer(events.count))
      }
    }
    var parts = [Book.Part(changes, cells)]
    if let list { parts.append(Book.Part(Label(ru: "События", en: "Events")[language], list)) }
    return Book(
      "\(changes) · \(words.title[language])", subtitles: lead.map { $0[language] }, parts: parts)
  }

  /// One row a changed cell, with the events that changed it.
  private func sheet(_ format: OutputFormat, _ language: Language) -> Sheet {
    var sheet = Sheet(columns: [
      .init("row", Label(ru: "строка", en: "row"), wraps: true),
      .init("column", Label(ru: "графа", en: "column"), wraps: true),
      .init("old", Label(ru: "было", en: "before"), .trailing),
      .init("new", Label(ru: "стало", en: "after"), .trailing),
      .init("events", Label(ru: "события", en: "events"), wraps: true),
    ])
    sheet.rows = zip(difference.changes, events).map { change, events in
      let isForPeople = format.isForPeople
      let label = words.columns[change.column.id]?.label[language]
      return [
        .text(change.row), .text(isForPeople ? label ?? change.column.id : change.column.id),
        cell(change.old, isForPeople, language), cell(change.new, isForPeople, language),
        isForPeople ? .text(Self.short(events)) : .symbols(events.map(\.description)),
      ]
    }
    if sheet.rows.isEmpty {
      sheet.notes = [Label(ru: "Ни одна графа не изменилась.", en: "No cell changed.")[language]]
    }
    return sheet
  }

  /// `9146 9147 … 9525 (300)`: people see where to look, programs get all.
  private static func short(_ events: [Position]) -> String {
    guard events.count > 6, let last = events.last else {
      return events.map(\.description).joined(separator: " ")
    }
    return events.prefix(3).map(\.description).joined(separator: " ") + " … \(last) (\(events.count))"
  }

  private func cell(_ figure: Figure?, _ isForPeople: Bool, _ language: Language) -> Cell {
    guard let figure else { return .null }
    return isForPeople
      ? FigureTableDocument.shown(figure.value, naming, language, words)
      : FigureTableDocument.stored(figure.value, naming)
  }
}
