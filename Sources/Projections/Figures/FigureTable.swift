public import EventLog
public import School

/// A report as a value: rows with stable keys, columns with stable names, every figure with its events.
///
/// What `report`, `explain`, `diff` and `whatif` share. Nothing here knows a language, a name or a format.
public struct FigureTable {
  /// What the report is about, for its heading: a class, a subject, a term.
  public var about: [FigureValue]
  /// First and last school day, or `.always`.
  public var span: DaySpan
  /// The columns, in order.
  public var columns: [FigureColumn]
  /// The rows, in an order that the log alone decides.
  public var rows: [FigureRow]
  /// The policies that decided something in it.
  public var policies: [PolicyUse]

  /// A table without rows.
  public init(
    about: [FigureValue] = [], span: DaySpan = .always, columns: [FigureColumn], rows: [FigureRow] = [],
    policies: [PolicyUse] = []
  ) {
    self.about = about
    self.span = span
    self.columns = columns
    self.rows = rows
    self.policies = policies
  }

  /// The figure in the column `id` of the row `key`, or nil.
  ///
  /// - Complexity: O(rows + columns).
  public func figure(row key: String, column id: String) -> Figure? {
    guard let column = columns.firstIndex(where: { $0.id == id }),
      let row = rows.first(where: { $0.key == key }), column < row.figures.count
    else { return nil }
    return row.figures[column]
  }
}

/// A column of a report.
public struct FigureColumn: Hashable, Sendable {
  /// What its cells hold, which decides how a column is laid out.
  public enum Kind: Hashable, Sendable {
    /// A person: files get a second column `<id>Name`.
    case person
    /// Another thing or a word.
    case label
    /// Long text that may be broken into lines.
    case text
    /// A number.
    case figure
  }

  /// The stable English name: `quality`. A column made for a thing has its key: `1ч`.
  public let id: String
  /// What its cells hold.
  public let kind: Kind
  /// What the column stands for, where it is made for a thing; nil where ``Documents`` has a label for `id`.
  public let heading: FigureValue?

  /// A column.
  public init(_ id: String, _ kind: Kind = .figure, heading: FigureValue? = nil) {
    self.id = id
    self.kind = kind
    self.heading = heading
  }
}

/// A row of a report.
public struct FigureRow {
  /// Its key, made of school keys: `7А`, `7А/алгебра`; unique in the table. `--cell KEY:COLUMN` names it.
  public var key: String
  /// One figure a column.
  public var figures: [Figure]
  /// True for a row that sums up others.
  public var isTotal: Bool

  /// A row.
  public init(_ key: String, _ figures: [Figure], isTotal: Bool = false) {
    self.key = key
    self.figures = figures
    self.isTotal = isTotal
  }
}

/// A policy that a report used, as it stood on the day of the report.
public struct PolicyUse: Hashable, Sendable {
  /// The setting.
  public let key: PolicyKey
  /// Its value.
  public let text: String
  /// What it rests on.
  public let basis: PolicyBasis

  /// The setting on a day.
  public init(_ key: PolicyKey, _ policies: Policies, on day: Day) {
    self.key = key
    (text, basis) = policies.value(key, on: day)
  }
}
