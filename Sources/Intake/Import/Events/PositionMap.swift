internal import EventLog

/// Where the events of an export lie in this log; positions of an export rise, so a search by halves finds them.
struct PositionMap {
  private var olds: [UInt64] = []
  private var news: [Position] = []

  /// Adds the next event; false when its position does not come after the last.
  mutating func add(_ old: Position, _ new: Position) -> Bool {
    if let last = olds.last, old.rawValue <= last { return false }
    olds.append(old.rawValue)
    news.append(new)
    return true
  }

  /// Where the event that was at `old` lies, or nil.
  subscript(old: Position) -> Position? {
    var low = 0
    var high = olds.count
    while low < high {
      let middle = low + (high - low) / 2
      if olds[middle] < old.rawValue { low = middle + 1 } else { high = middle }
    }
    return low < olds.count && olds[low] == old.rawValue ? news[low] : nil
  }

  var isEmpty: Bool { olds.isEmpty }
}
