public import EventLog

/// How a snapshot is compared with the log.
public struct SnapshotOptions: Hashable, Sendable {
  /// First day compared; nil for the first that a file covers.
  public var from: Day?
  /// Last day compared; nil for the last that a file covers.
  public var through: Day?
  /// Takes back even what ``SnapshotShrinking`` would refuse.
  public var allowsShrinking: Bool

  /// A comparison of the days that a file covers, or of those among them from `from` through `through`.
  public init(from: Day? = nil, through: Day? = nil, allowsShrinking: Bool = false) {
    (self.from, self.through, self.allowsShrinking) = (from, through, allowsShrinking)
  }

  /// The days of a file that are compared; nil when there are none.
  func days(_ first: Day, _ last: Day) -> ClosedRange<Day>? {
    let start = max(first, from ?? first)
    let end = min(last, through ?? last)
    return start <= end ? start...end : nil
  }
}

/// When a file is taken for broken instead of for the news that things vanished.
enum SnapshotShrinking {
  /// Fewer than this may always vanish.
  static let least = 3
  /// Of the facts of one kind no more than one in this many.
  static let share = 5

  /// True when `gone` of `known` facts of a kind is too much for one export.
  static func isTooMuch(_ gone: Int, of known: Int) -> Bool { gone >= least && gone * share > known }
}
