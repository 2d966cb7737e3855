/// One sheet of a spreadsheet file: cells, and how it is seen and printed.
public struct Worksheet: Hashable, Sendable {
  /// The name on its tab; see ``SheetName`` for what is allowed.
  public var name: String
  /// The cells, row by row; rows may be of different lengths.
  public var rows: [[Cell]]
  /// Heights of rows in points; a row that is not named is as high as its text.
  public var heights: [Int: Double]
  /// Widths of the columns in characters; a column beyond them has the program's width.
  public var columnWidths: [Double]
  /// Rows at the top that stay when the sheet is scrolled.
  public var frozenRows: Int
  /// Columns on the left that stay when the sheet is scrolled, and are repeated on every printed page.
  public var frozenColumns: Int
  /// Rows that are repeated at the head of every printed page.
  public var repeatedRows: Range<Int>
  /// Columns that are printed; nil for all.
  public var printedColumns: Int?
  /// On how many pages beside each other the columns are printed, made smaller as needed.
  public var pagesAcross: Int
  /// Whether pages lie on their long side.
  public var isLandscape: Bool
  /// What stands at the left of every printed page's foot; page and number of pages stand at the right.
  public var footer: String

  /// A sheet without cells, printed on A4.
  public init(name: String) {
    self.name = name
    rows = []
    heights = [:]
    columnWidths = []
    (frozenRows, frozenColumns, repeatedRows) = (0, 0, 0..<0)
    printedColumns = nil
    pagesAcross = 1
    isLandscape = true
    footer = ""
  }

  /// What stands in a cell.
  public enum Value: Hashable, Sendable {
    /// Nothing.
    case empty
    /// A text, always as a text: `=1+1` is these four signs, and a web address is no link.
    case text(String)
    /// A number. The file keeps 16 significant digits.
    case number(Double)
  }

  /// A cell.
  public struct Cell: Hashable, Sendable {
    /// What stands in it.
    public var value: Value
    /// How it looks.
    public var style: Style
    /// How many columns it takes; the cells under it are left out of the row by nobody: fill them with `.empty`.
    public var span: Int

    /// A cell.
    public init(_ value: Value, _ style: Style = Style(), span: Int = 1) {
      self.value = value
      self.style = style
      self.span = span
    }
  }

  /// How a cell looks.
  public struct Style: Hashable, Sendable {
    /// On which side its value stands.
    public enum Side: Hashable, Sendable {
      /// Texts at the left, numbers at the right.
      case natural
      /// At the left.
      case leading
      /// In the middle.
      case center
      /// At the right.
      case trailing
    }

    /// Bold.
    public var isBold = false
    /// Grey: what matters less.
    public var isSoft = false
    /// Text too wide for its column is broken into lines.
    public var wraps = false
    /// On which side the value stands.
    public var side = Side.natural
    /// A thin border all around.
    public var hasBorder = false
    /// Filled as a head of a table.
    public var isHead = false
    /// Size of the letters in points.
    public var points = 11
    /// The file format's code for a number, `0.00`; empty for none.
    public var numberFormat = ""

    /// Plain.
    public init() {}
  }
}
