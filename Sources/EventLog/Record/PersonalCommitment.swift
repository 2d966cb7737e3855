public import Crypto

/// The 32 stored bytes that bind a record to a personal text it does not contain.
public typealias PersonalCommitment = Digest

extension PersonalCommitment {
  /// No text: 32 zero bytes.
  public static let none = Digest()

  /// SHA-256("journal/personal/v1\n" ‖ salt(32) ‖ UTF-8 text).
  ///
  /// The salt makes guessing useless: without it a dictionary of every name would open the commitment.
  public static func commitment(salt: [UInt8], text: String) -> PersonalCommitment {
    SHA256.hash(Array("journal/personal/v1\n".utf8) + salt + Array(text.utf8))
  }
}
