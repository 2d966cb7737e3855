public import EventLog
public import Projections
public import School

/// The cells in which two states of a report differ.
public struct DifferenceDocument {
  private let report: String
  private let difference: FigureDifference
  private let words: FigureWords
  private let naming: Naming

  /// A document of a difference.
  public init(_ report: String, _ difference: FigureDifference, _ naming: Naming) {
    self.report = report
    self.difference = difference
    self.naming = naming
    words = FigureLexicon.words(report)
  }

  /// One row a changed cell; `events` are those that changed it.
  public func sheet(
    _ format: OutputFormat, _ language: Language, events: [[Position]]
  ) -> Sheet {
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
