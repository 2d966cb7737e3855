/// Why a spreadsheet file cannot be made: on which sheet, row and column, what does not fit.
///
/// Whatever the format would cut, drop or turn into something else is refused instead. Places are numbers: the
/// error holds no text of a cell.
public struct XLSXError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public enum Code: Hashable, Sendable {
    /// No sheet at all.
    case noSheet
    /// A name that is empty, too long or has a sign that names may not have.
    case name
    /// A name that another sheet has, letters' case aside.
    case nameTwice
    /// More rows than a sheet holds.
    case rows(Int)
    /// More columns than a sheet holds.
    case columns(Int)
    /// A text with more characters (UTF-16) than a cell holds.
    case text(Int)
    /// A number that is not finite.
    case number
    /// A foot with more characters than a page's foot holds.
    case footer(Int)
    /// The library could not write; in its words.
    case notWritten(String)
  }

  /// Number of the sheet from 1, or nil.
  public let sheet: Int?
  /// Number of the row from 1, or nil.
  public let row: Int?
  /// Number of the column from 1, or nil.
  public let column: Int?
  /// What is wrong.
  public let code: Code

  init(_ code: Code, sheet: Int? = nil, row: Int? = nil, column: Int? = nil) {
    (self.code, self.sheet, self.row, self.column) = (code, sheet, row, column)
  }

  /// `xlsx, sheet 2, row 5, column 3: …`
  public var description: String {
    let parts = [("sheet", sheet), ("row", row), ("column", column)]
    let place = parts.compactMap { name, number in number.map { ", \(name) \($0)" } }.joined()
    return "xlsx" + place + ": " + reason
  }

  private var reason: String {
    switch code {
    case .noSheet: "a file without a sheet cannot be opened"
    case .name: "its name is empty, longer than 31 characters or has one of []:*?/\\"
    case .nameTwice: "another sheet has its name"
    case .rows(let count): "\(count) rows are more than the format holds; take -o csv, or fewer days"
    case .columns(let count): "\(count) columns are more than the format holds; take -o csv, or fewer days"
    case .text(let count):
      "a text of \(count) characters is longer than a cell holds (32,767); take -o csv or -o json"
    case .number: "a number is not finite"
    case .footer(let count): "a foot of \(count) characters is longer than the format holds (255)"
    case .notWritten(let why): "cannot be written: \(why)"
    }
  }
}
