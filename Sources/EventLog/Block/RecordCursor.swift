/// Walks the records of a block one by one, in log order, in place: the loop of a fold that must be fast.
///
///     var cursor = block.cursor()
///     while cursor.hasRecord {
///       … cursor.record …
///       cursor.advance()
///     }
@safe
@frozen
public struct RecordCursor: ~Escapable {
  @usableFromInline let records: RawSpan
  @usableFromInline var offset = 0
  @usableFromInline var length = 0
  @usableFromInline var place: UInt64
  @usableFromInline let end: UInt64

  @inlinable
  @_lifetime(copy records)
  init(records: RawSpan, firstPosition: Position, from: Position, end: Position) {
    self.records = records
    self.place = firstPosition.rawValue
    self.end = end.rawValue
    readLength()
    while hasRecord, place < from.rawValue { advance() }
  }

  /// True when there is a record under the cursor.
  @inlinable
  public var hasRecord: Bool { length != 0 }

  /// Position of the record under the cursor.
  @inlinable
  public var position: Position { Position(place) }

  /// The record under the cursor; call only when ``hasRecord``.
  @inlinable
  public var record: RecordView {
    @_lifetime(copy self)
    get { RecordView(unsafe records.extracting(unchecked: offset..<offset &+ length)) }
  }

  /// Moves to the next record.
  @inlinable
  @_lifetime(self: copy self)
  public mutating func advance() {
    offset &+= length
    place &+= 1
    readLength()
  }

  /// The length of the record at `offset`, or 0 at the end and where it does not fit the block.
  @inlinable
  @_lifetime(self: copy self)
  mutating func readLength() {
    guard place < end, offset &+ RecordLayout.fields <= records.byteCount else {
      length = 0
      return
    }
    let stored = unsafe records.unsafeLoadUnaligned(
      fromUncheckedByteOffset: offset, as: UInt16.self)
    length = Int(UInt16(littleEndian: stored))
    if length < RecordLayout.fields || length > records.byteCount &- offset { length = 0 }
  }
}

extension BlockView {
  /// A cursor on the first record to visit, or on the one at `position` when that is later.
  ///
  /// - Complexity: O(records before it in the block).
  @inlinable
  @_lifetime(copy self)
  public func cursor(from position: Position = Position(0)) -> RecordCursor {
    let last = min(end.rawValue, firstPosition.rawValue &+ UInt64(count))
    return RecordCursor(
      records: records, firstPosition: firstPosition, from: max(from, position), end: Position(last))
  }
}
