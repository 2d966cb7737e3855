public import Crypto
internal import LMDB

extension EventStore: TreeNodes {
  /// The stored hash of a complete subtree of 2^`level` leaves, level 8 and above.
  public func node(level: Int, index: UInt64) throws -> Digest {
    let bytes = try environment.read { try $0.bytes(tables.tree, TreeKey.key(level: level, index: index)) }
    guard let bytes, let digest = Digest(bytes) else {
      throw EventLogError.damaged(
        "a node of the tree is missing", at: Position(index << UInt64(min(level, 63))))
    }
    return digest
  }

  /// Leaf hashes recomputed from the records at `from ..< end`.
  public func leafHashes(from: UInt64, end: UInt64) throws -> [Digest] {
    var hashes: [Digest] = []
    try scan(from: Position(from), end: Position(end)) { block in
      block.forEach { _, record in hashes.append(SHA256.leaf(record.bytes)) }
    }
    return hashes
  }
}
