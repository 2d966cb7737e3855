/// Percentiles by the nearest rank: of n sorted values the one of rank ⌈p·n⌉, so that each is a value that occurs.
enum NearestRank {
  /// The value below or at which `percent` (1…100) of the sorted values lie; nil of none.
  static func value(_ sorted: [Int], percent: Int) -> Int? {
    guard !sorted.isEmpty else { return nil }
    return sorted[max(0, (percent * sorted.count + 99) / 100 - 1)]
  }
}
