import CXXHash

/// XXH3, a fast hash against accidental damage; no defence against a person.
public enum XXH3 {
  /// The 64-bit XXH3 of the bytes, with seed 0 (xxHash specification 0.1.1).
  public static func hash64(_ bytes: RawSpan) -> UInt64 {
    unsafe bytes.withUnsafeBytes { unsafe journal_xxh3_64($0.baseAddress, $0.count) }
  }

  /// The 64-bit hash of the bytes of an array from `offset` on.
  public static func hash64(_ bytes: [UInt8], from offset: Int = 0) -> UInt64 {
    unsafe hash64(bytes.span.bytes.extracting(offset..<bytes.count))
  }
}
