internal import Crypto

/// A public key that checks signatures on notes, with the name it signs under (c2sp.org/signed-note, "vkey").
///
/// Its text is `name+hhhhhhhh+base64(kind byte ‖ 32-byte public key)`, the middle part being the key ID in hex. The key ID
/// only finds the right line; what is trusted is the public key, pinned by whoever verifies.
public struct VerifierKey: Sendable {
  /// What a key signs.
  public enum Kind: UInt8, Sendable, CaseIterable {
    /// The note's text (type 0x01): a log's own signature.
    case ed25519 = 1
    /// A time and a checkpoint's text (type 0x04, c2sp.org/tlog-cosignature): a witness's signature.
    case cosignature = 4
  }

  /// The name: not empty, without white space and "+". A log's key has the log's origin for its name.
  public let name: String
  /// What the key signs.
  public let kind: Kind
  /// The 32-byte Ed25519 public key.
  public let publicKey: [UInt8]
  /// The first four bytes of SHA-256(name ‖ 0x0A ‖ kind byte ‖ public key), most significant first.
  public let keyID: UInt32

  /// Makes a key from its parts.
  ///
  /// - Throws: ``EvidenceError`` with code `malformedKey` for a forbidden name or a key that has not 32 bytes.
  public init(name: String, kind: Kind = .ed25519, publicKey: [UInt8]) throws(EvidenceError) {
    guard NoteText.isKeyName(name) else {
      throw EvidenceError(
        .malformedKey,
        "cannot use the key name '\(name)': give one without spaces and '+', for example journal.example")
    }
    guard publicKey.count == Ed25519.publicKeyByteCount else {
      throw EvidenceError(
        .malformedKey, "the public key of '\(name)' has \(publicKey.count) bytes, expected 32.")
    }
    self.name = name
    self.kind = kind
    self.publicKey = publicKey
    let digest = SHA256.hash(Array(name.utf8) + [NoteText.newline, kind.rawValue] + publicKey)
    keyID = UInt32(NoteText.bigEndian(digest.bytes.prefix(4)))
  }
}

extension VerifierKey: CustomStringConvertible {
  /// The key's text, one line without a newline.
  public var text: String {
    "\(name)+\(keyID.hex)+\(Base64.encode([kind.rawValue] + publicKey))"
  }

  /// The key's text.
  public var description: String { text }

  /// Reads a key's text, exactly as ``text`` writes it.
  ///
  /// - Throws: ``EvidenceError`` with code `malformedKey`.
  public init(parsing text: String) throws(EvidenceError) {
    guard let parts = KeyParts(text[...]), let kind = Kind(rawValue: parts.kind) else {
      throw Self.malformed(text, "it is not of the form name+hhhhhhhh+base64 with a known key type")
    }
    try self.init(name: parts.name, kind: kind, publicKey: parts.key)
    guard keyID == parts.keyID else { throw Self.malformed(text, "its key ID is not that of its key") }
  }

  private static func malformed(_ text: String, _ reason: String) -> EvidenceError {
    EvidenceError(
      .malformedKey, "cannot read the verifier key '\(text)': \(reason). Copy the whole line again.")
  }
}

/// The three parts that public and private key texts share.
struct KeyParts {
  let name: String
  let keyID: UInt32
  let kind: UInt8
  let key: [UInt8]

  /// Nil unless the text is a key name, eight lower-case hex digits and canonical base64 of 33 bytes, joined by "+".
  init?(_ text: Substring) {
    let parts = Array(text.utf8).split(
      separator: UInt8(ascii: "+"), maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let name = NoteText.string(parts[0]), NoteText.isKeyName(name),
      let hex = NoteText.string(parts[1]), let keyID = Hex.decode(hex), keyID.count == 4,
      let base64 = NoteText.string(parts[2]), let key = Base64.decode(base64), key.count == 33
    else { return nil }
    self.name = name
    self.keyID = UInt32(NoteText.bigEndian(keyID))
    self.kind = key[0]
    self.key = Array(key[1...])
  }
}

extension UInt32 {
  /// The number as eight lower-case hex digits.
  var hex: String { Hex.encode(NoteText.bigEndian(UInt64(self), count: 4)) }
}
