public import ArgumentParser
public import Documents
import EventLog
import Foundation

/// Where the store and its keys are.
struct StoreOptions: ParsableArguments {
  @Option(help: "Folder of the store (default: $JOURNAL_STORE, else ./journal).")
  var store: String?

  @Option(help: "Folder of the keys (default: $JOURNAL_KEYS, else journal/keys in the configuration folder).")
  var keys: String?

  /// The store's folder.
  var folder: String { store ?? ProcessInfo.processInfo.environment["JOURNAL_STORE"] ?? "journal" }
}

/// How rows are printed, and in which language.
struct OutputOptions: ParsableArguments, LanguageChoice {
  @Option(name: [.customShort("o"), .customLong("output")], help: "table, csv, json, jsonl or html.")
  var output: OutputFormat = .table

  @Option(help: "Language of labels: ru or en (default: the school's).")
  var lang: LanguageOption?
}

/// How a report is written, and in which language.
struct ReportFormatOptions: ParsableArguments, LanguageChoice {
  @Option(
    name: [.customShort("o"), .customLong("output")], help: "table, csv, json, jsonl, html, xlsx or pdf.")
  var output: ReportFormat = .text(.table)

  @Option(help: "Language of labels: ru or en (default: the school's).")
  var lang: LanguageOption?
}

/// The two times of a question.
struct TimeOptions: ParsableArguments {
  @Option(
    name: .customLong("as-of"),
    help: "As the log was known: a position, a day (its end in the school's zone) or an RFC 3339 moment.")
  var asOf: String?

  @Option(help: "The school day the report is for (default: today), as 2025-10-13 or 13.10.2025.")
  var on: DayOption?

  @Option(help: "First school day, as 2025-09-01 or 01.09.2025.")
  var from: DayOption?

  @Option(help: "Last school day.")
  var to: DayOption?

  func validate() throws {
    guard let from, let to, from.day > to.day else { return }
    throw ValidationError("--from \(from.day) lies after --to \(to.day).")
  }
}

/// What names a language or leaves it to the school.
protocol LanguageChoice {
  var lang: LanguageOption? { get }
}

/// A language on the command line.
enum LanguageOption: String, ExpressibleByArgument, CaseIterable {
  case ru
  case en
}

/// A day on the command line: `2025-10-13`.
struct DayOption: ExpressibleByArgument {
  let day: Day

  init?(argument: String) {
    guard let day = Day(argument) ?? DayOption.russian(argument) else { return nil }
    self.day = day
  }

  /// `13.10.2025`, as people in Russia write it.
  private static func russian(_ text: String) -> Day? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[2].count == 4 else { return nil }
    return Day("\(parts[2])-\(parts[1])-\(parts[0])")
  }
}

extension OutputFormat: ExpressibleByArgument {}

extension ReportFormat: ExpressibleByArgument {
  /// The format with a name.
  public init?(argument: String) {
    guard let format = Self.all.first(where: { $0.name == argument }) else { return nil }
    self = format
  }

  /// The names, for help and completions.
  public static var allValueStrings: [String] { all.map(\.name) }

  /// The name, for help.
  public var defaultValueDescription: String { name }
}
