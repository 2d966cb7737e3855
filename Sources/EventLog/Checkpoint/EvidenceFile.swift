public import Crypto

/// What some events of a log say, shown to whoever has the log's public key and nothing else of it.
///
///     journal-evidence@v1
///     # words for people, signed by nobody
///     event <position>
///     record <base64>                      all bytes of the record
///     hash <base64>                        its way to the root, the leaf's sibling first
///     text <field> <base64 salt> <base64>  a personal text that its holder discloses
///     <empty line>
///     <signed checkpoint, unchanged>
///
/// Several `hash` and `text` lines follow a record, then the next event; positions rise.
public struct EvidenceFile: Sendable {
  private static let header = "journal-evidence@v1"

  /// A text that was sealed in the vault, with the salt that opens its commitment.
  public struct Text: Sendable, Equatable {
    /// Which personal field of the event it is, from 0.
    public let field: UInt8
    /// 32 bytes.
    public let salt: [UInt8]
    /// The text.
    public let text: String

    /// A text as disclosed.
    public init(field: UInt8, salt: [UInt8], text: String) {
      (self.field, self.salt, self.text) = (field, salt, text)
    }
  }

  /// One event: its record, its way to the root and what is disclosed of it.
  public struct Entry: Sendable, Equatable {
    /// The event's place in the log.
    public let position: Position
    /// All bytes of its record.
    public let record: [UInt8]
    /// The hashes beside the path to the root; at most 63.
    public fileprivate(set) var hashes: [Digest]
    /// The texts disclosed, by field.
    public fileprivate(set) var texts: [Text]
  }

  /// Lines for people, without their `# `; never to be trusted.
  public let remarks: [String]
  /// The events, in log order.
  public let entries: [Entry]
  /// The state of the log that they are shown in.
  public let checkpoint: SignedCheckpoint

  /// Gathers records and their proofs.
  ///
  /// - Parameters:
  ///   - events: positions with the records there, in log order, and what is disclosed of each.
  ///   - tree: the tree of the checkpoint, or one that continues it.
  /// - Throws: ``EvidenceError`` with code `outOfRange` for a position that the checkpoint does not cover; whatever the
  ///   tree throws.
  /// - Complexity: O(log size) hashes and two chunks of 256 records for each event.
  public init(
    _ events: [(position: Position, record: [UInt8], texts: [Text])], checkpoint: SignedCheckpoint,
    tree: some TreeNodes, remarks: [String] = []
  ) throws {
    entries = try events.map { event in
      let proof = try InclusionProof(
        index: event.position.rawValue, size: checkpoint.claimed.size, tree: tree)
      return Entry(
        position: event.position, record: event.record, hashes: proof.hashes, texts: event.texts)
    }
    self.checkpoint = checkpoint
    // A remark is one line, whatever it quotes.
    self.remarks = remarks.map { String($0.map { $0.isNewline ? " " : $0 }) }
  }

  /// The file.
  public var bytes: [UInt8] {
    var text = "\(Self.header)\n"
    for remark in remarks { text += "# \(remark)\n" }
    for entry in entries {
      text += "event \(entry.position)\nrecord \(Base64.encode(entry.record))\n"
      for hash in entry.hashes { text += "hash \(hash.base64)\n" }
      for shown in entry.texts {
        let words = Base64.encode(Array(shown.text.utf8))
        text += "text \(shown.field) \(Base64.encode(shown.salt)) \(words)\n"
      }
    }
    return Array("\(text)\n".utf8) + checkpoint.bytes
  }
}

extension EvidenceFile {
  /// Reads a file; nothing is verified.
  ///
  /// - Throws: ``EvidenceError``: `malformedProof`, `malformedNote` or `malformedCheckpoint`.
  public init(parsing bytes: [UInt8]) throws(EvidenceError) {
    var reader = LineReader(bytes)
    guard let header = reader.text(), NoteText.isSame(header, Self.header) else {
      throw Self.malformed("its first line is not \(Self.header)")
    }
    var remarks: [String] = []
    var entries: [Entry] = []
    var position: Position?
    while let line = reader.text(), !line.isEmpty {
      let words = line.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false).map(String.init)
      let last = entries.count - 1
      switch words[0] {
      case "#" where entries.isEmpty && position == nil: remarks.append(String(line.dropFirst(2)))
      case "event" where words.count == 2 && position == nil:
        guard let number = NoteText.decimal(words[1].utf8),
          entries.last.map({ $0.position.rawValue < number }) ?? true
        else { throw Self.malformed("its positions do not rise") }
        position = Position(number)
      case "record" where words.count == 2:
        guard let place = position, let record = Base64.decode(words[1]) else {
          throw Self.malformed("a record has no position or is not base64")
        }
        entries.append(Entry(position: place, record: record, hashes: [], texts: []))
        position = nil
      case "hash" where words.count == 2 && last >= 0 && position == nil && entries[last].texts.isEmpty:
        guard let hash = Digest(base64: words[1]), entries[last].hashes.count < TLogProof.hashCountMax else {
          throw Self.malformed(
            "a hash is not base64 of 32 bytes, or there are over \(TLogProof.hashCountMax)")
        }
        entries[last].hashes.append(hash)
      case "text" where words.count == 4 && last >= 0 && position == nil:
        entries[last].texts.append(try Self.text(words))
      default: throw Self.malformed("it has a line that does not belong there")
      }
    }
    guard position == nil, !entries.isEmpty else { throw Self.malformed("it shows no event") }
    (self.remarks, self.entries) = (remarks, entries)
    checkpoint = try SignedCheckpoint(parsing: Array(reader.rest))
  }

  private static func text(_ words: [String]) throws(EvidenceError) -> Text {
    guard let field = NoteText.decimal(words[1].utf8), field <= 255, let salt = Base64.decode(words[2]),
      salt.count == 32, let bytes = Base64.decode(words[3]), let text = NoteText.string(bytes)
    else { throw malformed("a disclosed text is not a field, a salt of 32 bytes and UTF-8") }
    return Text(field: UInt8(field), salt: salt, text: text)
  }

  private static func malformed(_ reason: String) -> EvidenceError {
    EvidenceError(.malformedProof, "cannot read the evidence: \(reason). Ask for the file again.")
  }
}

extension EvidenceFile {
  /// Checks everything: the log's signature, that each record is whole and in the tree at its position, and that each
  /// disclosed text is the one that was recorded.
  ///
  /// - Parameters:
  ///   - log: the log's public key, known beforehand.
  ///   - personalOffsets: the byte offsets of the commitments in a record that is whole, in field order.
  /// - Returns: the state of the log that was signed.
  /// - Throws: ``EvidenceError``: `otherLog`, `badSignature`, `unknownSigner`, `malformedProof` or `proofMismatch`.
  public func verify(
    by log: VerifierKey, personalOffsets: ([UInt8]) -> [Int]
  ) throws(EvidenceError) -> Checkpoint {
    let verified = try checkpoint.verify(by: log)
    for entry in entries {
      try InclusionProof(index: entry.position.rawValue, size: verified.size, hashes: entry.hashes)
        .verify(leafHash: SHA256.leaf(entry.record), root: verified.root)
      guard Self.isFramed(entry.record) else {
        throw Self.malformed("the record at position \(entry.position) is not a whole one")
      }
      guard !entry.texts.isEmpty else { continue }
      let offsets = personalOffsets(entry.record)
      for shown in entry.texts {
        guard Int(shown.field) < offsets.count else {
          throw Self.mismatch(entry.position, "has no personal field \(shown.field)")
        }
        let offset = offsets[Int(shown.field)]
        guard offset >= 0, offset + Digest.byteCount <= entry.record.count,
          Digest(Array(entry.record[offset..<offset + Digest.byteCount]))
            == PersonalCommitment.commitment(salt: shown.salt, text: shown.text)
        else {
          throw Self.mismatch(entry.position, "recorded another text in field \(shown.field) than is shown")
        }
      }
    }
    return verified
  }

  /// True when header and fixed fields lie within the bytes and the length is theirs.
  private static func isFramed(_ record: [UInt8]) -> Bool {
    guard record.count >= RecordLayout.fields, record.count.isMultiple(of: 8) else { return false }
    let length = Int(record[0]) | Int(record[1]) << 8
    let textsAt = Int(record[RecordLayout.fixedWords]) * 4
    return length == record.count && textsAt >= RecordLayout.fields && textsAt <= record.count
  }

  private static func mismatch(_ position: Position, _ what: String) -> EvidenceError {
    EvidenceError(
      .proofMismatch, "the event at position \(position) \(what). Ask for the file again, from the school.")
  }
}
