internal import Projections
public import School

/// A report that can be written in every format.
public protocol ReportDocument {
  /// The report as text, ending in a line break.
  func text(_ format: OutputFormat, language: Language, width: Int, ansi: Ansi) -> String
  /// The report as a title and tables.
  func book(_ language: Language, for use: BookUse) -> Book
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
    _ format: ReportFormat, _ frame: ReportFrame, language: Language, width: Int = 100, ansi: Ansi = .plain
  ) throws -> ReportContents {
    switch format {
    case .text(.html): .text(HTMLWriter(language: language).text(framed(language, frame, for: .reading)))
    case .text(let format): .text(text(format, language: language, width: width, ansi: ansi))
    case .xlsx:
      .bytes(try SpreadsheetWriter(language: language).bytes(framed(language, frame, for: .computing)))
    }
  }

  private func framed(_ language: Language, _ frame: ReportFrame, for use: BookUse) -> Book {
    var book = book(language, for: use)
    book.frame = frame
    return book
  }
}
