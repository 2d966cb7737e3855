public import Crypto

/// The file that shows one event is in the log (c2sp.org/tlog-proof@v1): what a parent or a court is given.
///
///     c2sp.org/tlog-proof@v1
///     [extra <base64>]                    not covered by any signature
///     index <decimal>
///     <base64 hash>                       the leaf's sibling first, at most 63
///     <empty line>
///     <signed checkpoint, unchanged>
public struct TLogProof: Sendable {
  private static let header = "c2sp.org/tlog-proof@v1"
  private static let extraPrefix = "extra "
  private static let indexPrefix = "index "
  /// The most hashes a proof has.
  public static let hashCountMax = 63

  /// The leaf's place, from 0.
  public let index: UInt64
  /// The hashes from the leaf's sibling up.
  public let hashes: [Digest]
  /// Bytes that came along unsigned: never to be trusted by themselves.
  public let extra: [UInt8]?
  /// The checkpoint whose tree the leaf is in.
  public let checkpoint: SignedCheckpoint

  /// What a verified proof shows.
  public struct Verified: Sendable {
    /// The leaf's place, from 0.
    public let index: UInt64
    /// The log's state, signed by the log.
    public let checkpoint: Checkpoint
    /// The witnesses that saw that state.
    public let cosignatures: [Cosignature]
  }

  /// Makes the proof for leaf `index` in the tree of a checkpoint.
  ///
  /// - Throws: ``EvidenceError`` with code `outOfRange` unless the checkpoint's size is above the index; whatever the
  ///   tree throws.
  public init(
    index: UInt64, checkpoint: SignedCheckpoint, tree: some TreeNodes, extra: [UInt8]? = nil
  ) throws {
    let proof = try InclusionProof(index: index, size: checkpoint.claimed.size, tree: tree)
    self.index = index
    self.hashes = proof.hashes
    self.extra = extra
    self.checkpoint = checkpoint
  }

  /// Reads a proof file; nothing is verified.
  ///
  /// - Throws: ``EvidenceError``: `malformedProof`, `malformedNote` or `malformedCheckpoint`.
  public init(parsing bytes: [UInt8]) throws(EvidenceError) {
    var reader = LineReader(bytes)
    guard let header = reader.text(), NoteText.isSame(header, Self.header) else {
      throw Self.malformed("its first line is not \(Self.header)")
    }
    var line = reader.text()
    var extra: [UInt8]?
    if let text = line, text.utf8.starts(with: Self.extraPrefix.utf8) {
      guard let bytes = Base64.decode(Self.rest(of: text, after: Self.extraPrefix)) else {
        throw Self.malformed("its extra line is not base64")
      }
      extra = bytes
      line = reader.text()
    }
    guard let text = line, text.utf8.starts(with: Self.indexPrefix.utf8),
      let index = NoteText.decimal(Self.rest(of: text, after: Self.indexPrefix).utf8)
    else { throw Self.malformed("its index line is missing or not a decimal number") }
    self.index = index
    self.extra = extra
    hashes = try Self.hashes(&reader)
    checkpoint = try SignedCheckpoint(parsing: Array(reader.rest))
  }

  /// The file.
  public var bytes: [UInt8] {
    var text = "\(Self.header)\n"
    if let extra { text += "\(Self.extraPrefix)\(Base64.encode(extra))\n" }
    text += "\(Self.indexPrefix)\(index)\n"
    for hash in hashes { text += "\(hash.base64)\n" }
    return Array("\(text)\n".utf8) + checkpoint.bytes
  }
}

extension TLogProof {
  /// Checks everything: the log's signature, the witnesses, and that the leaf is in the tree.
  ///
  /// The size and the root come from the verified checkpoint and from nowhere else.
  ///
  /// - Parameters:
  ///   - leafHash: the hash of the event as disclosed, computed by the caller.
  ///   - log: the log's public key, known beforehand.
  ///   - witnesses: public keys of witnesses, known beforehand.
  ///   - quorum: how many of them must have cosigned.
  /// - Throws: ``EvidenceError``: `otherLog`, `badSignature`, `unknownSigner` or `proofMismatch`.
  public func verify(
    leafHash: Digest, log: VerifierKey, witnesses: [VerifierKey] = [], quorum: Int = 0
  ) throws(EvidenceError) -> Verified {
    let verified = try checkpoint.verify(by: log)
    let cosignatures = try checkpoint.cosignatures(by: witnesses)
    guard cosignatures.count >= quorum else {
      throw EvidenceError(
        .unknownSigner,
        "\(cosignatures.count) of the witnesses have cosigned, \(quorum) are required. Ask for a later proof."
      )
    }
    try InclusionProof(index: index, size: verified.size, hashes: hashes)
      .verify(leafHash: leafHash, root: verified.root)
    return Verified(index: index, checkpoint: verified, cosignatures: cosignatures)
  }

  /// Reads hashes up to and including the empty line.
  private static func hashes(_ reader: inout LineReader) throws(EvidenceError) -> [Digest] {
    var hashes: [Digest] = []
    while let line = reader.text() {
      if line.isEmpty { return hashes }
      guard let hash = Digest(base64: line) else { throw malformed("a hash is not base64 of 32 bytes") }
      hashes.append(hash)
      guard hashes.count <= hashCountMax else { throw malformed("it has over \(hashCountMax) hashes") }
    }
    throw malformed("no empty line comes before the checkpoint")
  }

  private static func rest(of line: String, after prefix: String) -> String {
    NoteText.string(Array(line.utf8.dropFirst(prefix.utf8.count))) ?? ""
  }

  private static func malformed(_ reason: String) -> EvidenceError {
    EvidenceError(.malformedProof, "cannot read the proof: \(reason). Ask for the file again.")
  }
}
