public import School

/// Σ(mark · weight) / Σ weight over numeric marks of a weight above 0 (domain.md 2.5).
///
/// Sums are whole hundredths, so that the order of marks never shows in the result.
public struct MarkAverage: Hashable, Sendable {
  /// Σ(hundredths of the mark · weight).
  public private(set) var hundredths = 0
  /// Σ weight.
  public private(set) var weight = 0
  /// Marks that count.
  public private(set) var count = 0

  /// Of no marks.
  public init() {}

  /// Counts a mark; outcomes in words and weight 0 do not count.
  public mutating func add(_ mark: Mark, weight: Int, sign: Int) {
    guard weight > 0, let value = mark.valueHundredths(sign: sign) else { return }
    hundredths += value * weight
    self.weight += weight
    count += 1
  }

  /// The average, unrounded; nil without marks that count.
  public var value: Double? { weight == 0 ? nil : Double(hundredths) / Double(weight * 100) }
}
