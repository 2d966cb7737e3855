internal import Crypto

/// Writes an event's fields as the bytes of one record at the end of a buffer.
///
/// Fixed fields go straight to the buffer, texts are gathered and put after them.
public struct RecordEncoder: FieldVisitor, Sendable {
  @usableFromInline var bytes: [UInt8]
  @usableFromInline var texts: [UInt8] = []
  /// Personal texts met, to be sealed in the vault by the append.
  var personals: [PendingPersonal] = []
  var entry = 0
  var personalCount: UInt8 = 0
  var salts: any ByteSource & Sendable

  init(salts: any ByteSource & Sendable) {
    self.bytes = []
    self.salts = salts
  }

  /// Begins a record; `finish` ends it.
  mutating func begin(_ type: EventType, _ header: EventHeader) -> Int {
    let start = bytes.count
    texts.removeAll(keepingCapacity: true)
    personalCount = 0
    put(UInt16(0))
    put(type.code)
    put(type.version)
    put(header.flags.union(header.claimedAt == nil ? [] : .claimed).rawValue)
    put(header.reason)
    put(UInt8(0))
    put(UInt64(bitPattern: header.clock.microseconds))
    put(UInt32(bitPattern: header.occurredOn.number))
    put(header.actor.rawValue)
    put(UInt32(0))
    put(header.source)
    put(header.amends.rawValue)
    return start
  }

  /// Pads, appends the texts and writes the lengths.
  mutating func finish(_ start: Int, _ type: EventType, claimedAt: Moment?) throws {
    while (bytes.count - start) % 4 != 0 { bytes.append(0) }
    let fixedWords = (bytes.count - start) / 4
    bytes.append(contentsOf: texts)
    while (bytes.count - start) % 8 != 0 { bytes.append(0) }
    if let claimedAt { put(UInt64(bitPattern: claimedAt.microseconds)) }
    let length = bytes.count - start
    guard length <= RecordLayout.lengthMax, fixedWords <= 255 else {
      throw EventLogError.recordTooLong(type: type.name, length: length)
    }
    bytes[start] = UInt8(truncatingIfNeeded: length)
    bytes[start + 1] = UInt8(truncatingIfNeeded: length >> 8)
    bytes[start + RecordLayout.fixedWords] = UInt8(fixedWords)
  }

  @inlinable
  mutating func put<Number: FixedWidthInteger>(_ number: Number) {
    var rest = number.littleEndian
    for _ in 0..<MemoryLayout<Number>.size {
      bytes.append(UInt8(truncatingIfNeeded: rest))
      rest = (rest >> 7) >> 1
    }
  }

  /// Four bytes.
  public mutating func reference<Kind: ReferenceKind>(_ name: StaticString, _ value: inout Reference<Kind>) {
    put(value.number)
  }

  /// Four bytes, and the key among the texts.
  public mutating func introduction<Kind: ReferenceKind>(
    _ name: StaticString, _ value: inout Reference<Kind>, key: inout String
  ) throws {
    put(value.number)
    try text(name, &key)
  }

  /// Four bytes.
  public mutating func creation<Kind: ReferenceKind>(_ name: StaticString, _ value: inout Reference<Kind>) {
    put(value.number)
  }
  /// Two bytes.
  public mutating func symbol<Value: Symbol>(_ name: StaticString, _ value: inout Value) {
    put(value.rawValue)
  }
  /// Four bytes.
  public mutating func person(_ name: StaticString, _ value: inout ActorNumber) { put(value.rawValue) }
  /// One byte.
  public mutating func number(_ name: StaticString, _ value: inout UInt8) { put(value) }
  /// Two bytes.
  public mutating func number(_ name: StaticString, _ value: inout UInt16) { put(value) }
  /// Four bytes.
  public mutating func number(_ name: StaticString, _ value: inout UInt32) { put(value) }
  /// Eight bytes.
  public mutating func number(_ name: StaticString, _ value: inout UInt64) { put(value) }
  /// One byte.
  public mutating func flag(_ name: StaticString, _ value: inout Bool) { put(UInt8(value ? 1 : 0)) }
  /// Four bytes.
  public mutating func day(_ name: StaticString, _ value: inout Day) {
    put(UInt32(bitPattern: value.number))
  }
  /// Eight bytes.
  public mutating func moment(_ name: StaticString, _ value: inout Moment) {
    put(UInt64(bitPattern: value.microseconds))
  }
  /// Eight bytes.
  public mutating func position(_ name: StaticString, _ value: inout Position) { put(value.rawValue) }
  /// One byte.
  public mutating func code<Value: Code>(_ name: StaticString, _ value: inout Value) { put(value.rawValue) }

  /// Two bytes of length and the UTF-8.
  public mutating func text(_ name: StaticString, _ value: inout String) throws {
    let count = value.utf8.count
    guard count <= Int(UInt16.max) else {
      throw EventLogError.textTooLong(field: "\(name)", byteCount: count, limit: Int(UInt16.max))
    }
    texts.append(UInt8(truncatingIfNeeded: count))
    texts.append(UInt8(truncatingIfNeeded: count >> 8))
    texts.append(contentsOf: value.utf8)
  }

  /// The commitment; the text, or that there is none, waits for the append.
  ///
  /// - Throws: ``EventLogError`` with code `tooLong` where the text is longer than its category holds.
  public mutating func personal(
    _ name: StaticString, _ category: PersonalCategory, of person: ActorNumber, _ value: inout Personal
  ) throws {
    if let count = value.text?.utf8.count, count > category.byteLimit {
      throw EventLogError.textTooLong(field: "\(name)", byteCount: count, limit: category.byteLimit)
    }
    if let text = value.text, !text.isEmpty {
      let salt = salts.bytes(32)
      value.commitment = .commitment(salt: salt, text: text)
      personals.append(
        PendingPersonal(
          entry: entry, field: personalCount, person: person, category: category, salt: salt,
          keySeed: salts.bytes(32), text: text))
    } else if value.commitment != .none {
      // Of an export only the commitment comes; the vault notes that there is no text.
      personals.append(
        PendingPersonal(
          entry: entry, field: personalCount, person: person, category: category, salt: [], keySeed: [],
          text: nil))
    }
    personalCount += 1
    bytes.append(contentsOf: value.commitment.bytes)
  }
}

/// A personal text on its way to the vault.
struct PendingPersonal: Sendable {
  /// Index of the event in its batch.
  let entry: Int
  /// Index among the personal fields of the event.
  let field: UInt8
  let person: ActorNumber
  let category: PersonalCategory
  let salt: [UInt8]
  /// 32 random bytes: the person's key if this text is the first of its category, else part of a nonce.
  let keySeed: [UInt8]
  /// The text; nil where only its commitment is known.
  let text: String?
}
