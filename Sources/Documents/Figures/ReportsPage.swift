internal import Projections

/// The generated part of docs/REPORTS.md: every report of the catalogue with its rows, columns, rules and source.
public enum ReportsPage {
  /// The line after which the generated part begins.
  public static let begin = "<!-- Generated from the catalogue, not edited by hand: begin. -->"
  /// The line with which it ends.
  public static let end = "<!-- Generated from the catalogue: end. -->"

  /// The generated part, without the two lines.
  public static var text: String {
    let reports = ReportCatalogue.all.map { $0.traits }
    var text = "\n| report | in Russian | what it tells |\n|---|---|---|\n"
    for traits in reports {
      let words = FigureLexicon.words(traits.name)
      text += "| [`\(traits.name)`](#\(traits.name)) | \(words.title.ru) | \(words.abstract) |\n"
    }
    for traits in reports { text += section(traits) }
    return text + "\n"
  }

  /// A page with the generated part anew; nil where the page does not have the two lines.
  public static func renewed(_ page: String) -> String? {
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
    guard let first = lines.firstIndex(of: begin[...]), let last = lines.lastIndex(of: end[...]), first < last
    else { return nil }
    return lines[...first].joined(separator: "\n") + "\n" + text + lines[last...].joined(separator: "\n")
  }

  private static func section(_ traits: ReportTraits) -> String {
    let words = FigureLexicon.words(traits.name)
    var text = "\n### \(traits.name)\n\n\(words.abstract)\n"
    text += "Options: \(options(traits)). Source: \(traits.source).\n"
    if !traits.groupings.isEmpty {
      text += "Rows by " + traits.groupings.map { "`\($0)`" }.joined(separator: ", ") + ".\n"
    }
    text += "\n| column | in Russian | rule |\n|---|---|---|\n"
    for column in traits.columns {
      guard let word = words.columns[column.id] else { continue }
      text += "| `\(column.id)` | \(cell(word.label.ru)) | \(cell(word.rule?.en ?? "")) |\n"
    }
    if let rule = words.dynamicRule { text += "| one for each thing | | \(cell(rule.en)) |\n" }
    return text
  }

  /// What it cannot do without stands in bold.
  private static func options(_ traits: ReportTraits) -> String {
    let named: [(ReportTakes, String)] = [
      (.schoolClass, "--class"), (.subject, "--subject"), (.course, "--course"), (.subgroup, "--subgroup"),
      (.pupil, "--pupil"), (.teacher, "--teacher"), (.yearGroup, "--year-group"), (.term, "--term"),
      (.days, "--from --to"),
    ]
    let isEither = traits.requires.isSuperset(of: .time)
    let taken = named.filter { traits.takes.contains($0.0) }.map { option, name in
      traits.requires.contains(option) && !traits.takesPageOfCourse
        && !(isEither && ReportTakes.time.contains(option))
        ? "**`\(name)`**" : "`\(name)`"
    }
    return (taken + ["`--on`", "`--as-of`"]).joined(separator: " ")
      + (isEither ? "; **days are needed**" : "")
      + (traits.takesPageOfCourse ? "; **a class and a subject, or a course, are needed**" : "")
      + (traits.oneOf.isEmpty ? "" : "; **one that narrows it is needed**")
  }

  /// A bar would end the cell.
  private static func cell(_ text: String) -> String {
    text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }
}
