internal import EventLog
public import Projections
public import School

/// Why a figure is what it is: its rule, its policies, its events.
public struct ExplanationDocument {
  private let report: String
  private let explanation: Explanation
  private let policies: [PolicyUse]
  private let words: FigureWords

  /// An explanation of a cell of a report.
  public init(_ report: String, _ explanation: Explanation, policies: [PolicyUse]) {
    self.report = report
    self.explanation = explanation
    self.policies = policies
    words = FigureLexicon.words(report)
  }

  /// The rule of the figure, or nil where the words have none.
  private var rule: Label? { words.columns[explanation.column]?.rule ?? words.dynamicRule }

  /// Lines for people, above the table of events.
  public func heading(_ naming: Naming, _ language: Language) -> String {
    let label = words.columns[explanation.column]?.label[language] ?? explanation.column
    let value = FigureTableDocument.shown(explanation.value, naming, language, words).display(language)
    var lines = ["\(words.title[language]) · \(explanation.row) · \(label): \(value)"]
    if let rule { lines.append(Label(ru: "Правило: ", en: "Rule: ")[language] + rule[language]) }
    for policy in policies { lines.append(" " + policy.line(language)) }
    let count = explanation.positions.count
    let events =
      language == .ru
      ? Plural.russian(count, "событие", "события", "событий") : Plural.english(count, "event", "events")
    lines.append("\(count) \(events):")
    return lines.map { $0.safeForTerminal + "\n" }.joined()
  }

  /// The figure with its rule and policies, and `list`, its events as a table.
  public func book(_ naming: Naming, _ language: Language, list: Sheet) -> Book {
    let label = words.columns[explanation.column]?.label[language] ?? explanation.column
    let value = FigureTableDocument.shown(explanation.value, naming, language, words).display(language)
    let events = Label(ru: "События", en: "Events")[language]
    return Book(
      "\(words.title[language]) · \(explanation.row) · \(label): \(value)",
      subtitles: ["\(events): " + NumberFormat(language).integer(explanation.positions.count)],
      parts: [Book.Part(events, list)], rules: rule.map { [$0[language]] } ?? [], policies: policies)
  }

  /// One JSON object; `events` are JSON objects already.
  public func json(_ naming: Naming, events: [String]) -> String {
    let head = JSONText.object { writer in
      writer.member("report", .text(report))
      writer.member("row", .text(explanation.row))
      writer.member("column", .text(explanation.column))
      writer.member("value", FigureTableDocument.stored(explanation.value, naming))
      writer.member("rule", .optional(rule?.en))
      writer.member("policies", .symbols(policies.map { "\($0.key.rawValue)=\($0.text)" }))
    }
    return head.dropLast() + ",\"events\":[" + events.joined(separator: ",") + "]}\n"
  }
}
