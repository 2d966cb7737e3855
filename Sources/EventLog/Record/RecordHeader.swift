/// The byte offsets of the 40-byte header that begins every record (docs/FORMAT.md).
///
/// All numbers are little-endian.
public enum RecordLayout {
  /// Whole length of the record in bytes, padding included; a multiple of 8. UInt16.
  @inlinable public static var length: Int { 0 }
  /// Type code. UInt16.
  @inlinable public static var type: Int { 2 }
  /// Schema version of the type, from 1. UInt8.
  @inlinable public static var version: Int { 4 }
  /// ``RecordFlags``. UInt8.
  @inlinable public static var flags: Int { 5 }
  /// Coded reason of a correction or annulment, 0 for none. UInt8.
  @inlinable public static var reason: Int { 6 }
  /// Length of header and fixed fields in 4-byte words; texts begin there. UInt8.
  @inlinable public static var fixedWords: Int { 7 }
  /// ``Moment`` of the append. Int64.
  @inlinable public static var recordedAt: Int { 8 }
  /// ``Day`` the fact is about. Int32.
  @inlinable public static var occurredOn: Int { 16 }
  /// Who did it. UInt32, ``ActorNumber``.
  @inlinable public static var actor: Int { 20 }
  /// Ordinal of the append that brought the record. UInt32.
  @inlinable public static var append: Int { 24 }
  /// How the record came: number of a declared source. UInt32.
  @inlinable public static var source: Int { 28 }
  /// ``Position`` of the event this one amends, or all ones. UInt64.
  @inlinable public static var amends: Int { 32 }
  /// First byte after the header.
  @inlinable public static var fields: Int { 40 }
  /// Greatest length of a record: what fits an empty block.
  public static let lengthMax = BlockLayout.capacity - BlockLayout.records
}

/// Bits of a record's flags byte; unused bits are zero.
@frozen
public struct RecordFlags: OptionSet, Sendable, BitwiseCopyable {
  /// The stored byte.
  public let rawValue: UInt8

  /// The flags of a stored byte.
  @inlinable
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The machine's clock was behind the log's last event; `recordedAt` repeats that event's.
  @inlinable public static var clockBehind: RecordFlags { RecordFlags(rawValue: 1) }
  /// The event restates the event it amends: same type, complete new content.
  @inlinable public static var restatement: RecordFlags { RecordFlags(rawValue: 2) }
  /// The fact lies in a scope that was closed when it was recorded (under a grant).
  @inlinable public static var afterClose: RecordFlags { RecordFlags(rawValue: 4) }
  /// The append carried the actor's signature.
  @inlinable public static var signed: RecordFlags { RecordFlags(rawValue: 8) }
  /// The record's last 8 bytes are ``EventHeader/claimedAt``.
  @inlinable public static var claimed: RecordFlags { RecordFlags(rawValue: 16) }
}

/// Who acted: a kind of person (bits 28–31) and a number of that kind (bits 0–27).
@frozen
public struct ActorNumber: RawRepresentable, Hashable, Sendable, BitwiseCopyable {
  /// Kind and number packed as stored.
  public var rawValue: UInt32

  /// The actor with this stored value.
  @inlinable
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// The actor of `kind` (0–15) with `number` below 2²⁸.
  @inlinable
  public init(kind: UInt8, number: UInt32) { rawValue = UInt32(kind) << 28 | number & 0x0FFF_FFFF }

  /// The kind's code.
  @inlinable
  public var kind: UInt8 { UInt8(rawValue >> 28) }

  /// The number within the kind.
  @inlinable
  public var number: UInt32 { rawValue & 0x0FFF_FFFF }
}

/// What a caller says of an event beside its fields; the log stamps the rest.
public struct EventHeader: Sendable {
  /// Who did it.
  public var actor: ActorNumber
  /// The day the fact is about.
  public var occurredOn: Day
  /// The clock's reading when it was recorded; the log stores max(last, this).
  public var clock: Moment
  /// How it came.
  public var source: UInt32
  /// The latest event of the chain that this one changes, or `.none`.
  public var amends: Position
  /// Coded reason, 0 for none.
  public var reason: UInt8
  /// Flags decided by the caller.
  public var flags: RecordFlags
  /// When the source system says that it happened; kept apart from the log's own clock.
  public var claimedAt: Moment?

  /// A header; amendments name what they amend and why.
  public init(
    actor: ActorNumber, occurredOn: Day, clock: Moment, source: UInt32, amends: Position = .none,
    reason: UInt8 = 0, flags: RecordFlags = [], claimedAt: Moment? = nil
  ) {
    self.actor = actor
    self.occurredOn = occurredOn
    self.clock = clock
    self.source = source
    self.amends = amends
    self.reason = reason
    self.flags = flags
    self.claimedAt = claimedAt
  }
}
