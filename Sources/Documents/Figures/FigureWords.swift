/// The words of one report: its title, what it is for, its columns and the rule of each figure.
public struct FigureWords: Sendable {
  /// A column in words.
  public struct Column: Sendable {
    /// Its heading.
    public let label: Label
    /// How its figure is made, with the source of the formula; nil for a label of the row.
    public let rule: Label?

    /// A column.
    public init(_ ru: String, _ en: String, rule: Label? = nil) {
      label = Label(ru: ru, en: en)
      self.rule = rule
    }
  }

  /// The heading of the report.
  public let title: Label
  /// What it tells, in one sentence for the help.
  public let abstract: String
  /// Its columns by name.
  public let columns: [String: Column]
  /// The rule of the figures in columns that are made for things: days, terms, subjects.
  public let dynamicRule: Label?
  /// What its cells say, by the stable names of words that another report uses for something else.
  let cells: [String: Label]

  /// Words.
  public init(
    _ title: Label, abstract: String, columns: [String: Column], dynamicRule: Label? = nil,
    cells: [String: Label] = [:]
  ) {
    self.title = title
    self.abstract = abstract
    self.columns = columns
    self.dynamicRule = dynamicRule
    self.cells = cells
  }
}
