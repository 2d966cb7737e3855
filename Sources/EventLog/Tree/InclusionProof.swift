public import Crypto

/// Proof that a leaf is in the tree of a certain size (RFC 6962, section 2.1.1).
public struct InclusionProof: Hashable, Sendable {
  /// The leaf's place, from 0: in our log, the event's position.
  public let index: UInt64
  /// The size of the tree.
  public let size: UInt64
  /// The hashes beside the path from the leaf to the root, the leaf's sibling first; at most 63.
  public let hashes: [Digest]

  /// A proof as received; nothing is checked until `verify`.
  public init(index: UInt64, size: UInt64, hashes: [Digest]) {
    self.index = index
    self.size = size
    self.hashes = hashes
  }

  /// Makes the proof for leaf `index` in the tree of the first `size` leaves.
  ///
  /// - Throws: ``EvidenceError`` with code `outOfRange` unless `index < size`; whatever the tree throws.
  /// - Complexity: O(log size) stored hashes and at most two chunks of 256 leaves.
  public init(index: UInt64, size: UInt64, tree: some TreeNodes) throws {
    guard index < size else {
      throw EvidenceError(
        .outOfRange,
        "cannot prove leaf \(index): the tree has \(size) leaves. Name a position below its size.")
    }
    var reader = SubtreeReader(tree: tree, size: size)
    var hashes: [Digest] = []
    var (from, end) = (UInt64(0), size)
    while end - from > 1 {
      let middle = from + (end - from).largestPowerOfTwoBelow
      if index < middle {
        hashes.append(try reader.hash(from: middle, end: end))
        end = middle
      } else {
        hashes.append(try reader.hash(from: from, end: middle))
        from = middle
      }
    }
    self.init(index: index, size: size, hashes: hashes.reversed())
  }
}

extension InclusionProof {
  /// Checks that `leafHash` at the proof's index leads to `root`, as RFC 9162, section 2.1.3.2, says.
  ///
  /// - Throws: ``EvidenceError`` with code `proofMismatch`: the index is not below the size, there are too many or too
  ///   few hashes, or the path leads to another root.
  public func verify(leafHash: Digest, root: Digest) throws(EvidenceError) {
    guard index < size else { throw mismatch("the index is not below the size") }
    var (node, last) = (index, size - 1)
    var hash = leafHash
    for sibling in hashes {
      guard last != 0 else { throw mismatch("it has \(hashes.count) hashes, more than the path is long") }
      if node & 1 == 1 || node == last {
        hash = SHA256.node(sibling, hash)
        while node & 1 == 0, node != 0 {
          node >>= 1
          last >>= 1
        }
      } else {
        hash = SHA256.node(hash, sibling)
      }
      node >>= 1
      last >>= 1
    }
    guard last == 0 else { throw mismatch("it has \(hashes.count) hashes, fewer than the path is long") }
    guard hash == root else { throw mismatch("the path leads to \(hash), not to the root \(root)") }
  }

  private func mismatch(_ reason: String) -> EvidenceError {
    EvidenceError(
      .proofMismatch,
      "leaf \(index) is not shown to be in the tree of \(size): \(reason). "
        + "Compare the event and the proof with the log.")
  }
}
