public import School

/// A report whose text was made elsewhere, of what only the caller has: with a book beside it, it has every format.
public struct GivenDocument: ReportDocument {
  private let given: String
  private let make: (Language, BookUse) -> Book

  /// - Parameter text: the report in the one text format that will be asked; none is needed for pages and files.
  public init(text: String, book: @escaping (Language, BookUse) -> Book) {
    (given, make) = (text, book)
  }

  /// The text that was given, whatever is asked.
  public func text(_ format: OutputFormat, language: Language, width: Int, ansi: Ansi) -> String { given }

  /// The report as a title and tables.
  public func book(_ language: Language, for use: BookUse) -> Book { make(language, use) }
}
