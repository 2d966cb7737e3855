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

extension Personal {
  /// A text known only by its commitment, 64 lower-case hex digits; nil for anything else.
  public init?(commitmentHex: String) {
    guard let digest = Digest(hex: commitmentHex) else { return nil }
    self.init()
    commitment = digest
  }

  /// The commitment as 64 lower-case hex digits, or nil for no text.
  public var commitmentHex: String? { commitment == .none ? nil : commitment.hex }
}
