/// A checkpoint as a signed note: by its log, and by any witnesses.
///
/// What it claims counts only after ``verify(by:)``.
public struct SignedCheckpoint: Sendable {
  /// What the text says, not yet verified.
  public let claimed: Checkpoint
  /// The note with its signature lines.
  public private(set) var note: SignedNote

  /// Signs a checkpoint with the log's key.
  ///
  /// - Throws: ``EvidenceError`` with code `otherLog` unless the key's name is the checkpoint's origin.
  public init(_ checkpoint: Checkpoint, signedBy key: SignerKey) throws(EvidenceError) {
    guard NoteText.isSame(key.name, checkpoint.origin) else {
      throw EvidenceError(
        .otherLog,
        "cannot sign a checkpoint of '\(checkpoint.origin)' with the key of '\(key.name)'. Use the log's own key."
      )
    }
    claimed = checkpoint
    note = try SignedNote(text: checkpoint.text, signedBy: key)
  }

  /// Reads a signed checkpoint; its signatures are not checked.
  ///
  /// - Throws: ``EvidenceError`` with code `malformedNote` or `malformedCheckpoint`.
  public init(parsing bytes: [UInt8]) throws(EvidenceError) {
    note = try SignedNote(parsing: bytes)
    claimed = try Checkpoint(parsing: note.text)
  }

  /// The note as it is stored and sent.
  public var bytes: [UInt8] { note.bytes }
}

extension SignedCheckpoint {
  /// The checkpoint, once the log's signature holds and the origin is the key's name.
  ///
  /// - Throws: ``EvidenceError``: `otherLog`, `badSignature`, `unknownSigner`; `malformedKey` for a witness's key.
  public func verify(by log: VerifierKey) throws(EvidenceError) -> Checkpoint {
    guard log.kind == .ed25519 else {
      throw EvidenceError(.malformedKey, "'\(log.name)' is a witness's key. Give the log's key.")
    }
    guard NoteText.isSame(claimed.origin, log.name) else {
      throw EvidenceError(
        .otherLog,
        "the checkpoint is of the log '\(claimed.origin)', the key of '\(log.name)'. Give that log's key.")
    }
    _ = try note.verify(by: [log])
    return claimed
  }

  /// The cosignatures of these witnesses, each witness's first one; none when no line is by any of them.
  ///
  /// - Throws: ``EvidenceError``: `badSignature` when one of them does not hold; `malformedKey` for a log's key.
  public func cosignatures(by witnesses: [VerifierKey]) throws(EvidenceError) -> [Cosignature] {
    for key in witnesses where key.kind != .cosignature {
      throw EvidenceError(.malformedKey, "'\(key.name)' is not a witness's key. Give one of type 0x04.")
    }
    do {
      return try note.verify(by: witnesses).compactMap { Cosignature($0) }
    } catch  where error.code == .unknownSigner {
      return []
    }
  }

  /// The same checkpoint with a witness's line added.
  ///
  /// The witness must have checked that the tree is consistent with every one it saw before: this does not.
  ///
  /// - Parameter posixSeconds: the witness's clock, in seconds since 1970.
  public func cosigned(by witness: SignerKey, at posixSeconds: UInt64) -> SignedCheckpoint {
    var cosigned = self
    cosigned.note.add(witness.cosign(claimed.text, at: posixSeconds))
    return cosigned
  }
}
