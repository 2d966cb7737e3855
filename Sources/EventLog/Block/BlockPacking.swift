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

  /// Bytes of the block of a piece.
  static func byteCount(_ piece: Piece, _ offsets: [UInt32]) -> Int {
    BlockLayout.records + Int(offsets[piece.end] - offsets[piece.first])
  }

  /// Writes a block in place: header with checksum, then the records of the piece.
  static func fill(
    _ block: inout MutableRawSpan, _ piece: Piece, of records: [UInt8], _ offsets: [UInt32],
    firstPosition: UInt64
  ) {
    let source = Int(offsets[piece.first])..<Int(offsets[piece.end])
    precondition(block.byteCount == BlockLayout.records + source.count, "a block as long as its records")
    unsafe block.withUnsafeMutableBytes { bytes in
      unsafe bytes.storeBytes(
        of: firstPosition.littleEndian, toByteOffset: BlockLayout.firstPosition, as: UInt64.self)
      unsafe bytes.storeBytes(
        of: UInt32(piece.end - piece.first).littleEndian, toByteOffset: BlockLayout.count, as: UInt32.self)
      unsafe bytes.storeBytes(
        of: UInt32(bytes.count).littleEndian, toByteOffset: BlockLayout.used, as: UInt32.self)
      unsafe records.withUnsafeBytes { records in
        unsafe UnsafeMutableRawBufferPointer(rebasing: bytes[BlockLayout.records...])
          .copyMemory(from: UnsafeRawBufferPointer(rebasing: records[source]))
      }
    }
    let checksum = XXH3.hash64(block.bytes.extracting(BlockLayout.firstPosition..<block.byteCount))
    block.storeBytes(of: checksum.littleEndian, toByteOffset: BlockLayout.checksum, as: UInt64.self)
  }
}
