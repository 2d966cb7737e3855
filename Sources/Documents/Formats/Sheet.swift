public import EventLog
public import School

/// Rows of any report, ready to be written in any format.
public struct Sheet: Hashable, Sendable {
  /// One column.
  public struct Column: Hashable, Sendable {
    /// The stable English name in CSV and JSON.
    public var id: String
    /// The heading for people.
    public var label: Label
    /// Where its values stand.
    public var alignment: Alignment
    /// Whether its values may be broken into lines when the table is too wide.
    public var wraps: Bool
    /// Whether neither its values nor its heading may ever be broken: bars and their scales.
    public var isRigid: Bool
    /// What stands over it and its neighbours of the same group, for people only.
    public var group: Label?
    /// The day that it is made for: its heading where a format has days.
    public var day: Day?

    /// A column of text that does not wrap, unless said otherwise.
    public init(
      _ id: String, _ label: Label, _ alignment: Alignment = .leading, wraps: Bool = false,
      isRigid: Bool = false, group: Label? = nil, day: Day? = nil
    ) {
      self.id = id
      self.label = label
      self.alignment = alignment
      self.wraps = wraps
      self.isRigid = isRigid
      self.group = group
      self.day = day
    }
  }

  /// Lines above the table, for people only.
  public var heading: [String]
  /// The columns, in order.
  public var columns: [Column]
  /// The rows; a row shorter than the columns is filled with nothing.
  public var rows: [[Cell]]
  /// Lines below the table, for people only.
  public var notes: [String]
  /// Indices of rows that sum up others.
  public var totals: Set<Int> = []
  /// Columns on the left that name the row: they stay when the others are scrolled.
  public var fixedColumns = 0
  /// Columns on the right that are for looking things up, not for paper.
  public var unprintedColumns = 0

  /// A sheet.
  public init(heading: [String] = [], columns: [Column], rows: [[Cell]] = [], notes: [String] = []) {
    self.heading = heading
    self.columns = columns
    self.rows = rows
    self.notes = notes
  }

  /// The sheet in a format, ending in a line break.
  public func text(
    _ format: OutputFormat, language: Language = .ru, width: Int = 100, ansi: Ansi = .plain
  ) -> String {
    switch format {
    case .table: TableWriter(language: language, width: width, ansi: ansi).text(self)
    case .csv: CSVWriter.text(self)
    case .json: JSONWriter.array(self)
    case .jsonl: JSONWriter.lines(self)
    case .html: HTMLWriter(language: language).text(page)
    }
  }

  /// The sheet as a page of its own: its first line is the title.
  private var page: Book {
    var sheet = self
    sheet.heading = []
    return Book(
      heading.first?.collapsingSpaces ?? "", subtitles: heading.dropFirst().map(\.collapsingSpaces),
      parts: [Book.Part("", sheet)])
  }

  /// The value at a row and column, or nothing.
  func cell(_ row: [Cell], _ column: Int) -> Cell { column < row.count ? row[column] : .null }
}

extension String {
  /// Without the spaces that place a stamp at the right edge of a terminal.
  fileprivate var collapsingSpaces: String {
    split(separator: " ").joined(separator: " ")
  }
}
