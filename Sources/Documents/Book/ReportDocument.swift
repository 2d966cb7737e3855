internal import Projections
public import PDF
public import School

/// A report that can be written in every format.
public protocol ReportDocument {
  /// The report as text, ending in a line break.
  func text(_ format: OutputFormat, language: Language, width: Int, ansi: Ansi) -> String
  /// The report as a title and tables.
  func book(_ language: Language, for use: BookUse) -> Book
  /// The report as it is printed, or nil for its title and tables as they are.
  func paper(_ language: Language) -> PaperSection?
}

extension ReportDocument {
  /// Title and tables, as they are.
  public func paper(_ language: Language) -> PaperSection? { nil }
}

/// A report as it is written out.
public enum ReportContents: Hashable, Sendable {
  /// Text.
  case text(String)
  /// The bytes of a file.
  case bytes([UInt8])
}

extension ReportDocument {
  /// The report in a format; `frame` says for which day and as of which event it was made.
  ///
  /// - Throws: an error of the spreadsheet file where a text is too long for it or there are too many rows: nothing
  ///   is cut.
  public func contents(
    _ format: ReportFormat, _ frame: ReportFrame, language: Language, width: Int = 100, ansi: Ansi = .plain,
    fonts: () throws -> PDFFonts = { try PDFFonts() }
  ) throws -> ReportContents {
    switch format {
    case .text(.html): .text(HTMLWriter(language: language).text(framed(language, frame, for: .reading)))
    case .text(let format): .text(text(format, language: language, width: width, ansi: ansi))
    case .xlsx:
      .bytes(try SpreadsheetWriter(language: language).bytes(framed(language, frame, for: .computing)))
    case .pdf:
      .bytes(
        try PaperReport(language, try fonts()).pdf(framed(language, frame, for: .reading), paper(language)))
    }
  }

  private func framed(_ language: Language, _ frame: ReportFrame, for use: BookUse) -> Book {
    var book = book(language, for: use)
    book.frame = frame
    return book
  }
}
