internal import EventLog

/// How a file writes days: `YYYY`, `MM` and `DD` in any order with other signs between; two-digit years are no
/// years.
struct RulesDayFormat: Sendable {
  private enum Part: Sendable {
    case year, month, day
    case sign(Character)
  }

  static let iso = "YYYY-MM-DD"
  /// The text it was read from.
  let text: String
  private var parts: [Part] = []

  init(_ text: String) throws(RulesSyntaxError) {
    self.text = text
    var rest = text[...]
    var counts = [0, 0, 0]
    while let first = rest.first {
      if rest.hasPrefix("YYYY") {
        parts.append(.year)
        rest.removeFirst(4)
        counts[0] += 1
      } else if rest.hasPrefix("MM") {
        parts.append(.month)
        rest.removeFirst(2)
        counts[1] += 1
      } else if rest.hasPrefix("DD") {
        parts.append(.day)
        rest.removeFirst(2)
        counts[2] += 1
      } else {
        parts.append(.sign(first))
        rest.removeFirst()
      }
    }
    guard counts == [1, 1, 1] else {
      throw RulesSyntaxError(.expected("a format like DD.MM.YYYY", found: text))
    }
  }

  /// The day, or nil for anything but exactly that; what follows a space or a `T` is a time and not looked at.
  func day(_ text: String) -> Day? {
    var rest = text[...]
    var (year, month, day) = (0, 0, 0)
    for part in parts {
      switch part {
      case .sign(let sign): guard rest.popFirst() == sign else { return nil }
      case .year: guard let value = number(&rest, 4) else { return nil }; year = value
      case .month: guard let value = number(&rest, 2) else { return nil }; month = value
      case .day: guard let value = number(&rest, 2) else { return nil }; day = value
      }
    }
    guard rest.isEmpty || rest.first == " " || rest.first == "T" else { return nil }
    return Day(year: year, month: month, day: day)
  }

  private func number(_ rest: inout Substring, _ digits: Int) -> Int? {
    let word = rest.prefix(digits)
    guard word.count == digits, word.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    rest.removeFirst(digits)
    return Int(word)
  }
}
