public import Crypto

/// One record, read in place from the memory map.
///
/// Loads are bounds-checked against the record, unaligned and without copies; numbers are little-endian.
/// A field is read by its byte offset, a constant of the event's layout.
@safe
@frozen
public struct RecordView: ~Escapable {
  /// The bytes of the record, header and padding included.
  public let bytes: RawSpan

  /// Views `bytes`, which must be one whole record.
  @inlinable
  @_lifetime(copy bytes)
  public init(_ bytes: RawSpan) { self.bytes = bytes }

  /// An unsigned byte.
  @inlinable
  public func u8(_ offset: Int) -> UInt8 {
    unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt8.self)
  }

  /// An unsigned 16-bit number.
  @inlinable
  public func u16(_ offset: Int) -> UInt16 {
    unsafe UInt16(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt16.self))
  }

  /// An unsigned 32-bit number.
  @inlinable
  public func u32(_ offset: Int) -> UInt32 {
    unsafe UInt32(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  /// A signed 32-bit number.
  @inlinable
  public func i32(_ offset: Int) -> Int32 { Int32(bitPattern: u32(offset)) }

  /// An unsigned 64-bit number.
  @inlinable
  public func u64(_ offset: Int) -> UInt64 {
    unsafe UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// A reference of kind `Kind`.
  @inlinable
  public func reference<Kind>(_ offset: Int, _ kind: Kind.Type = Kind.self) -> Reference<Kind> {
    Reference(u32(offset))
  }

  /// A day.
  @inlinable
  public func day(_ offset: Int) -> Day { Day(number: i32(offset)) }

  /// Type code.
  @inlinable
  public var type: UInt16 { u16(RecordLayout.type) }
  /// Schema version.
  @inlinable
  public var version: UInt8 { u8(RecordLayout.version) }
  /// Flags.
  @inlinable
  public var flags: RecordFlags { RecordFlags(rawValue: u8(RecordLayout.flags)) }
  /// Coded reason.
  @inlinable
  public var reason: UInt8 { u8(RecordLayout.reason) }
  /// The log's clock at append.
  @inlinable
  public var recordedAt: Moment { Moment(microseconds: Int64(bitPattern: u64(RecordLayout.recordedAt))) }
  /// The day the fact is about.
  @inlinable
  public var occurredOn: Day { day(RecordLayout.occurredOn) }
  /// Who did it.
  @inlinable
  public var actor: ActorNumber { ActorNumber(rawValue: u32(RecordLayout.actor)) }
  /// Ordinal of the append.
  @inlinable
  public var append: UInt32 { u32(RecordLayout.append) }
  /// How it came.
  @inlinable
  public var source: UInt32 { u32(RecordLayout.source) }
  /// What it amends, or `.none`.
  @inlinable
  public var amends: Position { Position(u64(RecordLayout.amends)) }
  /// When the source system says that it happened, or nil.
  public var claimedAt: Moment? {
    flags.contains(.claimed)
      ? Moment(microseconds: Int64(bitPattern: u64(bytes.byteCount - 8))) : nil
  }
  /// Offset of the first text.
  @inlinable
  public var textsOffset: Int { Int(u8(RecordLayout.fixedWords)) * 4 }

  /// The text with index `index` (0 for the first), or nil when the record has fewer.
  public func text(_ index: Int) -> String? {
    var offset = textsOffset
    for _ in 0..<index {
      guard offset + 2 <= bytes.byteCount else { return nil }
      offset += 2 + Int(u16(offset))
    }
    guard offset + 2 <= bytes.byteCount else { return nil }
    let count = Int(u16(offset))
    guard offset + 2 + count <= bytes.byteCount else { return nil }
    return unsafe bytes.extracting(offset + 2..<offset + 2 + count).withUnsafeBytes {
      unsafe String(decoding: $0, as: UTF8.self)
    }
  }

  /// A stored commitment to a personal text.
  public func commitment(_ offset: Int) -> PersonalCommitment {
    Digest(bytes.extracting(offset..<offset + Digest.byteCount)) ?? .none
  }

  /// A copy of the record's bytes.
  public func copied() -> [UInt8] { unsafe bytes.withUnsafeBytes { unsafe Array($0) } }
}
