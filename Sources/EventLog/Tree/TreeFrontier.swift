public import Crypto

/// The right edge of a growing RFC 6962 tree: enough to append leaves and to know the root.
///
/// It holds the roots of the complete subtrees that the size decomposes into in binary: size 13 = 8 + 4 + 1 keeps
/// three hashes. Appending never looks back at earlier leaves.
///
/// Stored as the size (kept by the caller) and the hashes, largest subtree first, 32 bytes each.
public struct TreeFrontier: Hashable, Sendable {
  /// The complete subtrees at this level and above are emitted by an append, and stored.
  ///
  /// A chunk of 2^8 leaves is rehashed from its records whenever a proof needs a hash inside it.
  public static let storedLevelMin = 8

  /// The number of leaves.
  public private(set) var size: UInt64
  /// The roots of the complete subtrees, largest first: one per bit set in the size.
  public private(set) var nodes: [Digest]

  /// The empty tree.
  public init() {
    size = 0
    nodes = []
  }

  /// The frontier of a tree of `size` leaves from its stored hashes; nil unless there is one per bit set in `size`.
  ///
  /// The hashes themselves are checked by comparing ``root`` with a known root.
  public init?(size: UInt64, nodes: [Digest]) {
    guard nodes.count == size.nonzeroBitCount else { return nil }
    self.size = size
    self.nodes = nodes
  }

  /// The root of the tree; SHA-256 of nothing when it is empty.
  ///
  /// - Complexity: one hash per bit set in the size, at most 63.
  public var root: Digest {
    guard var hash = nodes.last else { return SHA256.empty }
    for node in nodes.dropLast().reversed() { hash = SHA256.node(node, hash) }
    return hash
  }
}

extension TreeFrontier {
  /// Appends one leaf hash.
  public mutating func append(_ leafHash: Digest) {
    push(leafHash, level: 0) { _, _, _ in }
  }

  /// Appends leaf hashes in order and hands out each subtree they complete, from level ``storedLevelMin`` up.
  ///
  /// `emit` takes the level (the subtree has 2^level leaves), the index among the subtrees of that level from the
  /// left, and the hash; a parent comes right after its right child. When it throws, the frontier is no longer usable.
  ///
  /// - Complexity: one node hash a leaf, in whole levels; nothing is allocated per leaf.
  public mutating func append(
    leaves: Span<Digest>, emit: (_ level: Int, _ index: UInt64, _ hash: Digest) throws -> Void
  ) rethrows {
    var next = 0
    while next < leaves.count {
      let fit = (leaves.count - next).bitWidth - 1 - (leaves.count - next).leadingZeroBitCount
      let level = min(Self.storedLevelMin, size.trailingZeroBitCount, fit)
      let end = next + 1 << level
      let hash = SHA256.subtree(of: leaves.extracting(next..<end))
      try push(hash, level: level, emit: emit)
      next = end
    }
  }

  /// Adds the complete subtree of 2^`level` leaves on the right and merges the pairs it completes.
  private mutating func push(
    _ hash: Digest, level: Int, emit: (Int, UInt64, Digest) throws -> Void
  ) rethrows {
    var (hash, level) = (hash, level)
    let end = size + 1 << UInt64(level)
    var index = size >> UInt64(level)
    while true {
      if level >= Self.storedLevelMin { try emit(level, index, hash) }
      guard index & 1 == 1, let left = nodes.popLast() else { break }
      hash = SHA256.node(left, hash)
      index >>= 1
      level += 1
    }
    nodes.append(hash)
    size = end
  }
}
