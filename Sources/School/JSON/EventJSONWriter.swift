public import EventLog

/// Writes an event as one JSON object on one line.
///
/// References are school keys, codes are names, marks are symbols, days are ISO dates or null, moments RFC 3339.
/// A personal text is only ever its commitment. Numbers above 2⁵³ are strings, because most readers of JSON
/// would round them.
public struct EventJSONWriter: FieldVisitor {
  private var line = "{"
  private let directory: Directory
  private let position: Position
  private var lessonSlot: LessonSlot?

  private init(
    _ fact: any Event, _ position: Position, _ record: borrowing RecordView, _ directory: Directory
  ) {
    self.directory = directory
    self.position = position
    if let held = fact as? LessonHeld {
      lessonSlot = LessonSlot(
        course: held.course, day: record.occurredOn, number: held.number, index: held.index)
    }
  }

  /// The record at a position as a line without its end. `directory` knows what the record refers to: it is folded
  /// through the records before this one, or through more.
  ///
  /// - Throws: ``EventLogError`` with code `damagedRecord`.
  public static func line(
    _ position: Position, _ record: borrowing RecordView, _ directory: Directory
  ) throws -> String {
    let fact = try EventRegistry.decodeAny(record)
    var writer = EventJSONWriter(fact, position, record, directory)
    writer.envelope(type(of: fact).type, record)
    return try writer.object(fact)
  }

  /// The event's own fields as a JSON object, without what the log says beside them.
  static func fields(
    _ fact: any Event, _ position: Position, _ record: borrowing RecordView, _ directory: Directory
  ) throws -> String {
    let writer = EventJSONWriter(fact, position, record, directory)
    return try writer.object(fact)
  }

  /// Ends the object with the fields of the event.
  private consuming func object(_ fact: any Event) throws -> String {
    var writer = self
    var fact = fact
    try fact.visit(&writer)
    return writer.line + "}"
  }

  private mutating func envelope(_ type: EventType, _ record: borrowing RecordView) {
    put("position", .int(Int64(clamping: position.rawValue)))
    put("type", .string(type.name))
    put("version", .int(Int64(type.version)))
    put("recordedAt", .string(record.recordedAt.description))
    put("occurredOn", EventJSONWriter.day(record.occurredOn))
    put("actor", person(record.actor))
    put("amends", EventJSONWriter.position(record.amends))
    put("reason", .string((Reason(rawValue: record.reason) ?? .other).name))
    put("source", key(SourceNumber(record.source)))
    let flags = EventFlagNames.names(record.flags)
    if !flags.isEmpty { put("flags", .array(flags.map { .string($0) })) }
    put("append", .int(Int64(record.append)))
    if let claimedAt = record.claimedAt { put("claimedAt", .string(claimedAt.description)) }
  }

  private mutating func put(_ name: StaticString, _ value: JSONValue) {
    line += line.utf8.count == 1 ? "\"" : ",\""
    line += name.description
    line += "\":"
    value.write(to: &line)
  }

  /// A key, null for none, `#412` for a number that nothing introduced.
  private func key<Kind: ReferenceKind>(_ value: Reference<Kind>) -> JSONValue {
    value.isNone ? .null : .string(directory.key(value) ?? "#\(value.number)")
  }

  private func person(_ value: ActorNumber) -> JSONValue {
    if value == .nobody { return .null }
    return .string(directory.text(of: value) ?? "#\(value.kind).\(value.number)")
  }

  private static func day(_ value: Day) -> JSONValue { value == .none ? .null : .string(value.description) }

  private static func position(_ value: Position) -> JSONValue {
    value == .none ? .null : .int(Int64(clamping: value.rawValue))
  }

  /// A school key or null.
  public mutating func reference<Kind: ReferenceKind>(_ name: StaticString, _ value: inout Reference<Kind>) {
    put(name, key(value))
  }
  /// The key that the event introduces; one recorded without key has the directory's default.
  public mutating func introduction<Kind: ReferenceKind>(
    _ name: StaticString, _ value: inout Reference<Kind>, key: inout String
  ) {
    put(name, key.isEmpty ? self.key(value) : .string(key))
  }
  /// The key of a lesson: of the one known by this number, else made of the event's own fields.
  public mutating func creation<Kind: ReferenceKind>(_ name: StaticString, _ value: inout Reference<Kind>) {
    let known = directory.key(value) ?? lessonSlot.flatMap { directory.lessonKey($0) }
    put(name, known.map { .string($0) } ?? .null)
  }
  /// A person's key.
  public mutating func person(_ name: StaticString, _ value: inout ActorNumber) { put(name, person(value)) }
  /// A number.
  public mutating func number(_ name: StaticString, _ value: inout UInt8) { put(name, .int(Int64(value))) }
  /// A number.
  public mutating func number(_ name: StaticString, _ value: inout UInt16) { put(name, .int(Int64(value))) }
  /// A number.
  public mutating func number(_ name: StaticString, _ value: inout UInt32) { put(name, .int(Int64(value))) }
  /// A number, or a string above 2⁵³.
  public mutating func number(_ name: StaticString, _ value: inout UInt64) {
    put(name, value <= 1 << 53 ? .int(Int64(value)) : .string(String(value)))
  }
  /// True or false.
  public mutating func flag(_ name: StaticString, _ value: inout Bool) { put(name, .bool(value)) }
  /// An ISO date or null.
  public mutating func day(_ name: StaticString, _ value: inout Day) { put(name, EventJSONWriter.day(value)) }
  /// RFC 3339 or null.
  public mutating func moment(_ name: StaticString, _ value: inout Moment) {
    put(name, value == .none ? .null : .string(value.description))
  }
  /// A number or null.
  public mutating func position(_ name: StaticString, _ value: inout Position) {
    put(name, EventJSONWriter.position(value))
  }
  /// The code's name.
  public mutating func code<Value: Code>(_ name: StaticString, _ value: inout Value) {
    put(name, .string(value.name))
  }
  /// The written symbol, or null.
  public mutating func symbol<Value: Symbol>(_ name: StaticString, _ value: inout Value) {
    put(name, value.symbol.isEmpty ? .null : .string(value.symbol))
  }
  /// The text.
  public mutating func text(_ name: StaticString, _ value: inout String) { put(name, .string(value)) }
  /// `{"commitment": "…"}` or null; never the text.
  public mutating func personal(
    _ name: StaticString, _ category: PersonalCategory, of person: ActorNumber, _ value: inout Personal
  ) {
    put(name, value.commitmentHex.map { .object([("commitment", .string($0))]) } ?? .null)
  }
}

/// Names of the flags in JSON.
enum EventFlagNames {
  static let all: [(name: String, flag: RecordFlags)] = [
    ("clockBehind", .clockBehind), ("restatement", .restatement), ("afterClose", .afterClose),
    ("signed", .signed),
  ]

  static func names(_ flags: RecordFlags) -> [String] {
    flags.rawValue == 0 ? [] : all.filter { flags.contains($0.flag) }.map(\.name)
  }
}
