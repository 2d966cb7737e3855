public import EventLog
public import School

/// What is known of the log that a page's code is held against.
public struct PageCheckLog: Sendable {
  /// Events in it now.
  public var size: UInt64
  /// Its clock at the last event that the code covers, and how many seconds the school's was ahead of UTC.
  public var time: Moment
  /// Seconds that the school's clock was ahead of UTC then.
  public var offsetSeconds: Int
  /// The page in the archive as the log makes it.
  public var page: Page
  /// The event that recorded the archive, or nil when the log has none for this class and state.
  public var produced: Position?
  /// Who accepted it, in what capacity; nil when nobody did.
  public var accepted: Role?
  /// The case in which it is filed; nil when it is not.
  public var filed: String?

  /// A printed page among those that the log makes.
  public enum Page: Sendable, Hashable {
    /// What stands on it; empty for a page that stays empty.
    case titled(String)
    /// Names were erased since, and so the log makes that many pages: they are not those that were printed.
    case unknown(pages: Int)
  }

  /// What a log tells.
  public init(
    size: UInt64, time: Moment, offsetSeconds: Int, page: Page, produced: Position? = nil,
    accepted: Role? = nil, filed: String? = nil
  ) {
    (self.size, self.time, self.offsetSeconds) = (size, time, offsetSeconds)
    (self.page, self.produced, self.accepted, self.filed) = (page, produced, accepted, filed)
  }
}

extension PageCheckLog {
  fileprivate var title: String? {
    if case .titled(let title) = page { title } else { nil }
  }

  fileprivate var pagesNow: Int? {
    if case .unknown(let pages) = page { pages } else { nil }
  }
}

/// What the code on a page proves, for people and programs. It is made only of a code whose signature holds.
public struct PageCheckDocument {
  private let code: PageCode
  private let key: String
  private let log: PageCheckLog?

  /// - Parameters:
  ///   - key: the name and number of the key whose signature holds.
  ///   - log: what the log says; nil where nobody has it at hand.
  public init(_ code: PageCode, signedBy key: String, log: PageCheckLog?) {
    (self.code, self.key, self.log) = (code, key, log)
  }

  /// In a format, ending in a line break.
  public func text(_ format: OutputFormat, language: Language) -> String {
    format.isForPeople && format != .html
      ? lines(language).map { $0.safeForTerminal + "\n" }.joined() : sheet.text(format, language: language)
  }

  /// One row for programs.
  private var sheet: Sheet {
    let claimed = code.checkpoint.claimed
    let cells: [(String, Cell)] = [
      ("origin", .text(claimed.origin)), ("size", .integer(Int(clamping: claimed.size))),
      ("root", .text(String(describing: claimed.root))), ("signedBy", .text(key)),
      ("class", .text(code.classKey)),
      ("term", .text(code.termKey)), ("page", .integer(code.page)), ("pages", .integer(code.pageCount)),
      ("inLog", .flag(log != nil)), ("logSize", log.map { .integer(Int(clamping: $0.size)) } ?? .null),
      ("title", .optional(log?.title)), ("pagesNow", log?.pagesNow.map { .integer($0) } ?? .null),
      ("produced", log?.produced.map { .integer(Int(clamping: $0.rawValue)) } ?? .null),
      ("accepted", .optional(log?.accepted?.name)), ("filed", .optional(log?.filed)),
    ]
    return Sheet(columns: cells.map { .init($0.0, Label($0.0)) }, rows: [cells.map(\.1)])
  }

  private func lines(_ language: Language) -> [String] {
    let numbers = NumberFormat(language)
    func say(_ ru: String, _ en: String) -> String { language == .ru ? ru : en }
    func count(_ size: UInt64) -> String { numbers.integer(Int(clamping: size)) }
    let claimed = code.checkpoint.claimed
    let root = String(describing: claimed.root)
    var lines = [
      say("✓ подпись верна: ключ ", "✓ the signature holds: key ") + key,
      say("  журнал ", "  log ") + claimed.origin,
      say("  событий ", "  events ") + count(claimed.size) + say(", корень ", ", root ")
        + "\(root.prefix(8))…\(root.suffix(8))",
      say("  класс ", "  class ") + code.classKey + say(", период ", ", term ") + code.termKey
        + say(", страница ", ", page ") + "\(code.page)" + say(" из ", " of ") + "\(code.pageCount)",
    ]
    if let log {
      let time = numbers.moment(log.time, offsetSeconds: log.offsetSeconds)
      lines.append(
        say(
          "✓ с этих событий начинается журнал; последнее — ", "✓ the log begins with these; the last is of ")
          + time)
      lines.append(say("  теперь в журнале событий: ", "  events in the log now: ") + count(log.size))
      lines += told(log.page, language)
      lines.append("  " + recorded(log, language))
    } else {
      lines.append(
        say(
          "  Есть ли в журнале эти события, скажет тот, у кого он есть: --store",
          "  Whoever has the log can tell whether it holds these events: --store"))
    }
    lines.append(
      say(
        "  Подписан журнал, а не бумага: написанное на ней сравнивает archive verify",
        "  What is signed is the log, not the paper: archive verify compares what is written"))
    return lines
  }

  private func told(_ page: PageCheckLog.Page, _ language: Language) -> [String] {
    switch page {
    case .titled(let title):
      title.isEmpty ? [] : [(language == .ru ? "  на странице: " : "  on the page: ") + title]
    case .unknown(let pages):
      language == .ru
        ? [
          "! что на странице, не сравнить: с тех пор стёрты имена, и страниц теперь \(pages);",
          "  класс, период и номер страницы — как сказано на ней",
        ]
        : [
          "! what is on the page cannot be compared: names were erased since, and the",
          "  pages are now \(pages); class, term and page are as it says itself",
        ]
    }
  }

  private func recorded(_ log: PageCheckLog, _ language: Language) -> String {
    func say(_ ru: String, _ en: String) -> String { language == .ru ? ru : en }
    guard let produced = log.produced else {
      return say("такой архив в журнале не записан", "the log recorded no such archive")
    }
    let position = NumberFormat(language).integer(Int(clamping: produced.rawValue))
    var text = say("архив записан на позиции ", "the archive is recorded at position ") + position
    text +=
      log.accepted.map { say(", принят: ", ", accepted: ") + $0(language) }
      ?? say(", не принят", ", not accepted")
    if let filed = log.filed { text += say(", дело ", ", case ") + filed }
    return text
  }
}
