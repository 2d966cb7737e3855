public import School

/// Why a file could not be taken in: the file, the line where known, and what is wrong there.
public struct IntakeError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public enum Code: Hashable, Sendable {
    /// The file is larger than allowed.
    case tooLarge(bytes: Int, limit: Int)
    /// A zero byte, as in a spreadsheet or a UTF-16 file.
    case zeroByte
    /// Bytes that are not UTF-8 although UTF-8 was declared or marked.
    case notUTF8
    /// A byte without a meaning in cp1251.
    case undefinedByte(UInt8)
    /// A quoted field that never ends.
    case unclosedQuote
    /// A quote in the middle of an unquoted field, or text after a closing quote.
    case strayQuote
    /// A record with more or fewer fields than the header.
    case fieldCount(expected: Int, actual: Int)
    /// Nothing but blank lines.
    case noHeader
    /// The header names one column twice.
    case repeatedColumn(String)
    /// A column of the header that is not known.
    case unknownColumn(String)
    /// A column that must be there and is not.
    case missingColumn(String)
    /// A field that must have a value and has none.
    case missingValue(String)
    /// A value that cannot be read.
    case badValue(column: String, value: String)
    /// JSON that is not well-formed or not of the expected shape, with the place in it.
    case badJSON(String)
    /// Readable, but not to be recorded.
    case `import`(ImportFault)
  }

  /// The file as it was named by the person.
  public var file: String

  /// The line, from 1, where the trouble starts; nil for the whole file.
  public var line: Int?

  /// What is wrong.
  public var code: Code

  /// An error in `file`, at `line` where known.
  public init(file: String, line: Int? = nil, _ code: Code) {
    self.file = file
    self.line = line
    self.code = code
  }

  /// `7A.csv:12: expected 6 fields, found 5`.
  public var description: String { text(.en) }

  /// The file, the line and the reason in a language.
  public func text(_ language: Language) -> String {
    file + (line.map { ":\($0)" } ?? "") + ": " + (language == .ru ? russianReason : reason)
  }

  private var reason: String {
    switch code {
    case .tooLarge(let bytes, let limit): "\(bytes) bytes, more than the \(limit) allowed; split the file"
    case .zeroByte: "a zero byte: not a text file in UTF-8 or cp1251; save it as CSV in UTF-8"
    case .notUTF8: "not UTF-8; declare cp1251 if the file is from an old spreadsheet"
    case .undefinedByte(let byte):
      "byte 0x\(String(byte, radix: 16, uppercase: true)) means nothing in cp1251"
    case .unclosedQuote: "a quoted field starts here and never ends"
    case .strayQuote: "a quote inside a field; double it and put the whole field in quotes"
    case .fieldCount(let expected, let actual): "expected \(expected) fields, found \(actual)"
    case .noHeader: "no header line"
    case .repeatedColumn(let name): "column '\(name)' is there twice"
    case .unknownColumn(let name): "column '\(name)' is not known; rename it or remove it"
    case .missingColumn(let name): "there is no column '\(name)'"
    case .missingValue(let name): "'\(name)' is empty"
    // Without the value: it may be personal.
    case .badValue(let column, let value): "'\(column)' cannot be read: \(ValueShape.of(value))"
    case .badJSON(let place): "not the expected JSON: \(place)"
    case .import(let fault): fault.text(.en)
    }
  }
}
