public import EventLog

/// Of which state of which log an archive was made: every page says it.
public struct ArchiveStamp: Sendable {
  /// The checkpoint with its signature, a C2SP note.
  public var checkpoint: SignedCheckpoint
  /// The log's clock at the last event: the time of the archive, wherever it is printed.
  public var time: Moment
  /// Seconds that the school's clock was ahead of UTC then.
  public var offsetSeconds: Int

  /// A state of a log.
  public init(checkpoint: SignedCheckpoint, time: Moment, offsetSeconds: Int) {
    self.checkpoint = checkpoint
    self.time = time
    self.offsetSeconds = offsetSeconds
  }

  /// The log's name.
  public var origin: String { checkpoint.claimed.origin }
  /// Events it was made of; the last has the position before.
  public var size: UInt64 { checkpoint.claimed.size }
  /// The root of their tree, in hexadecimal digits.
  public var root: String { String(describing: checkpoint.claimed.root) }
  /// The checkpoint as text.
  public var note: String { String(decoding: checkpoint.bytes, as: UTF8.self) }
}
