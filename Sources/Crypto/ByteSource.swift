import CSodium

/// Where salts, nonces and keys come from; passed in, so that demos and tests can repeat a run.
public protocol ByteSource: Sendable {
  /// The next `count` bytes.
  mutating func bytes(_ count: Int) -> [UInt8]
}

/// The system's generator (libsodium `randombytes_buf`): for everything real.
public struct SystemByteSource: ByteSource {
  /// Makes the source.
  public init() {}

  /// `count` unpredictable bytes.
  public mutating func bytes(_ count: Int) -> [UInt8] {
    Sodium.start()
    var bytes = [UInt8](repeating: 0, count: count)
    unsafe randombytes_buf(&bytes, count)
    return bytes
  }
}

/// Bytes that follow from a 32-byte seed: for the demo and for tests, never for real keys.
///
/// Call `i` (from 0) yields `randombytes_buf_deterministic` under the seed SHA-256(seed ‖ i as UInt64 little-endian),
/// so the bytes of one call do not depend on the sizes of the calls before it.
public struct SeededByteSource: ByteSource {
  private let seed: Digest
  private var callCount: UInt64 = 0

  /// Makes a source from 32 bytes.
  public init(seed: Digest) {
    self.seed = seed
  }

  /// Makes a source from a number, as a person types it after `--seed`: SHA-256 of its 8 bytes little-endian.
  public init(seed: UInt64) {
    self.seed = SHA256.hash(seed.littleEndianBytes)
  }

  /// The next `count` bytes of the sequence.
  public mutating func bytes(_ count: Int) -> [UInt8] {
    Sodium.start()
    let callSeed = SHA256.hash(seed.bytes + callCount.littleEndianBytes).bytes
    callCount += 1
    var bytes = [UInt8](repeating: 0, count: count)
    unsafe randombytes_buf_deterministic(&bytes, count, callSeed)
    return bytes
  }
}

extension UInt64 {
  fileprivate var littleEndianBytes: [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: self >> (8 * UInt64($0))) }
  }
}
