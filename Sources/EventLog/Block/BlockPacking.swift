internal import Crypto

/// Cuts records into blocks.
enum BlockPacking {
  /// One block to be written: its records are `offsets[first] ..< offsets[end]`.
  struct Piece {
    let first: Int
    let end: Int
  }

  /// Pieces of at most a block's capacity, each as full as whole records allow.
  static func pieces(_ offsets: [UInt32]) -> [Piece] {
    var pieces: [Piece] = []
    var first = 0
    for index in 1..<offsets.count
    where Int(offsets[index] - offsets[first]) > BlockLayout.capacity - BlockLayout.records {
      pieces.append(Piece(first: first, end: index - 1))
      first = index - 1
    }
    if first < offsets.count - 1 { pieces.append(Piece(first: first, end: offsets.count - 1)) }
    return pieces
  }

  /// A block's bytes: header with checksum, then the records.
  static func block(_ records: ArraySlice<UInt8>, firstPosition: UInt64, count: Int) -> [UInt8] {
    var header = ByteWriter()
    header.bytes.reserveCapacity(BlockLayout.records + records.count)
    header.put(UInt64(0))
    header.put(firstPosition)
    header.put(UInt32(count))
    header.put(UInt32(BlockLayout.records + records.count))
    var bytes = header.bytes
    bytes.append(contentsOf: records)
    let checksum = XXH3.hash64(bytes, from: BlockLayout.firstPosition)
    for index in 0..<8 { bytes[index] = UInt8(truncatingIfNeeded: checksum >> UInt64(index * 8)) }
    return bytes
  }
}
