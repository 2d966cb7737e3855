public import Crypto

/// A private key that signs notes under a name, for a log or for a witness.
///
/// Printing it shows the public key only; ``privateText`` is the secret, in Go's form.
public struct SignerKey: Sendable {
  private static let prefix = "PRIVATE+KEY+"

  /// The name signed under.
  public let name: String
  private let key: Ed25519.SigningKey
  /// The public key that checks this key's signatures on notes.
  public let verifier: VerifierKey
  /// The public key that checks this key's cosignatures on checkpoints.
  public let cosignatureVerifier: VerifierKey

  /// Makes the key of a name and a 32-byte seed.
  ///
  /// - Throws: ``EvidenceError`` with code `malformedKey` for a forbidden name or a seed of another size.
  public init(name: String, seed: [UInt8]) throws(EvidenceError) {
    let key: Ed25519.SigningKey
    do {
      key = try Ed25519.SigningKey(seed: seed)
    } catch {
      throw EvidenceError(
        .malformedKey, "cannot make the key '\(name)': its seed has \(seed.count) bytes, expected 32.")
    }
    verifier = try VerifierKey(name: name, kind: .ed25519, publicKey: key.publicKey)
    cosignatureVerifier = try VerifierKey(name: name, kind: .cosignature, publicKey: key.publicKey)
    self.name = name
    self.key = key
  }

  /// Makes a new key from a source of bytes.
  public init(name: String, from source: inout some ByteSource) throws(EvidenceError) {
    try self.init(name: name, seed: source.bytes(Ed25519.seedByteCount))
  }

  /// Reads a private key's text: `PRIVATE+KEY+name+hhhhhhhh+base64(0x01 ‖ 32-byte seed)`.
  ///
  /// - Throws: ``EvidenceError`` with code `malformedKey`; its message does not repeat the text.
  public init(parsing text: String) throws(EvidenceError) {
    let refusal = EvidenceError(
      .malformedKey,
      "cannot read a private key: it is not of the form PRIVATE+KEY+name+hhhhhhhh+base64. Copy it again.")
    guard text.utf8.starts(with: Self.prefix.utf8),
      let parts = KeyParts(Substring(text.utf8.dropFirst(Self.prefix.utf8.count))),
      parts.kind == VerifierKey.Kind.ed25519.rawValue
    else { throw refusal }
    try self.init(name: parts.name, seed: parts.key)
    guard verifier.keyID == parts.keyID else { throw refusal }
  }

  /// The private key as text, one line without a newline: secret.
  public var privateText: String {
    "\(Self.prefix)\(name)+\(verifier.keyID.hex)+\(Base64.encode([verifier.kind.rawValue] + key.seed))"
  }
}

extension SignerKey {
  /// The signature over a note's text.
  func sign(_ text: String) -> SignedNote.Signature {
    SignedNote.Signature(name: name, keyID: verifier.keyID, payload: key.sign(Array(text.utf8)))
  }

  /// The cosignature over a checkpoint's text, at a time in seconds since 1970.
  func cosign(_ text: String, at posixSeconds: UInt64) -> SignedNote.Signature {
    let signature = key.sign(Cosignature.message(text, at: posixSeconds))
    return SignedNote.Signature(
      name: name, keyID: cosignatureVerifier.keyID,
      payload: NoteText.bigEndian(posixSeconds, count: 8) + signature)
  }
}

extension SignerKey: CustomStringConvertible, CustomDebugStringConvertible {
  /// The public key's text.
  public var description: String { verifier.text }

  /// The public key's text.
  public var debugDescription: String { verifier.text }
}
