public import Crypto

/// The state of the log after its last append, rewritten with each append.
public struct Head: Sendable, Equatable {
  /// Number of events.
  public var size: UInt64
  /// Number of appends.
  public var appendCount: UInt32
  /// `recordedAt` of the last event, or `.none` in an empty log.
  public var lastRecordedAt: Moment
  /// Root of the RFC 6962 tree of all records.
  public var root: Digest
  /// Bytes of the records still in the tail.
  var tailBytes: UInt32
  /// Right edge of the tree.
  var frontier: TreeFrontier

  /// The head of an empty log.
  static let empty = Head(
    size: 0, appendCount: 0, lastRecordedAt: .none, root: SHA256.empty, tailBytes: 0,
    frontier: TreeFrontier())

  /// Byte layout: XXH3-64 of the rest (8), format version (4), append count (4), size (8), last recordedAt
  /// (8), tail bytes (4), zero (4), root (32), then the frontier's hashes, largest subtree first.
  var encoded: [UInt8] {
    var body = ByteWriter()
    body.put(StoreFormat.version)
    body.put(appendCount)
    body.put(size)
    body.put(UInt64(bitPattern: lastRecordedAt.microseconds))
    body.put(tailBytes)
    body.put(UInt32(0))
    body.bytes += root.bytes
    for node in frontier.nodes { body.bytes += node.bytes }
    var whole = ByteWriter()
    whole.put(XXH3.hash64(body.bytes))
    return whole.bytes + body.bytes
  }

  /// - Throws: ``EventLogError``: `otherFormat`, or `damaged` when checksum, root and frontier disagree.
  init(decoding bytes: [UInt8]) throws {
    var reader = ByteReader(bytes)
    guard let checksum = reader.take(UInt64.self), let version = reader.take(UInt32.self) else {
      throw EventLogError(.damaged, "the log's head is cut short. Restore the last backup.")
    }
    guard version == StoreFormat.version || checksum == XXH3.hash64(bytes, from: 8) else {
      throw EventLogError(.damaged, "the log's head is damaged. Restore the last backup.")
    }
    guard version == StoreFormat.version else {
      throw EventLogError(
        .otherFormat,
        "the store has format \(version), this program reads \(StoreFormat.version). Use the program that made it."
      )
    }
    guard checksum == XXH3.hash64(bytes, from: 8), let appendCount = reader.take(UInt32.self),
      let size = reader.take(UInt64.self), let last = reader.take(UInt64.self),
      let tailBytes = reader.take(UInt32.self), reader.take(UInt32.self) != nil, let root = reader.digest()
    else { throw EventLogError(.damaged, "the log's head is damaged. Restore the last backup.") }
    var nodes: [Digest] = []
    while let node = reader.digest() { nodes.append(node) }
    guard let frontier = TreeFrontier(size: size, nodes: nodes), frontier.root == root else {
      throw EventLogError(.damaged, "the log's head does not match its tree. Restore the last backup.")
    }
    self.init(
      size: size, appendCount: appendCount,
      lastRecordedAt: Moment(microseconds: Int64(bitPattern: last)), root: root, tailBytes: tailBytes,
      frontier: frontier)
  }

  init(
    size: UInt64, appendCount: UInt32, lastRecordedAt: Moment, root: Digest, tailBytes: UInt32,
    frontier: TreeFrontier
  ) {
    self.size = size
    self.appendCount = appendCount
    self.lastRecordedAt = lastRecordedAt
    self.root = root
    self.tailBytes = tailBytes
    self.frontier = frontier
  }
}
