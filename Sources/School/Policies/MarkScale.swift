/// The current marks of a school.
///
/// Written as items with commas between: `2-5` for a range of numbers, `±` for a sign after any of them, or a
/// single mark: `5-`, `зач`.
public struct MarkScale: Hashable, Sendable {
  private var marks: Set<Mark> = []
  /// The text it was read from.
  public let text: String
  /// One bit a stored number below 768; outcomes in words lie below 256.
  private var bits = [UInt64](repeating: 0, count: 12)

  /// Reads a scale; nil when an item means nothing or there is no mark.
  public init?(_ text: String) {
    self.text = text
    var signed = false
    var numbers: [Int] = []
    for part in text.split(separator: ",") {
      let item = trimmed(part)
      if item == "±" {
        signed = true
      } else if let range = MarkScale.range(item) {
        numbers.append(contentsOf: range)
      } else if let mark = Mark(symbol: item) {
        insert(mark)
      } else {
        return nil
      }
    }
    for number in numbers {
      for sign in signed ? [Mark.Sign.plain, .plus, .minus] : [.plain] {
        if let mark = Mark(number, sign) { insert(mark) }
      }
    }
    guard !marks.isEmpty else { return nil }
  }

  private static func range(_ item: String) -> ClosedRange<Int>? {
    let ends = item.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard ends.count == 2, let low = ends[0], let high = ends[1], low >= 1, low <= high, high <= 100 else {
      return nil
    }
    return low...high
  }

  private mutating func insert(_ mark: Mark) {
    marks.insert(mark)
    bits[Int(mark.rawValue >> 6)] |= 1 << UInt64(mark.rawValue & 63)
  }

  /// True for a mark of the scale.
  public func contains(_ mark: Mark) -> Bool {
    let word = Int(mark.rawValue >> 6)
    return word < bits.count && bits[word] & 1 << UInt64(mark.rawValue & 63) != 0
  }

  /// True for what may stand as the outcome of a term: a number of the scale without sign, or words.
  public func containsOutcome(_ mark: Mark) -> Bool {
    switch mark {
    case .passed, .notPassed, .notAttested, .exempt: true
    case .none: false
    default: mark.sign == .plain && contains(mark)
    }
  }
}
