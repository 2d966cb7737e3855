internal import Crypto

/// The row of one append: its ordinal, size and first position, with a checksum over id and numbers.
struct AppendRow {
  let ordinal: UInt32
  let count: UInt32
  let first: UInt64

  init(ordinal: UInt32, count: UInt32, first: UInt64) {
    self.ordinal = ordinal
    self.count = count
    self.first = first
  }

  /// - Throws: ``EventLogError`` with code `damaged`.
  init(decoding bytes: [UInt8], id: [UInt8]) throws {
    var reader = ByteReader(bytes)
    guard id.count == 16, bytes.count == 24, let ordinal = reader.take(UInt32.self),
      let count = reader.take(UInt32.self), let first = reader.take(UInt64.self),
      reader.take(UInt64.self) == Self.checksum(id, bytes[..<16])
    else {
      throw EventLogError(
        .damaged, "the row of an append is damaged (table appends). Restore the last backup.")
    }
    self.init(ordinal: ordinal, count: count, first: first)
  }

  /// Byte layout: ordinal (4), count (4), first position (8), XXH3-64 of the id and these 16 bytes (8).
  func encoded(id: [UInt8]) -> [UInt8] {
    var row = ByteWriter()
    row.put(ordinal)
    row.put(count)
    row.put(first)
    row.put(Self.checksum(id, row.bytes[...]))
    return row.bytes
  }

  var result: AppendResult {
    AppendResult(first: Position(first), count: Int(count), ordinal: ordinal, wasKnown: true)
  }

  private static func checksum(_ id: [UInt8], _ numbers: ArraySlice<UInt8>) -> UInt64 {
    XXH3.hash64(id + numbers)
  }
}
