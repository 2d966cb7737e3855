import CSodium

/// Ed25519 signatures (RFC 8032), deterministic, verified as strictly as libsodium does.
///
/// Verification refuses non-canonical S, small-order and non-canonical points.
public enum Ed25519 {
  /// The size of a public key in bytes.
  public static let publicKeyByteCount = 32
  /// The size of a signature in bytes.
  public static let signatureByteCount = 64
  /// The size of a signing key's seed in bytes.
  public static let seedByteCount = 32

  /// True when `signature` is `publicKey`'s signature over `message`; false also for wrong sizes.
  public static func isValid(signature: [UInt8], of message: [UInt8], publicKey: [UInt8]) -> Bool {
    guard signature.count == signatureByteCount, publicKey.count == publicKeyByteCount else { return false }
    Sodium.start()
    return unsafe crypto_sign_verify_detached(signature, message, UInt64(message.count), publicKey) == 0
  }
}

extension Ed25519 {
  /// A private key: the 32-byte seed of RFC 8032 and the public key that follows from it.
  public struct SigningKey: Sendable {
    /// The 32-byte seed: secret.
    public let seed: [UInt8]
    /// The 32-byte public key.
    public let publicKey: [UInt8]
    private let expanded: [UInt8]

    /// Makes the key of a 32-byte seed.
    ///
    /// - Throws: `CryptoError` with code `invalidSize` unless the seed has 32 bytes.
    public init(seed: [UInt8]) throws(CryptoError) {
      guard seed.count == seedByteCount else {
        throw .size(of: "An Ed25519 seed", is: seed.count, expected: seedByteCount)
      }
      Sodium.start()
      var publicKey = [UInt8](repeating: 0, count: publicKeyByteCount)
      var expanded = [UInt8](repeating: 0, count: 64)
      unsafe crypto_sign_seed_keypair(&publicKey, &expanded, seed)
      self.seed = seed
      self.publicKey = publicKey
      self.expanded = expanded
    }

    /// Makes a new key from a source of bytes.
    public init(from source: inout some ByteSource) throws(CryptoError) {
      try self.init(seed: source.bytes(seedByteCount))
    }

    /// The 64-byte signature over `message`; the same message always gives the same bytes.
    public func sign(_ message: [UInt8]) -> [UInt8] {
      var signature = [UInt8](repeating: 0, count: signatureByteCount)
      unsafe crypto_sign_detached(&signature, nil, message, UInt64(message.count), expanded)
      return signature
    }
  }
}
