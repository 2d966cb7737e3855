public import EventLog

/// Which events of the log a replay leaves out: what-if leaves out a few, an explanation keeps a few.
public struct Narrowing: Sendable {
  private enum Rule {
    case without([Position])
    case only([Position], isAlwaysKept: @Sendable (borrowing RecordView) -> Bool)
  }

  private let rule: Rule

  /// Everything but the events at `positions`, which are in ascending order.
  public static func without(_ positions: [Position]) -> Narrowing { Narrowing(rule: .without(positions)) }

  /// The events at `positions`, which are in ascending order, and all that are `isAlwaysKept`.
  public static func only(
    _ positions: [Position], and isAlwaysKept: @escaping @Sendable (borrowing RecordView) -> Bool
  ) -> Narrowing {
    Narrowing(rule: .only(positions, isAlwaysKept: isAlwaysKept))
  }

  /// The runs of positions of a block that are kept, in order.
  ///
  /// - Complexity: O(left out in the block · log left out) without events; O(records · log kept) with only some.
  func runs(of block: borrowing BlockView) -> [Range<Position>] {
    let first = max(block.firstPosition, block.from).rawValue
    let last = min(block.end.rawValue, block.firstPosition.rawValue &+ UInt64(block.count))
    guard first < last else { return [] }
    switch rule {
    case .without(let positions): return Self.between(positions, first..<last)
    case .only(let positions, let isAlwaysKept):
      var runs: [Range<Position>] = []
      block.forEach { position, record in
        guard isAlwaysKept(record) || Self.contains(positions, position) else { return }
        let next = Position(position.rawValue + 1)
        if let end = runs.last?.upperBound, end == position {
          runs[runs.count - 1] = runs[runs.count - 1].lowerBound..<next
        } else {
          runs.append(position..<next)
        }
      }
      return runs
    }
  }

  private static func between(_ positions: [Position], _ range: Range<UInt64>) -> [Range<Position>] {
    var runs: [Range<Position>] = []
    var start = range.lowerBound
    for index in firstIndex(positions, from: range.lowerBound)..<positions.count {
      let position = positions[index].rawValue
      guard position < range.upperBound else { break }
      if start < position { runs.append(Position(start)..<Position(position)) }
      start = position + 1
    }
    if start < range.upperBound { runs.append(Position(start)..<Position(range.upperBound)) }
    return runs
  }

  private static func contains(_ positions: [Position], _ position: Position) -> Bool {
    let index = firstIndex(positions, from: position.rawValue)
    return index < positions.count && positions[index] == position
  }

  private static func firstIndex(_ positions: [Position], from position: UInt64) -> Int {
    var low = 0
    var high = positions.count
    while low < high {
      let middle = low + (high - low) / 2
      if positions[middle].rawValue >= position { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
