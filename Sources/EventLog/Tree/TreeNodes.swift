public import Crypto

/// A stored tree, as proofs read it: hashes of complete subtrees, and leaves rehashed from their records.
public protocol TreeNodes {
  /// The hash of the complete subtree of 2^`level` leaves that starts at leaf `index` · 2^`level`.
  ///
  /// Asked only for levels from ``TreeFrontier/storedLevelMin`` and for subtrees within the tree.
  func node(level: Int, index: UInt64) throws -> Digest

  /// The leaf hashes from `from` up to but not including `end`, at most 256 within one aligned chunk.
  func leafHashes(from: UInt64, end: UInt64) throws -> [Digest]
}

extension TreeNodes {
  /// The root the tree had when it held `size` leaves.
  ///
  /// - Precondition: the tree holds at least `size` leaves.
  /// - Complexity: O(log size) stored hashes and at most one chunk of 256 leaves.
  public func rootAt(_ size: UInt64) throws -> Digest {
    guard size > 0 else { return SHA256.empty }
    var reader = SubtreeReader(tree: self, size: size)
    return try reader.hash(from: 0, end: size)
  }
}

/// Hashes of ranges of the tree of one size, remembering the chunks of leaves already read.
struct SubtreeReader<Tree: TreeNodes> {
  private static var chunkLevel: Int { TreeFrontier.storedLevelMin }
  private let tree: Tree
  private let size: UInt64
  /// Leaf hashes of the chunks read so far; a proof touches two at most.
  private var chunks: [UInt64: [Digest]] = [:]

  init(tree: Tree, size: UInt64) {
    self.tree = tree
    self.size = size
  }

  /// MTH(D[from:end]) of RFC 6962, where `from` is a multiple of the smallest power of two ≥ `end - from`.
  mutating func hash(from: UInt64, end: UInt64) throws -> Digest {
    let count = end - from
    if count.nonzeroBitCount == 1 {
      return try completeSubtree(level: count.trailingZeroBitCount, from: from)
    }
    let middle = from + count.largestPowerOfTwoBelow
    let left = try hash(from: from, end: middle)
    return SHA256.node(left, try hash(from: middle, end: end))
  }

  private mutating func completeSubtree(level: Int, from: UInt64) throws -> Digest {
    guard level < Self.chunkLevel else {
      return try tree.node(level: level, index: from >> UInt64(level))
    }
    let chunk = from >> UInt64(Self.chunkLevel)
    let leaves = try leaves(of: chunk)
    let first = Int(from - chunk << UInt64(Self.chunkLevel))
    return SHA256.subtree(of: leaves.span.extracting(first..<first + 1 << level))
  }

  private mutating func leaves(of chunk: UInt64) throws -> [Digest] {
    if let known = chunks[chunk] { return known }
    let from = chunk << UInt64(Self.chunkLevel)
    let end = min(from + 1 << UInt64(Self.chunkLevel), size)
    let read = try tree.leafHashes(from: from, end: end)
    guard read.count == Int(end - from) else {
      throw EvidenceError(
        .damaged, "cannot hash leaves \(from) ..< \(end): \(read.count) were read. Run: journal verify")
    }
    chunks[chunk] = read
    return read
  }
}

extension UInt64 {
  /// The largest power of two smaller than this number, which is at least 2: RFC 6962's k.
  var largestPowerOfTwoBelow: UInt64 {
    1 << UInt64(UInt64.bitWidth - 1 - (self - 1).leadingZeroBitCount)
  }
}
