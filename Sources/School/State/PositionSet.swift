public import EventLog

/// A set of positions: one bit each, up to the greatest one inserted.
public struct PositionSet: Sendable {
  private var words: [UInt64] = []

  /// The empty set.
  public init() {}

  /// Inserts a position of the log; `.none` is left out.
  public mutating func insert(_ position: Position) {
    guard position != .none else { return }
    let word = Int(truncatingIfNeeded: position.rawValue >> 6)
    if word >= words.count {
      words.append(contentsOf: repeatElement(0, count: word + 1 - words.count))
    }
    words[word] |= 1 << (position.rawValue & 63)
  }

  /// Removes a position.
  public mutating func remove(_ position: Position) {
    let word = Int(truncatingIfNeeded: position.rawValue >> 6)
    guard position != .none, word < words.count else { return }
    words[word] &= ~(1 << (position.rawValue & 63))
  }

  /// True when the position was inserted.
  public func contains(_ position: Position) -> Bool {
    let word = Int(truncatingIfNeeded: position.rawValue >> 6)
    return position != .none && word < words.count && words[word] & (1 << (position.rawValue & 63)) != 0
  }
}
