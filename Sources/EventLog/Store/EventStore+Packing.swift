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
      let whole = BlockPacking.Piece(first: 0, end: offsets.count - 1)
      try write(transaction, tables.tail, whole, of: fresh, offsets, first: before.size)
      head.tailBytes = UInt32(tailBytes + fresh.count)
      return offsets
    }
    guard tailBytes > 0 else {
      try write(transaction, fresh, offsets, first: before.size, head: &head)
      return offsets
    }
    var records: [UInt8] = []
    records.reserveCapacity(tailBytes + fresh.count)
    var first = before.size
    try transaction.view.scan(tables.tail, fromFloor: 0) { key, bytes in
      _ = try Self.check(bytes, key: key)
      first = min(first, key)
      records += bytes.extracting(BlockLayout.records..<bytes.byteCount).copied()
      return true
    }
    try transaction.clear(tables.tail)
    records += fresh
    try write(transaction, records, RecordStamp.offsets(of: records), first: first, head: &head)
    return offsets
  }

  /// Full blocks go to the table of blocks; a short rest becomes the tail.
  private func write(
    _ transaction: borrowing WriteTransaction, _ records: [UInt8], _ offsets: [UInt32], first: UInt64,
    head: inout Head
  ) throws {
    head.tailBytes = 0
    for piece in BlockPacking.pieces(offsets) {
      let byteCount = offsets[piece.end] - offsets[piece.first]
      let isRest = piece.end == offsets.count - 1 && byteCount < StoreFormat.packedBytesMin
      let table = isRest ? tables.tail : tables.blocks
      try write(transaction, table, piece, of: records, offsets, first: first + UInt64(piece.first))
      if isRest { head.tailBytes = byteCount }
    }
  }

  /// One block, written straight into its page.
  private func write(
    _ transaction: borrowing WriteTransaction, _ table: Table, _ piece: BlockPacking.Piece,
    of records: [UInt8], _ offsets: [UInt32], first: UInt64
  ) throws {
    let byteCount = BlockPacking.byteCount(piece, offsets)
    try transaction.append(table, first, byteCount: byteCount) { block in
      BlockPacking.fill(&block, piece, of: records, offsets, firstPosition: first)
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
      try hash.withBytes { try transaction.put(tables.tree, TreeKey.key(level: level, index: index), $0) }
    }
    head.root = head.frontier.root
  }
}

/// Keys of the table of tree nodes.
enum TreeKey {
  /// Level in the high byte, index in the rest.
  static func key(level: Int, index: UInt64) -> UInt64 { UInt64(level) << 56 | index }
}
