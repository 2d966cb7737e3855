/// Whole numbers with slashes between: `3/5/7`.
public struct NumberList: Hashable, Sendable {
  /// The numbers, at least one.
  public let numbers: [Int]

  /// Reads `3/5/7`; nil when a part is no whole number of 0 to 999,999.
  public init?(_ text: String) {
    var numbers: [Int] = []
    for part in text.split(separator: "/", omittingEmptySubsequences: false) {
      let word = trimmed(part)
      let isDecimal = !word.isEmpty && word.utf8.allSatisfy { (0x30...0x39).contains($0) }
      guard isDecimal, word.utf8.count <= 6, let number = Int(word) else { return nil }
      numbers.append(number)
    }
    self.numbers = numbers
  }

  /// One zero.
  static let zero = NumberList(numbers: [0])

  private init(numbers: [Int]) { self.numbers = numbers }

  /// The number for a count from 1; beyond the list its last number.
  public func number(for count: Int) -> Int { numbers[min(max(count, 1), numbers.count) - 1] }
}

/// Hours of a day from one to another, over midnight where the first is the greater: `23-6`.
public struct HourSpan: Hashable, Sendable {
  /// First hour, 0–23.
  public let from: Int
  /// The hour it ends at, 0–24; itself outside.
  public let until: Int

  /// Reads `23-6`; nil for anything that is no span of hours.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { UInt8($0) }
    guard parts.count == 2, let from = parts[0], let until = parts[1], from < 24, until <= 24, from != until
    else { return nil }
    (self.from, self.until) = (Int(from), Int(until))
  }

  /// True for an hour of the span.
  public func contains(hour: Int) -> Bool {
    from < until ? from <= hour && hour < until : from <= hour || hour < until
  }
}
