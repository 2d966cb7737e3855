import CSodium

/// XChaCha20-Poly1305-IETF (draft-irtf-cfrg-xchacha-03): seals bytes under a key, a nonce and additional data.
///
/// The sealed form is the ciphertext followed by a 16-byte tag. The nonce is 24 bytes, long enough to be random.
/// The cipher is not key-committing: one sealed text may open under two keys to two texts, so whoever opens it
/// compares the text with a commitment kept elsewhere.
public enum AEAD {
  /// The size of a key in bytes.
  public static let keyByteCount = 32
  /// The size of a nonce in bytes.
  public static let nonceByteCount = 24
  /// The bytes a sealed text is longer than the text.
  public static let tagByteCount = 16

  /// Seals `text`; `additionalData` is bound to it but not contained in it.
  ///
  /// - Throws: `CryptoError` with code `invalidSize` when the key or the nonce has the wrong size.
  public static func seal(
    _ text: [UInt8], key: [UInt8], nonce: [UInt8], additionalData: [UInt8]
  ) throws(CryptoError) -> [UInt8] {
    try check(key: key, nonce: nonce)
    var sealed = [UInt8](repeating: 0, count: text.count + tagByteCount)
    unsafe crypto_aead_xchacha20poly1305_ietf_encrypt(
      &sealed, nil, text, UInt64(text.count), additionalData, UInt64(additionalData.count), nil, nonce, key)
    return sealed
  }

  /// Opens what `seal` made from the same key, nonce and additional data.
  ///
  /// - Throws: `CryptoError` with code `authenticationFailed` when any of the four differs from the sealing,
  ///   `invalidSize` when the key or the nonce has the wrong size.
  public static func open(
    _ sealed: [UInt8], key: [UInt8], nonce: [UInt8], additionalData: [UInt8]
  ) throws(CryptoError) -> [UInt8] {
    try check(key: key, nonce: nonce)
    guard sealed.count >= tagByteCount else {
      throw CryptoError(
        .authenticationFailed,
        "The sealed text has \(sealed.count) bytes, too few for its tag: it was cut.")
    }
    var text = [UInt8](repeating: 0, count: sealed.count - tagByteCount)
    let result = unsafe crypto_aead_xchacha20poly1305_ietf_decrypt(
      &text, nil, nil, sealed, UInt64(sealed.count), additionalData, UInt64(additionalData.count), nonce, key)
    guard result == 0 else {
      throw CryptoError(
        .authenticationFailed,
        "The sealed text (\(sealed.count) bytes) does not open: it, its key, nonce or additional data was changed."
      )
    }
    return text
  }

  private static func check(key: [UInt8], nonce: [UInt8]) throws(CryptoError) {
    guard key.count == keyByteCount else {
      throw .size(of: "A sealing key", is: key.count, expected: keyByteCount)
    }
    guard nonce.count == nonceByteCount else {
      throw .size(of: "A sealing nonce", is: nonce.count, expected: nonceByteCount)
    }
    Sodium.start()
  }
}
