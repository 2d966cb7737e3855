public import Crypto

/// The state of a log at one moment: whose log, how many events, which root (c2sp.org/tlog-checkpoint v1.0.0).
///
///     <origin>
///     <size, decimal>
///     <root, base64>
///     [extension lines, none of them empty]
public struct Checkpoint: Sendable {
  /// The largest size: proofs of C2SP and Rekor stay below 2^63 leaves.
  public static let sizeMax = UInt64(Int64.max)

  /// The log's name, a URL without its scheme, for example `journal.example/school-1`.
  public let origin: String
  /// The number of leaves, in our log of events.
  public let size: UInt64
  /// The root of the tree of that size.
  public let root: Digest
  /// Lines after the root; ours has none, and nothing here understands them.
  public let extensionLines: [String]

  /// Makes a checkpoint.
  ///
  /// - Throws: ``EvidenceError`` with code `malformedCheckpoint` for an origin that is empty or holds control
  ///   characters, a size over 2^63-1, or the size 0 with another root than SHA-256 of nothing.
  public init(origin: String, size: UInt64, root: Digest) throws(EvidenceError) {
    try self.init(origin: origin, size: size, root: root, extensionLines: [])
  }

  private init(
    origin: String, size: UInt64, root: Digest, extensionLines: [String]
  ) throws(EvidenceError) {
    guard !origin.isEmpty, origin.utf8.allSatisfy({ $0 >= 0x20 }) else {
      throw Self.malformed("its origin is empty or holds control characters")
    }
    guard size <= Self.sizeMax else { throw Self.malformed("its size is over 2^63-1") }
    guard size > 0 || root == SHA256.empty else {
      throw Self.malformed("the root of an empty log is not the hash of nothing")
    }
    self.origin = origin
    self.size = size
    self.root = root
    self.extensionLines = extensionLines
  }
}

extension Checkpoint {
  /// The text that is signed, with its last newline.
  public var text: String {
    var text = "\(origin)\n\(size)\n\(root.base64)\n"
    for line in extensionLines { text += "\(line)\n" }
    return text
  }

  /// Reads a checkpoint's text.
  ///
  /// - Throws: ``EvidenceError`` with code `malformedCheckpoint` for fewer than three complete lines, an empty origin,
  ///   a size that is not a canonical decimal below 2^63, a root that is not base64 of 32 bytes, or an empty line.
  public init(parsing text: String) throws(EvidenceError) {
    var reader = LineReader(Array(text.utf8))
    guard let origin = reader.text(), let sizeLine = reader.line(), let rootLine = reader.text() else {
      throw Self.malformed("it has fewer than three complete lines")
    }
    guard let size = NoteText.decimal(sizeLine) else {
      throw Self.malformed("its size is not a decimal number")
    }
    guard let root = Digest(base64: rootLine) else {
      throw Self.malformed("its root is not base64 of 32 bytes")
    }
    var extensionLines: [String] = []
    while let line = reader.text() {
      guard !line.isEmpty else { throw Self.malformed("it holds an empty line") }
      extensionLines.append(line)
    }
    guard reader.rest.isEmpty else { throw Self.malformed("its last line is not complete") }
    try self.init(origin: origin, size: size, root: root, extensionLines: extensionLines)
  }

  private static func malformed(_ reason: String) -> EvidenceError {
    EvidenceError(.malformedCheckpoint, "the checkpoint is not valid: \(reason). Ask for it again.")
  }
}

extension Checkpoint: Equatable {
  /// Equality of the bytes that are signed.
  public static func == (left: Checkpoint, right: Checkpoint) -> Bool {
    NoteText.isSame(left.text, right.text)
  }
}
