internal import Crypto
internal import LMDB

extension EventStore {
  /// Visits the blocks that hold the positions `from ..< end`, in order, on one snapshot.
  ///
  /// Each block's checksum is tested before it is shown, and blocks must join without a gap.
  /// - Parameters:
  ///   - from: first position.
  ///   - end: position after the last, or nil for the whole log.
  /// - Returns: the number of events of the snapshot.
  /// - Throws: ``EventLogError`` with code `damaged`, naming the position; what `body` throws.
  /// - Complexity: O(log n) to start, then O(bytes).
  @discardableResult
  public func scan(
    from: Position = Position(0), end: Position? = nil, _ body: (borrowing BlockView) throws -> Void
  ) throws -> UInt64 {
    try environment.read { transaction in
      let head = try Self.readHead(transaction, tables)
      try Self.scan(transaction, tables, head: head, from: from, end: end ?? Position(head.size), body)
      return head.size
    }
  }

  /// Visits one record in place; nil when the log is shorter.
  public func withRecord<T>(at position: Position, _ body: (borrowing RecordView) throws -> T) throws -> T? {
    guard position < .none else { return nil }
    var found: T?
    try scan(from: position, end: Position(position.rawValue + 1)) { block in
      try block.forEach { _, record in found = try body(record) }
    }
    return found
  }

  /// The number of events recorded at or before `moment`.
  ///
  /// - Complexity: O(log n) block visits: `recordedAt` never runs backwards.
  public func size(asOf moment: Moment) throws -> UInt64 {
    let size = try head().size
    var low: UInt64 = 0
    var high = size
    while low < high {
      let middle = low + (high - low) / 2
      let recordedAt = try withRecord(at: Position(middle)) { $0.recordedAt }
      if let recordedAt, recordedAt <= moment { low = middle + 1 } else { high = middle }
    }
    return low
  }

  static func scan(
    _ transaction: borrowing ReadTransaction, _ tables: Tables, head: Head, from: Position, end: Position,
    _ body: (borrowing BlockView) throws -> Void
  ) throws {
    let end = min(end.rawValue, head.size)
    guard from.rawValue < end else { return }
    var next: UInt64?
    for table in [tables.blocks, tables.tail] {
      if let reached = next, reached >= end { break }
      try transaction.scan(table, fromFloor: next ?? from.rawValue) { key, bytes in
        if let reached = next, reached != key {
          throw EventLogError.damaged("the next block begins at \(key)", at: Position(reached))
        }
        let count = try check(bytes, key: key)
        let reached = key + UInt64(count)
        if next == nil, key > from.rawValue {
          throw EventLogError.damaged("no block holds it", at: from)
        }
        // The floor of the packed blocks ends before a position that is in the tail.
        guard reached > from.rawValue else {
          next = reached
          return true
        }
        next = reached
        try body(
          BlockView(
            records: bytes.extracting(BlockLayout.records..<bytes.byteCount), firstPosition: Position(key),
            count: count, from: from, end: Position(end)))
        return reached < end
      }
    }
    guard let reached = next, reached >= end else {
      throw EventLogError.damaged("the log ends before its head says", at: Position(next ?? from.rawValue))
    }
  }

  /// Tests a block's length, place and checksum; returns the number of its records.
  static func check(_ bytes: RawSpan, key: UInt64) throws -> Int {
    guard bytes.byteCount >= BlockLayout.records else {
      throw EventLogError.damaged("its block is cut short", at: Position(key))
    }
    let header = RecordView(bytes)
    guard header.u64(BlockLayout.firstPosition) == key, Int(header.u32(BlockLayout.used)) == bytes.byteCount
    else { throw EventLogError.damaged("its block is not in its place", at: Position(key)) }
    let covered = bytes.extracting(BlockLayout.firstPosition..<bytes.byteCount)
    guard XXH3.hash64(covered) == header.u64(BlockLayout.checksum) else {
      throw EventLogError.damaged("its block does not match its checksum", at: Position(key))
    }
    return Int(header.u32(BlockLayout.count))
  }
}
