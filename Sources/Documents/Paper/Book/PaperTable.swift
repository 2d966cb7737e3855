public import EventLog

/// A table for paper: typed cells, so that a spreadsheet gets numbers and dates, and how the columns share a page.
public struct PaperTable: Hashable, Sendable {
  /// The columns, in order.
  public var columns: [PaperColumn]
  /// The rows.
  public var rows: [PaperRow]
  /// Columns that stand again at the left when the table is too wide for a page and is cut between columns.
  public var repeatedColumns: Int
  /// Type size in points where the columns fit with it; it shrinks to 7 before a table is cut.
  public var size: Double
  /// Least height of a row in points: registers have even lines.
  public var rowHeightMin: Double

  /// A table.
  public init(
    columns: [PaperColumn], rows: [PaperRow] = [], repeatedColumns: Int = 1, size: Double = 9,
    rowHeightMin: Double = 0
  ) {
    self.columns = columns
    self.rows = rows
    self.repeatedColumns = repeatedColumns
    self.size = size
    self.rowHeightMin = rowHeightMin
  }
}

/// A column of a table.
public struct PaperColumn: Hashable, Sendable {
  /// How wide it is.
  public enum Width: Hashable, Sendable {
    /// As its content asks.
    case natural
    /// As its content asks, and it takes what room is left.
    case flexible
    /// In points.
    case fixed(Double)
  }

  /// The stable name in files.
  public var id: String
  /// The heading.
  public var title: String
  /// What stands over this column and its neighbours with the same group.
  public var group: String
  /// Where its values stand.
  public var alignment: Alignment
  /// How wide it is.
  public var width: Width
  /// True when the heading runs upwards.
  public var isTurned: Bool
  /// The day that it is made for: its heading where a format has days.
  public var day: Day?

  /// A column.
  public init(
    _ id: String, _ title: String, group: String = "", _ alignment: Alignment = .leading,
    width: Width = .natural, isTurned: Bool = false, day: Day? = nil
  ) {
    self.id = id
    self.title = title
    self.group = group
    self.alignment = alignment
    self.width = width
    self.isTurned = isTurned
    self.day = day
  }
}

/// A row of a table.
public struct PaperRow: Hashable, Sendable {
  /// One value a column; what is missing stays empty.
  public var cells: [Cell]
  /// True for a row that sums up others.
  public var isTotal: Bool

  /// A row.
  public init(_ cells: [Cell], isTotal: Bool = false) {
    self.cells = cells
    self.isTotal = isTotal
  }
}
