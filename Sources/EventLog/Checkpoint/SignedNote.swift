internal import Crypto

/// A text with signatures under it (c2sp.org/signed-note v1.0.0).
///
///     <text, ends with a newline>
///     <empty line>
///     — <key name> <base64(4-byte key ID ‖ signature)>      one or more lines
///
/// What is signed is the text with its last newline, without the empty line. The text may hold empty lines itself:
/// the last one separates.
public struct SignedNote: Sendable {
  /// The longest note read, in bytes.
  public static let byteCountMax = 1_000_000
  /// The most signatures read; witnesses and logs together stay far below.
  public static let signatureCountMax = 100

  /// A signature line; it says nothing until its key has checked it.
  public struct Signature: Sendable {
    /// The name of the key.
    public let name: String
    /// The key's ID: finds the key, proves nothing.
    public let keyID: UInt32
    /// The bytes after the key ID: for Ed25519 64, for a cosignature an 8-byte big-endian time before them.
    public let payload: [UInt8]
  }

  /// The text, ending with a newline.
  public let text: String
  /// The signature lines, in order.
  public private(set) var signatures: [Signature]

  /// Signs a text.
  ///
  /// - Throws: ``EvidenceError`` with code `malformedNote` when the text does not end with a newline or holds control
  ///   characters.
  public init(text: String, signedBy key: SignerKey) throws(EvidenceError) {
    guard text.utf8.last == NoteText.newline, Self.isPlain(text.utf8) else {
      throw EvidenceError(
        .malformedNote, "cannot sign a text that does not end with a newline or holds control characters.")
    }
    self.text = text
    signatures = [key.sign(text)]
  }

  /// Adds a signature line at the end.
  mutating func add(_ signature: Signature) { signatures.append(signature) }
}

extension SignedNote {
  private static let linePrefix: [UInt8] = [0xe2, 0x80, 0x94, 0x20]

  /// Reads a note; its signatures are not checked.
  ///
  /// - Throws: ``EvidenceError`` with code `malformedNote`.
  public init(parsing bytes: [UInt8]) throws(EvidenceError) {
    guard bytes.count <= Self.byteCountMax else { throw Self.malformed("it is longer than 1,000,000 bytes") }
    guard Self.isPlain(bytes), NoteText.string(bytes) != nil else {
      throw Self.malformed("it is not UTF-8 without control characters")
    }
    guard bytes.last == NoteText.newline else { throw Self.malformed("its last line is not complete") }
    guard let split = Self.lastEmptyLine(bytes), let text = NoteText.string(bytes[...split]) else {
      throw Self.malformed("no empty line separates text and signatures")
    }
    var signatures: [Signature] = []
    var reader = LineReader(Array(bytes[(split + 2)...]))
    while let line = reader.line() {
      guard let signature = Self.signature(line) else {
        throw Self.malformed("a signature line is not in its form")
      }
      signatures.append(signature)
    }
    guard !signatures.isEmpty else { throw Self.malformed("it has no signature") }
    guard signatures.count <= Self.signatureCountMax else {
      throw Self.malformed("it has over 100 signatures")
    }
    self.text = text
    self.signatures = signatures
  }

  /// The note as it is stored and sent.
  public var bytes: [UInt8] {
    var lines = "\(text)\n"
    for signature in signatures {
      let payload = NoteText.bigEndian(UInt64(signature.keyID), count: 4) + signature.payload
      lines += "— \(signature.name) \(Base64.encode(payload))\n"
    }
    return Array(lines.utf8)
  }

  /// The signatures that the keys made, each key's first one; unknown keys' lines are passed over.
  ///
  /// - Throws: ``EvidenceError``: `badSignature` when a line that names one of the keys does not hold, whatever the
  ///   other lines say; `unknownSigner` when no line is by any of them.
  public func verify(by keys: [VerifierKey]) throws(EvidenceError) -> [Signature] {
    var verified: [Signature] = []
    for signature in signatures {
      guard let key = keys.first(where: { $0.isNamed(by: signature) }) else { continue }
      guard key.isValid(signature, of: text) else {
        throw EvidenceError(
          .badSignature, "the signature of '\(signature.name)' does not hold: text or signature was changed.")
      }
      if !verified.contains(where: { key.isNamed(by: $0) }) { verified.append(signature) }
    }
    guard !verified.isEmpty else {
      let names = keys.map { "'\($0.name)'" }.joined(separator: ", ")
      throw EvidenceError(
        .unknownSigner,
        "the note carries no signature of \(names). Check that it is that log's and the key is current.")
    }
    return verified
  }

  /// The place of the newline before the last empty line.
  private static func lastEmptyLine(_ bytes: [UInt8]) -> Int? {
    bytes.indices.dropLast().last { bytes[$0] == NoteText.newline && bytes[$0 + 1] == NoteText.newline }
  }

  private static func signature(_ line: ArraySlice<UInt8>) -> Signature? {
    guard line.starts(with: linePrefix) else { return nil }
    let parts = line.dropFirst(linePrefix.count).split(
      separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    guard parts.count == 2, let name = NoteText.string(parts[0]), NoteText.isKeyName(name),
      let base64 = NoteText.string(parts[1]), let payload = Base64.decode(base64), payload.count > 4
    else { return nil }
    let keyID = UInt32(NoteText.bigEndian(payload.prefix(4)))
    return Signature(name: name, keyID: keyID, payload: Array(payload[4...]))
  }

  private static func isPlain(_ bytes: some Sequence<UInt8>) -> Bool {
    bytes.allSatisfy { $0 >= 0x20 || $0 == NoteText.newline }
  }

  private static func malformed(_ reason: String) -> EvidenceError {
    EvidenceError(.malformedNote, "cannot read the signed note: \(reason). Ask for the file again.")
  }
}

extension VerifierKey {
  /// True when a signature line claims to be by this key.
  func isNamed(by signature: SignedNote.Signature) -> Bool {
    signature.keyID == keyID && NoteText.isSame(signature.name, name)
  }

  /// True when a signature line holds for this key and a note's text.
  func isValid(_ signature: SignedNote.Signature, of text: String) -> Bool {
    switch kind {
    case .ed25519:
      return Ed25519.isValid(signature: signature.payload, of: Array(text.utf8), publicKey: publicKey)
    case .cosignature:
      guard let cosignature = Cosignature(signature) else { return false }
      let message = Cosignature.message(text, at: cosignature.posixSeconds)
      return Ed25519.isValid(signature: Array(signature.payload[8...]), of: message, publicKey: publicKey)
    }
  }
}
