internal import Crypto

/// The byte offsets of a block: a 24-byte header, then whole records (docs/FORMAT.md).
public enum BlockLayout {
  /// XXH3-64 of every byte from ``firstPosition`` to the end of the last record. UInt64.
  public static let checksum = 0
  /// Position of the first record. UInt64.
  public static let firstPosition = 8
  /// Number of records. UInt32.
  public static let count = 16
  /// Bytes used, header included. UInt32.
  public static let used = 20
  /// The first record.
  public static let records = 24
  /// Size of a full block: 16 pages of 4,096 bytes less LMDB's 16-byte page header, so that a block fills
  /// whole overflow pages.
  public static let capacity = 65_520
}

/// Consecutive records, read in place from the memory map after their checksum was tested.
@safe
@frozen
public struct BlockView: ~Escapable {
  /// The records, end to end.
  @usableFromInline let records: RawSpan
  /// Position of the first record in the block.
  public let firstPosition: Position
  /// Number of records in the block.
  public let count: Int
  /// Records to visit: from this position,
  public let from: Position
  /// up to and without this one.
  public let end: Position

  /// Views `records`, the bytes of `count` whole records.
  @inlinable
  @_lifetime(copy records)
  public init(records: RawSpan, firstPosition: Position, count: Int, from: Position, end: Position) {
    self.records = records
    self.firstPosition = firstPosition
    self.count = count
    self.from = from
    self.end = end
  }

  /// Views the `count` records that fill `bytes` from `offset` on.
  @_lifetime(borrow bytes)
  init(bytes: borrowing [UInt8], offset: Int = 0, firstPosition: Position, count: Int) {
    let span = unsafe bytes.span.bytes
    let view = BlockView(
      records: span.extracting(offset..<span.byteCount), firstPosition: firstPosition, count: count,
      from: Position(0), end: .none)
    self = unsafe _overrideLifetime(view, borrowing: bytes)
  }

  /// Visits the records in log order, in place.
  ///
  /// A record whose length does not fit the block ends the visit: the checksum makes that impossible for a
  /// block this library wrote, and ``isWellFormed`` tells.
  /// - Complexity: O(records); no allocation.
  @inlinable
  public func forEach(_ body: (Position, borrowing RecordView) throws -> Void) rethrows {
    var offset = 0
    var position = firstPosition.rawValue
    let total = records.byteCount
    let last = min(end.rawValue, firstPosition.rawValue &+ UInt64(count))
    while position < last, offset + RecordLayout.fields <= total {
      let length = unsafe Int(
        UInt16(littleEndian: records.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt16.self)))
      guard length >= RecordLayout.fields, offset + length <= total else { return }
      if position >= from.rawValue {
        try body(Position(position), RecordView(records.extracting(offset..<offset + length)))
      }
      offset += length
      position += 1
    }
  }

  /// Hashes every record of the block as a leaf of the tree into `hashes`, which has ``count`` places.
  func hashLeaves(into hashes: inout MutableSpan<Digest>) {
    var offsets: [UInt32] = []
    offsets.reserveCapacity(count + 1)
    var offset = 0
    for _ in 0..<count {
      offsets.append(UInt32(offset))
      let length = unsafe records.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt16.self)
      offset += Int(UInt16(littleEndian: length))
    }
    offsets.append(UInt32(offset))
    SHA256.leaves(of: records, offsets: offsets.span, into: &hashes)
  }

  /// True when the records fill the block exactly and each length and text area is possible.
  public var isWellFormed: Bool {
    var offset = 0
    for _ in 0..<count {
      guard offset + RecordLayout.fields <= records.byteCount else { return false }
      let length = unsafe Int(
        UInt16(littleEndian: records.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt16.self)))
      guard length >= RecordLayout.fields, length % 8 == 0, offset + length <= records.byteCount else {
        return false
      }
      let record = RecordView(records.extracting(offset..<offset + length))
      guard (RecordLayout.fields...length).contains(record.textsOffset) else { return false }
      offset += length
    }
    return offset == records.byteCount
  }
}

extension BlockView {
  /// The same block, of which only the records from `from` up to and without `end` are visited.
  @_lifetime(copy self)
  public func window(from: Position, end: Position) -> BlockView {
    BlockView(
      records: records, firstPosition: firstPosition, count: count, from: max(self.from, from),
      end: min(self.end, end))
  }
}
