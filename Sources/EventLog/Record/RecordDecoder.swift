internal import Crypto

/// Reads an event's fields from a record.
///
/// Every refusal is an ``EventLogError`` with code `damagedRecord`: a record that this library wrote decodes.
public struct RecordDecoder: FieldVisitor {
  private let bytes: [UInt8]
  private var offset = RecordLayout.fields
  private var textOffset: Int
  private let fixedEnd: Int

  /// Decodes from a copy of `record`.
  public init(_ record: borrowing RecordView) {
    bytes = record.copied()
    fixedEnd = record.textsOffset
    textOffset = fixedEnd
  }

  /// Decodes the fields of `type` from `record`.
  ///
  /// - Throws: ``EventLogError`` when the record is not of that type and version, or does not fit it.
  public static func decode<Fact: Event>(_ type: Fact.Type, _ record: borrowing RecordView) throws -> Fact {
    guard record.type == Fact.type.code, record.version == Fact.type.version else {
      throw EventLogError.damagedRecord("a record of type \(record.type) is not a \(Fact.type.name)")
    }
    var decoder = RecordDecoder(record)
    var fact = Fact()
    try fact.visit(&decoder)
    return fact
  }

  private mutating func take<Number: FixedWidthInteger>(_ type: Number.Type) throws -> Number {
    let size = MemoryLayout<Number>.size
    guard offset + size <= fixedEnd, fixedEnd <= bytes.count else {
      throw EventLogError.damagedRecord("fixed fields end early")
    }
    var value: Number = 0
    for index in stride(from: size - 1, through: 0, by: -1) {
      value = (value << 7) << 1 | Number(truncatingIfNeeded: bytes[offset + index])
    }
    offset += size
    return value
  }

  /// Four bytes.
  public mutating func reference<Kind: ReferenceKind>(
    _ name: StaticString, _ value: inout Reference<Kind>
  ) throws { value = Reference(try take(UInt32.self)) }

  /// Four bytes, and the key among the texts.
  public mutating func introduction<Kind: ReferenceKind>(
    _ name: StaticString, _ value: inout Reference<Kind>, key: inout String
  ) throws {
    value = Reference(try take(UInt32.self))
    try text(name, &key)
  }

  /// Four bytes.
  public mutating func creation<Kind: ReferenceKind>(
    _ name: StaticString, _ value: inout Reference<Kind>
  ) throws { value = Reference(try take(UInt32.self)) }

  /// Two bytes of a known symbol.
  public mutating func symbol<Value: Symbol>(_ name: StaticString, _ value: inout Value) throws {
    let number = try take(UInt16.self)
    guard let known = Value(rawValue: number) else {
      throw EventLogError.damagedRecord("\(name) has the unknown number \(number)")
    }
    value = known
  }

  /// Four bytes.
  public mutating func person(_ name: StaticString, _ value: inout ActorNumber) throws {
    value = ActorNumber(rawValue: try take(UInt32.self))
  }
  /// One byte.
  public mutating func number(_ name: StaticString, _ value: inout UInt8) throws {
    value = try take(UInt8.self)
  }
  /// Two bytes.
  public mutating func number(_ name: StaticString, _ value: inout UInt16) throws {
    value = try take(UInt16.self)
  }
  /// Four bytes.
  public mutating func number(_ name: StaticString, _ value: inout UInt32) throws {
    value = try take(UInt32.self)
  }
  /// Eight bytes.
  public mutating func number(_ name: StaticString, _ value: inout UInt64) throws {
    value = try take(UInt64.self)
  }
  /// One byte, 0 or 1.
  public mutating func flag(_ name: StaticString, _ value: inout Bool) throws {
    let byte = try take(UInt8.self)
    guard byte <= 1 else { throw EventLogError.damagedRecord("\(name) is neither true nor false") }
    value = byte == 1
  }
  /// Four bytes.
  public mutating func day(_ name: StaticString, _ value: inout Day) throws {
    value = Day(number: Int32(bitPattern: try take(UInt32.self)))
  }
  /// Eight bytes.
  public mutating func moment(_ name: StaticString, _ value: inout Moment) throws {
    value = Moment(microseconds: Int64(bitPattern: try take(UInt64.self)))
  }
  /// Eight bytes.
  public mutating func position(_ name: StaticString, _ value: inout Position) throws {
    value = Position(try take(UInt64.self))
  }
  /// One byte of the code's values.
  public mutating func code<Value: Code>(_ name: StaticString, _ value: inout Value) throws {
    let byte = try take(UInt8.self)
    guard let known = Value(rawValue: byte) else {
      throw EventLogError.damagedRecord("\(name) has the unknown code \(byte)")
    }
    value = known
  }

  /// Two bytes of length and UTF-8.
  public mutating func text(_ name: StaticString, _ value: inout String) throws {
    guard textOffset + 2 <= bytes.count else { throw EventLogError.damagedRecord("\(name) is missing") }
    let count = Int(bytes[textOffset]) | Int(bytes[textOffset + 1]) << 8
    let end = textOffset + 2 + count
    guard end <= bytes.count, let text = String(validating: bytes[textOffset + 2..<end], as: UTF8.self) else {
      throw EventLogError.damagedRecord("\(name) is not text")
    }
    value = text
    textOffset = end
  }

  /// The commitment; the text is in the vault.
  public mutating func personal(
    _ name: StaticString, _ category: PersonalCategory, of person: ActorNumber, _ value: inout Personal
  ) throws {
    guard offset + 32 <= fixedEnd, fixedEnd <= bytes.count,
      let commitment = Digest(Array(bytes[offset..<offset + 32]))
    else { throw EventLogError.damagedRecord("\(name) is missing") }
    offset += 32
    value.commitment = commitment
    value.text = nil
  }
}
