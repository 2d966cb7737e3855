/// How a report is written: as text, or as a file for other programs.
public enum ReportFormat: Hashable, Sendable {
  /// As text in a format.
  case text(OutputFormat)
  /// A file for spreadsheet programs, with numbers and days as such.
  case xlsx
  /// Pages for a printer and for filing: PDF/A.
  case pdf

  /// Every format.
  public static let all = OutputFormat.allCases.map { ReportFormat.text($0) } + [.xlsx, .pdf]

  /// The name on the command line, which is also the ending of a file's name.
  public var name: String {
    switch self {
    case .text(let format): format.rawValue
    case .xlsx: "xlsx"
    case .pdf: "pdf"
    }
  }

  /// True for what people read: labels, names, rounded numbers.
  public var isForPeople: Bool {
    if case .text(let format) = self { format.isForPeople } else { true }
  }

  /// True for what no terminal can show.
  public var isBinary: Bool { self == .xlsx || self == .pdf }

  /// True where the document says which events it was made of, down to the root of their tree.
  public var tellsRoot: Bool { isBinary || self == .text(.html) }
}
