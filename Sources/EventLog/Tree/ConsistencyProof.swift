public import Crypto

/// Proof that a tree only grew: the earlier tree is a prefix of the later one (RFC 6962, section 2.1.2).
public struct ConsistencyProof: Hashable, Sendable {
  /// The size of the earlier tree.
  public let earlierSize: UInt64
  /// The size of the later tree.
  public let laterSize: UInt64
  /// The hashes of the proof, from the leaves towards the root.
  public let hashes: [Digest]

  /// A proof as received; nothing is checked until `verify`.
  public init(earlierSize: UInt64, laterSize: UInt64, hashes: [Digest]) {
    self.earlierSize = earlierSize
    self.laterSize = laterSize
    self.hashes = hashes
  }

  /// Makes the proof from the first `earlierSize` leaves to the first `laterSize`.
  ///
  /// It is empty when the sizes are equal, and when the earlier size is 0: that is what the C2SP witness protocol
  /// sends with `old 0`.
  ///
  /// - Throws: ``EvidenceError`` with code `outOfRange` unless `earlierSize <= laterSize`; whatever the tree throws.
  /// - Complexity: O(log laterSize) stored hashes and at most two chunks of 256 leaves.
  public init(earlierSize: UInt64, laterSize: UInt64, tree: some TreeNodes) throws {
    guard earlierSize <= laterSize else {
      throw EvidenceError(
        .outOfRange,
        "cannot prove growth from \(earlierSize) to \(laterSize) leaves: exchange the sizes.")
    }
    var hashes: [Digest] = []
    if earlierSize > 0, earlierSize < laterSize {
      var reader = SubtreeReader(tree: tree, size: laterSize)
      var (from, end, isWhole) = (UInt64(0), laterSize, true)
      while earlierSize != end {
        let middle = from + (end - from).largestPowerOfTwoBelow
        if earlierSize <= middle {
          hashes.append(try reader.hash(from: middle, end: end))
          end = middle
        } else {
          hashes.append(try reader.hash(from: from, end: middle))
          from = middle
          isWhole = false
        }
      }
      if !isWhole { hashes.append(try reader.hash(from: from, end: end)) }
    }
    self.init(earlierSize: earlierSize, laterSize: laterSize, hashes: hashes.reversed())
  }
}

extension ConsistencyProof {
  /// Checks that the tree with `earlierRoot` is a prefix of the one with `laterRoot`: RFC 9162, section 2.1.4.2.
  ///
  /// Equal sizes need an empty proof and equal roots. An earlier size of 0 is always refused, as
  /// transparency-dev/merkle does: every tree grows from nothing, so such a proof shows nothing, and a caller who has
  /// no earlier checkpoint must say so instead of calling this.
  ///
  /// - Throws: ``EvidenceError`` with code `proofMismatch`.
  public func verify(earlierRoot: Digest, laterRoot: Digest) throws(EvidenceError) {
    guard earlierSize > 0 else { throw mismatch("every tree grows from size 0, so nothing is shown") }
    guard earlierSize <= laterSize else { throw mismatch("the earlier tree is larger than the later one") }
    if earlierSize == laterSize {
      guard hashes.isEmpty else { throw mismatch("between equal sizes the proof must be empty") }
      guard earlierRoot == laterRoot else { throw mismatch("two trees of one size have different roots") }
      return
    }
    let (earlier, later) = try roots(startingFrom: earlierRoot)
    guard earlier == earlierRoot else { throw mismatch("it leads to \(earlier), not to the earlier root") }
    guard later == laterRoot else { throw mismatch("it leads to \(later), not to the later root") }
  }

  /// The two roots that the hashes lead to.
  private func roots(startingFrom earlierRoot: Digest) throws(EvidenceError) -> (Digest, Digest) {
    guard let first = hashes.first else { throw mismatch("it has no hashes") }
    let isPowerOfTwo = earlierSize.nonzeroBitCount == 1
    var (earlier, later) = isPowerOfTwo ? (earlierRoot, earlierRoot) : (first, first)
    var (node, last) = (earlierSize - 1, laterSize - 1)
    while node & 1 == 1 {
      node >>= 1
      last >>= 1
    }
    for hash in hashes.dropFirst(isPowerOfTwo ? 0 : 1) {
      guard last != 0 else { throw mismatch("it has \(hashes.count) hashes, more than the path is long") }
      if node & 1 == 1 || node == last {
        earlier = SHA256.node(hash, earlier)
        later = SHA256.node(hash, later)
        while node & 1 == 0, node != 0 {
          node >>= 1
          last >>= 1
        }
      } else {
        later = SHA256.node(later, hash)
      }
      node >>= 1
      last >>= 1
    }
    guard last == 0 else { throw mismatch("it has \(hashes.count) hashes, fewer than the path is long") }
    return (earlier, later)
  }

  private func mismatch(_ reason: String) -> EvidenceError {
    EvidenceError(
      .proofMismatch,
      "the tree of \(laterSize) is not shown to continue the tree of \(earlierSize): \(reason). "
        + "Keep both checkpoints: if both signatures hold, the log was rewritten.")
  }
}
