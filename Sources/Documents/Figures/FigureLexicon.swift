/// The words of every report, by its name; the table of `explain` and of docs/REPORTS.md.
///
/// A report's words stand in a file of their own under `Words/`.
public enum FigureLexicon {
  private static let all: [String: FigureWords] = [
    "results": .results
  ]

  /// The words of a report; every report of the catalogue has some.
  public static func words(_ report: String) -> FigureWords {
    all[report] ?? FigureWords(Label(report), abstract: report, columns: [:])
  }

  /// What ``FigureValue/word(_:)`` says to people.
  static func word(_ name: String) -> Label { words[name] ?? Label(name) }

  /// Every word that a report may put into a cell, by its stable English name.
  static let words: [String: Label] = [
    "school": Label(ru: "Школа", en: "School"),
    "total": Label(ru: "Всего", en: "Total"),
  ]
}
