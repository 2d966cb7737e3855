internal import Crypto

/// Builds little-endian bytes.
struct ByteWriter {
  var bytes: [UInt8] = []

  mutating func put<Number: FixedWidthInteger>(_ number: Number) {
    for index in 0..<MemoryLayout<Number>.size {
      bytes.append(UInt8(truncatingIfNeeded: number >> Number(index * 8)))
    }
  }
}

/// Takes little-endian numbers from bytes; nil when they run out.
struct ByteReader {
  let bytes: [UInt8]
  var offset = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func take<Number: FixedWidthInteger>(_ type: Number.Type) -> Number? {
    let size = MemoryLayout<Number>.size
    guard offset + size <= bytes.count else { return nil }
    var value: Number = 0
    for index in 0..<size {
      value |= Number(truncatingIfNeeded: bytes[offset + index]) << Number(index * 8)
    }
    offset += size
    return value
  }

  mutating func digest() -> Digest? {
    guard offset + 32 <= bytes.count else { return nil }
    defer { offset += 32 }
    return Digest(Array(bytes[offset..<offset + 32]))
  }
}
