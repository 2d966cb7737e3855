/// Fills in what only the log knows, in place: `recordedAt`, the append's ordinal, the clock flag.
enum RecordStamp {
  /// - Parameter last: `recordedAt` of the event before; set to this one's.
  static func stamp(_ bytes: inout [UInt8], at offset: Int, ordinal: UInt32, last: inout Moment) {
    unsafe bytes.withUnsafeMutableBytes { buffer in
      let clock = unsafe Int64(
        littleEndian: buffer.loadUnaligned(fromByteOffset: offset + RecordLayout.recordedAt, as: Int64.self))
      if clock < last.microseconds {
        unsafe buffer[offset + RecordLayout.flags] |= RecordFlags.clockBehind.rawValue
      } else {
        last = Moment(microseconds: clock)
      }
      unsafe buffer.storeBytes(
        of: last.microseconds.littleEndian, toByteOffset: offset + RecordLayout.recordedAt, as: Int64.self)
      unsafe buffer.storeBytes(
        of: ordinal.littleEndian, toByteOffset: offset + RecordLayout.append, as: UInt32.self)
    }
  }

  /// The offsets of the records that fill `bytes` end to end, and the end itself.
  static func offsets(of bytes: [UInt8]) -> [UInt32] {
    var offsets: [UInt32] = []
    offsets.reserveCapacity(bytes.count / 56 + 2)
    var offset = 0
    while offset + 2 <= bytes.count {
      offsets.append(UInt32(offset))
      offset += Int(bytes[offset]) | Int(bytes[offset + 1]) << 8
    }
    offsets.append(UInt32(bytes.count))
    return offsets
  }
}
