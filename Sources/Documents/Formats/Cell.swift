public import EventLog
public import School

/// One value of a sheet, before it is written in any format.
public enum Cell: Hashable, Sendable {
  /// Words, names, keys.
  case text(String)
  /// A count or a number of a thing.
  case integer(Int)
  /// A number; `digits` of its fraction are shown to people, files get it unrounded.
  case decimal(Double, digits: Int)
  /// A percentage 0…100; `digits` of its fraction are shown to people, files get it unrounded.
  case percent(Double, digits: Int)
  /// A school day.
  case day(Day)
  /// A point in time; people see it in a zone so many seconds ahead of UTC, files in UTC.
  case moment(Moment, offsetSeconds: Int)
  /// Marks or codes of one place: an array in JSON.
  case symbols([String])
  /// A mark that is a number, where a document shows it to people; corrected ones get a star.
  case mark(Int, isCorrected: Bool)
  /// Yes or no.
  case flag(Bool)
  /// Yes or no, where yes deserves a look.
  case alarm(Bool)
  /// Nothing.
  case null

  /// A text, or nothing.
  public static func optional(_ text: String?) -> Cell { text.map { .text($0) } ?? .null }

  /// The value as people of a language read it; control characters are made visible.
  public func display(_ language: Language) -> String {
    let numbers = NumberFormat(language)
    switch self {
    case .text(let text): return text.safeForTerminal
    case .integer(let value): return numbers.integer(value)
    case .decimal(let value, let digits): return numbers.decimal(value, digits: digits)
    case .percent(let value, let digits): return numbers.percent(value, digits: digits)
    case .day(let day): return numbers.day(day)
    case .moment(let moment, let offset): return numbers.moment(moment, offsetSeconds: offset)
    case .symbols(let symbols): return symbols.joined(separator: " ").safeForTerminal
    case .mark(let mark, let isCorrected): return String(mark) + (isCorrected ? "*" : "")
    case .flag(let value): return value ? "✓" : "—"
    case .alarm(let value): return value ? "▲" : "—"
    case .null: return "—"
    }
  }

  /// The value for a file of plain fields: ISO days, RFC 3339 in UTC, a decimal point, no rounding.
  public var plain: String {
    switch self {
    case .text(let text): text
    case .integer(let value), .mark(let value, _): String(value)
    case .decimal(let value, _), .percent(let value, _): value.isFinite ? value.description : ""
    case .day(let day): day == .none ? "" : day.description
    case .moment(let moment, _): moment == .none ? "" : moment.description
    case .symbols(let symbols): symbols.joined(separator: " ")
    case .flag(let value), .alarm(let value): value ? "true" : "false"
    case .null: ""
    }
  }
}
