internal import CSodium

/// SHA-256 of bytes that come piece by piece: of a file that is larger than memory should hold.
///
/// libsodium's portable code, about 3 ns a byte; ``SHA256`` is quicker where all bytes are at hand.
public struct SHA256Stream {
  private var state = crypto_hash_sha256_state()
  /// Bytes taken in so far.
  public private(set) var byteCount = 0

  /// A stream without bytes.
  public init() { unsafe crypto_hash_sha256_init(&state) }

  /// Takes in the next bytes.
  public mutating func update(_ bytes: [UInt8]) {
    unsafe crypto_hash_sha256_update(&state, bytes, UInt64(bytes.count))
    byteCount += bytes.count
  }

  /// The digest of the bytes so far; more may follow.
  public var digest: Digest {
    var state = state
    var bytes = [UInt8](repeating: 0, count: Digest.byteCount)
    unsafe crypto_hash_sha256_final(&state, &bytes)
    return Digest(bytes) ?? Digest()
  }
}
