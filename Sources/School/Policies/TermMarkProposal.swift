public import EventLog

/// What the marks of a term propose as its outcome (domain.md 2.5; requirement R-14).
///
/// Version 1: Σ(mark · weight) / Σ weight of the numeric marks of a weight above 0, turned into a mark by the
/// thresholds `marks.thresholds`, or by ordinary rounding where `marks.rounding` is `half-up`; with `marks.veto`
/// `one2forbids5` a single mark of 2 or less makes 4 the best. Without such marks «н/а».
public struct TermMarkProposal: Sendable {
  /// The version of the formula, kept with each outcome.
  public static let version: UInt8 = 1

  /// Lowest and highest outcome that marks can make.
  private static let outcomes = 2...5

  private let thresholds: [Int]
  private let roundsHalfUp: Bool
  private let hasVeto: Bool

  /// The formula of a day.
  public init(_ policies: Policies, on day: Day) {
    thresholds = policies.thresholds(on: day)
    roundsHalfUp = policies.value(.marksRounding, on: day).text == "half-up"
    hasVeto = policies.value(.marksVeto, on: day).text == "one2forbids5"
  }

  /// The policies it reads.
  public static let policies: [PolicyKey] = [.marksThresholds, .marksRounding, .marksVeto]

  /// The outcome.
  ///
  /// - Parameters:
  ///   - hundredths: Σ(hundredths of the mark · weight); all arithmetic is whole, so nothing is lost at a threshold.
  ///   - weight: Σ weight; 0 for no marks.
  ///   - lowest: the lowest mark among them, or nil.
  public func mark(hundredths: Int, weight: Int, lowest: Int?) -> Mark {
    guard weight > 0 else { return .notAttested }
    var number = roundsHalfUp ? (2 * hundredths + 100 * weight) / (200 * weight) : Self.outcomes.lowerBound
    if !roundsHalfUp, let index = thresholds.firstIndex(where: { hundredths >= $0 * weight }) {
      number = Self.outcomes.upperBound - index
    }
    number = min(max(number, Self.outcomes.lowerBound), Self.outcomes.upperBound)
    if hasVeto, number == Self.outcomes.upperBound, let lowest, lowest <= Self.outcomes.lowerBound {
      number -= 1
    }
    return Mark(number) ?? .notAttested
  }
}
