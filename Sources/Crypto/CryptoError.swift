/// Why a cryptographic operation was refused.
public struct CryptoError: Error, Hashable, Sendable {
  /// The kind of refusal, for programs.
  public enum Code: String, Hashable, Sendable {
    /// A key, seed, nonce or signature does not have the size its algorithm fixes.
    case invalidSize
    /// The sealed bytes, nonce, key or additional data differ from what was sealed.
    case authenticationFailed
    /// The bytes are not a valid key.
    case invalidKey
  }

  /// The kind of refusal.
  public let code: Code
  /// What failed, on what and why; never contains key material.
  public let message: String

  init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  static func size(of what: String, is count: Int, expected: Int) -> CryptoError {
    CryptoError(.invalidSize, "\(what) has \(count) bytes, expected \(expected).")
  }
}

extension CryptoError: CustomStringConvertible {
  /// The message.
  public var description: String { message }
}
