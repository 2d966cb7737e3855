/// A failure of the log: what failed, why, and what to do. Equality considers the code only.
///
/// The text never holds personal data.
public struct EventLogError: Error, Equatable, Sendable, CustomStringConvertible {
  /// A coarse class of failure for programs to switch on.
  public enum Code: String, Sendable, CaseIterable {
    /// A record, block, head or tree node does not match its checksum, place or hash.
    case damaged
    /// A record's bytes do not fit its type.
    case damagedRecord
    /// The store was written by another format version.
    case otherFormat
    /// There is a store where a new one was to be made.
    case storeExists
    /// An append's condition failed: a matching event was recorded after the position it named.
    case conditionFailed
    /// A record or a text is longer than a block allows.
    case tooLong
    /// The log is older than a checkpoint of it seen before.
    case rolledBack
    /// A personal text cannot be opened: the key is missing or the vault is damaged.
    case vaultSealed
    /// A key file is missing, unreadable, or lies inside the store.
    case keys
  }

  /// The class of failure.
  public let code: Code
  /// One or two sentences: what failed, on what, why, and what to do.
  public let message: String
  /// The first position affected, when known.
  public let position: Position?

  /// An error with its sentence.
  public init(_ code: Code, _ message: String, at position: Position? = nil) {
    self.code = code
    self.message = message
    self.position = position
  }

  /// The sentence.
  public var description: String { message }

  /// Equality on the code.
  public static func == (left: EventLogError, right: EventLogError) -> Bool { left.code == right.code }

  static func recordTooLong(type: String, length: Int) -> EventLogError {
    EventLogError(
      .tooLong,
      "cannot record \(type): it needs \(length) bytes, a record holds \(RecordLayout.lengthMax). Shorten its texts."
    )
  }

  static func textTooLong(field: String, byteCount: Int, limit: Int) -> EventLogError {
    EventLogError(
      .tooLong, "cannot record \(field): it has \(byteCount) bytes, it holds \(limit). Shorten it.")
  }

  static func damagedRecord(_ reason: String) -> EventLogError {
    EventLogError(.damagedRecord, "cannot decode a record: \(reason). Run: journal verify")
  }

  static func damaged(_ what: String, at position: Position) -> EventLogError {
    EventLogError(
      .damaged,
      "the log is damaged at position \(position): \(what). Restore the last backup; journal verify names every place.",
      at: position)
  }
}
