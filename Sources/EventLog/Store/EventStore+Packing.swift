internal import Crypto
internal import LMDB

extension EventStore {
  /// Writes new records: small ones as one more block of the tail; larger ones, or when the tail is full,
  /// together with the tail as full blocks, in the same transaction.
  ///
  /// - Returns: offsets of the records in `fresh`, and its end.
  func pack(
    _ transaction: borrowing WriteTransaction, _ fresh: [UInt8], before: Head, head: inout Head
  ) throws -> [UInt32] {
    let offsets = RecordStamp.offsets(of: fresh)
    guard !fresh.isEmpty else { return offsets }
    let tailBytes = Int(before.tailBytes)
    if fresh.count < StoreFormat.packedBytesMin, tailBytes + fresh.count <= StoreFormat.tailBytesMax {
      let block = BlockPacking.block(fresh[...], firstPosition: before.size, count: offsets.count - 1)
      try transaction.append(tables.tail, before.size, block)
      head.tailBytes = UInt32(tailBytes + fresh.count)
      return offsets
    }
    var records: [UInt8] = []
    records.reserveCapacity(tailBytes + fresh.count)
    var first = before.size
    if tailBytes > 0 {
      try transaction.view.scan(tables.tail, fromFloor: 0) { key, bytes in
        _ = try Self.check(bytes, key: key)
        first = min(first, key)
        records += bytes.extracting(BlockLayout.records..<bytes.byteCount).copied()
        return true
      }
      try transaction.clear(tables.tail)
    }
    records += fresh
    try write(transaction, records, first: first, head: &head)
    return offsets
  }

  /// Full blocks go to the table of blocks; a short rest becomes the tail.
  private func write(
    _ transaction: borrowing WriteTransaction, _ records: [UInt8], first: UInt64, head: inout Head
  ) throws {
    let offsets = RecordStamp.offsets(of: records)
    head.tailBytes = 0
    for piece in BlockPacking.pieces(offsets) {
      let bytes = records[Int(offsets[piece.first])..<Int(offsets[piece.end])]
      let position = first + UInt64(piece.first)
      let block = BlockPacking.block(bytes, firstPosition: position, count: piece.end - piece.first)
      let isRest = piece.end == offsets.count - 1 && bytes.count < StoreFormat.packedBytesMin
      try transaction.append(isRest ? tables.tail : tables.blocks, position, block)
      if isRest { head.tailBytes = UInt32(bytes.count) }
    }
  }

  /// Adds the leaves of the new records to the tree; complete subtrees of 256 leaves and more are stored.
  func hash(
    _ transaction: borrowing WriteTransaction, _ fresh: [UInt8], offsets: [UInt32], head: inout Head
  ) throws {
    let count = offsets.count - 1
    guard count > 0 else { return }
    var leaves = [Digest](repeating: Digest(), count: count)
    var span = leaves.mutableSpan
    SHA256.leaves(of: fresh, offsets: offsets.span, into: &span)
    try head.frontier.append(leaves: leaves.span) { level, index, hash in
      try transaction.put(tables.tree, TreeKey.key(level: level, index: index), hash.bytes)
    }
    head.root = head.frontier.root
  }
}

/// Keys of the table of tree nodes.
enum TreeKey {
  /// Level in the high byte, index in the rest.
  static func key(level: Int, index: UInt64) -> UInt64 { UInt64(level) << 56 | index }
}
