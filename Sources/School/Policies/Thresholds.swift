/// Least averages for the outcomes 5, 4 and 3, in hundredths.
public struct Thresholds: Hashable, Sendable {
  /// Hundredths, from the highest outcome down.
  public let hundredths: [Int]

  /// Reads `4.50/3.50/2.50`; nil unless the numbers fall.
  public init?(_ text: String) {
    var values: [Int] = []
    for part in text.split(separator: "/", omittingEmptySubsequences: false) {
      guard let value = Thresholds.hundredths(trimmed(part)) else { return nil }
      values.append(value)
    }
    guard !values.isEmpty, zip(values, values.dropFirst()).allSatisfy({ $0 > $1 }) else { return nil }
    hundredths = values
  }

  private static func hundredths(_ text: String) -> Int? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let isDecimal = parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    guard (1...2).contains(parts.count), isDecimal, let whole = Int(parts[0]), whole <= 100 else {
      return nil
    }
    guard parts.count == 2 else { return whole * 100 }
    guard parts[1].utf8.count <= 2, let fraction = Int(parts[1]) else { return nil }
    return whole * 100 + (parts[1].utf8.count == 1 ? fraction * 10 : fraction)
  }
}
