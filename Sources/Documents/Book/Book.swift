public import Projections
internal import School

/// A document as people get it outside a terminal: a title, tables, and what it was made of.
///
/// Web pages and spreadsheet files are written from it; it knows neither.
public struct Book {
  /// A table with a name of its own.
  public struct Part: Hashable, Sendable {
    /// Its name: the heading over it where there are several, or the name on a tab.
    public var name: String
    /// The table; its heading and notes stand with it.
    public var sheet: Sheet

    /// A part.
    public init(_ name: String, _ sheet: Sheet) { (self.name, self.sheet) = (name, sheet) }
  }

  /// What it is called.
  public var title: String
  /// What is said below the title, a line each: of whom, for which days.
  public var subtitles: [String]
  /// The tables.
  public var parts: [Part]
  /// How figures come about, a line each.
  public var rules: [String]
  /// The policies that decided something in it.
  public var policies: [PolicyUse]
  /// True for many small tables that follow one another on paper; else each begins on a page of its own.
  public var isFlowing = false
  /// For which day and as of which event it was made; nil where it is made of no log.
  public var frame: ReportFrame?

  /// A book.
  public init(
    _ title: String, subtitles: [String] = [], parts: [Part], rules: [String] = [],
    policies: [PolicyUse] = [], frame: ReportFrame? = nil
  ) {
    self.title = title
    self.subtitles = subtitles
    self.parts = parts
    self.rules = rules
    self.policies = policies
    self.frame = frame
  }
}

/// What a book is for.
public enum BookUse: Hashable, Sendable {
  /// To be read: a name stands once over its rows, short.
  case reading
  /// To be filtered and computed with: every row is complete, people have their keys beside them.
  case computing
}

/// Words that stand in every book.
enum BookLabel: CaseIterable, Labelled {
  case about, day, position, root, policies, rules, basis

  var label: Label {
    switch self {
    case .about: Label(ru: "О документе", en: "About")
    case .day: Label(ru: "На день", en: "For the day")
    case .position: Label(ru: "Последнее событие", en: "Last event")
    case .root: Label(ru: "Корень журнала событий", en: "Root of the log")
    case .policies: Label(ru: "Правила школы", en: "Policies")
    case .rules: Label(ru: "Как считается", en: "How it is counted")
    case .basis: Label(ru: "основание", en: "basis")
    }
  }
}
