import Crypto
import EventLog

/// A tree in memory: leaf hashes, and the nodes an append handed out; counts what is read.
final class MemoryTree: TreeNodes {
  private(set) var leaves: [Digest]
  private(set) var stored: [String: Digest] = [:]
  private(set) var frontier = TreeFrontier()
  var nodeReadCount = 0
  var chunkReads: [Range<UInt64>] = []

  init(_ leaves: [Digest]) {
    self.leaves = []
    append(leaves)
  }

  func append(_ more: [Digest]) {
    leaves += more
    frontier.append(leaves: more.span) { level, index, hash in stored["\(level)/\(index)"] = hash }
  }

  func node(level: Int, index: UInt64) throws -> Digest {
    nodeReadCount += 1
    guard let hash = stored["\(level)/\(index)"] else {
      throw EvidenceError(.damaged, "node \(level)/\(index) was never handed out")
    }
    return hash
  }

  func leafHashes(from: UInt64, end: UInt64) throws -> [Digest] {
    chunkReads.append(from..<end)
    return Array(leaves[Int(from)..<Int(end)])
  }

  /// The root as RFC 6962 defines it, by plain recursion: the oracle.
  static func root(_ leaves: ArraySlice<Digest>) -> Digest {
    guard let first = leaves.first else { return SHA256.hash([]) }
    guard leaves.count > 1 else { return first }
    var split = 1
    while split * 2 < leaves.count { split *= 2 }
    let middle = leaves.startIndex + split
    return SHA256.node(root(leaves[..<middle]), root(leaves[middle...]))
  }

  /// A tree of `count` leaves "leaf 0", "leaf 1" …, as golang.org/x/mod/sumdb/tlog tests use.
  static func numbered(_ count: Int) -> MemoryTree {
    MemoryTree((0..<count).map { SHA256.leaf(Array("leaf \($0)".utf8)) })
  }
}

extension Digest {
  /// The digest with one bit flipped.
  func flipped(_ bit: Int) -> Digest {
    var bytes = bytes
    bytes[bit / 8 % 32] ^= 1 << (bit % 8)
    return Digest(bytes) ?? Digest()
  }
}
