public import EventLog

/// Builds events from JSON objects, as ``EventJSONWriter`` writes them or as people write them by hand.
///
/// Strict: every field of the type must be there, nothing else may be, each of its kind. Beside the fields only
/// `type` and `occurredOn` are required. Personal fields may hold a plain string: a text to be recorded.
/// An introduction takes the next number of its kind and its key is known from then on; after an error it stays
/// known, so that one bad line is one error.
public struct EventJSONReader<Keys: KeyResolver>: FieldVisitor {
  /// The keys known so far.
  public private(set) var keys: Keys
  private var fields: [String: JSONValue] = [:]
  private var isRestatement = false
  private var created: LessonNumber?

  /// A reader that starts with `keys`.
  public init(_ keys: Keys) { self.keys = keys }

  /// The event of one line.
  ///
  /// - Throws: ``EventJSONError``, which names the field.
  public mutating func read(_ value: JSONValue) throws -> EventLine {
    guard case .object(let members) = value else {
      throw EventJSONError(.notAnObject, "", "the line is not a JSON object.", ru: "строка — не объект JSON.")
    }
    fields = [:]
    for (name, value) in members where fields.updateValue(value, forKey: name) != nil {
      throw EventJSONError(.wrongValue, name, "\(name) is given twice.", ru: "\(name) стоит дважды.")
    }
    var fact = try makeFact()
    var line = EventLine(fact: fact, occurredOn: .none)
    try envelope(&line)
    isRestatement = line.flags.contains(.restatement)
    created = nil
    try fact.visit(&self)
    if let name = fields.keys.min() {
      throw EventJSONError(
        .unknownField, name, "\(type(of: fact).type.name) has no field \(name).",
        ru: "у \(type(of: fact).type.name) нет поля \(name).")
    }
    if let created, let held = fact as? LessonHeld {
      keys.enter(
        created,
        LessonSlot(course: held.course, day: line.occurredOn, number: held.number, index: held.index))
    }
    line.fact = fact
    return line
  }

  private mutating func makeFact() throws -> any Event {
    let name = try string("type", try take("type"))
    guard let entry = EventRegistry.entry(name: name) else {
      throw EventJSONError(
        .unknownType, "type", "no event has the type “\(name)”. See docs/EVENTS.md.",
        ru: "нет события «\(name)». См. docs/EVENTS.md.")
    }
    if let version = fields.removeValue(forKey: "version"), version != .int(Int64(entry.type.version)) {
      throw EventJSONError(
        .unknownVersion, "version", "\(name) has version \(entry.type.version), not \(version).",
        ru: "версия \(name) — \(entry.type.version), а не \(version).")
    }
    return entry.make()
  }

  private mutating func envelope(_ line: inout EventLine) throws {
    try day("occurredOn", &line.occurredOn)
    if var position = fields["position"].map({ _ in Position.none }) {
      try self.position("position", &position)
      line.position = position == .none ? nil : position
    }
    line.recordedAt = try optionalMoment("recordedAt")
    line.claimedAt = try optionalMoment("claimedAt")
    if fields["actor"] != nil {
      var actor = ActorNumber.nobody
      try person("actor", &actor)
      line.actor = actor == .nobody ? nil : actor
    }
    if fields["amends"] != nil { try position("amends", &line.amends) }
    if fields["reason"] != nil { try code("reason", &line.reason) }
    if let source = fields.removeValue(forKey: "source"), source != .null {
      line.source = try string("source", source)
    }
    if fields["append"] != nil { line.append = try integer("append", UInt32.self) }
    if let flags = fields.removeValue(forKey: "flags") { line.flags = try EventJSONReader.flags(flags) }
  }

  private static func flags(_ value: JSONValue) throws -> RecordFlags {
    guard case .array(let names) = value else {
      throw EventJSONError.wrong("flags", value, expected: "an array", ru: "массив")
    }
    var flags = RecordFlags()
    for name in names {
      guard let known = EventFlagNames.all.first(where: { .string($0.name) == name }) else {
        throw EventJSONError.wrong(
          "flags", name, expected: "clockBehind, restatement, afterClose or signed",
          ru: "clockBehind, restatement, afterClose или signed")
      }
      if known.flag != .signed { flags.insert(known.flag) }
    }
    return flags
  }

  private mutating func optionalMoment(_ name: StaticString) throws -> Moment? {
    guard fields["\(name)"] != nil else { return nil }
    var moment = Moment.none
    try self.moment(name, &moment)
    return moment == .none ? nil : moment
  }

  private mutating func take(_ name: StaticString) throws -> JSONValue {
    guard let value = fields.removeValue(forKey: "\(name)") else {
      throw EventJSONError(.missingField, "\(name)", "the field \(name) is missing.", ru: "нет поля \(name).")
    }
    return value
  }

  private func string(_ name: StaticString, _ value: JSONValue) throws -> String {
    guard case .string(let text) = value else {
      throw EventJSONError.wrong("\(name)", value, expected: "a string", ru: "текст")
    }
    return text
  }

  private mutating func integer<Number: FixedWidthInteger>(
    _ name: StaticString, _ type: Number.Type
  ) throws -> Number {
    let value = try take(name)
    let number: Number? =
      switch value {
      case .int(let value): Number(exactly: value)
      case .string(let text): Number.bitWidth == 64 ? Number(text) : nil
      default: nil
      }
    guard let number else {
      throw EventJSONError.wrong(
        "\(name)", value, expected: "a whole number from 0 to \(Number.max)",
        ru: "целое число от 0 до \(Number.max)")
    }
    return number
  }
}

extension EventJSONReader {
  /// A known key, or null for none.
  public mutating func reference<Kind: ReferenceKind>(
    _ name: StaticString, _ value: inout Reference<Kind>
  ) throws {
    let field = try take(name)
    if field == .null {
      value = .none
      return
    }
    let key = try string(name, field)
    guard let number = keys.number(kind: Kind.code, key) else {
      throw EventJSONError.unknownKey("\(name)", key, Kind.name)
    }
    value = Reference(number)
  }

  /// A new key. A known one only in a restatement, and for a pupil who comes back.
  public mutating func introduction<Kind: ReferenceKind>(
    _ name: StaticString, _ value: inout Reference<Kind>, key: inout String
  ) throws {
    key = try string(name, try take(name))
    guard !KeyFold.normalise(key).isEmpty else {
      throw EventJSONError.wrong("\(name)", .string(key), expected: "a key", ru: "ключ")
    }
    value = Reference(try number(introducing: Kind.self, key, name))
  }

  /// A new lesson's key, or null; the key itself follows from the other fields.
  public mutating func creation<Kind: ReferenceKind>(
    _ name: StaticString, _ value: inout Reference<Kind>
  ) throws {
    let field = try take(name)
    let key = field == .null ? "" : try string(name, field)
    value = Reference(try number(introducing: Kind.self, key, name))
    if Kind.code == LessonReference.code { created = LessonNumber(value.number) }
  }

  private mutating func number<Kind: ReferenceKind>(
    introducing kind: Kind.Type, _ key: String, _ name: StaticString
  ) throws -> UInt32 {
    let known = key.isEmpty ? nil : keys.number(kind: kind.code, key)
    // Stated anew with another key: its number is that of the event it amends (``Renumbering``).
    if isRestatement { return known ?? .max }
    if let known {
      guard kind.code == PupilReference.code else { throw EventJSONError.taken("\(name)", key, kind.name) }
      return known
    }
    return keys.introduce(kind: kind.code, key)
  }

  /// A known person, or null for nobody.
  public mutating func person(_ name: StaticString, _ value: inout ActorNumber) throws {
    let field = try take(name)
    if field == .null {
      value = .nobody
      return
    }
    let text = try string(name, field)
    guard let person = keys.person(text) else { throw EventJSONError.unknownKey("\(name)", text, "person") }
    value = person
  }

  /// A number of its range.
  public mutating func number(_ name: StaticString, _ value: inout UInt8) throws {
    value = try integer(name, UInt8.self)
  }
  /// A number of its range.
  public mutating func number(_ name: StaticString, _ value: inout UInt16) throws {
    value = try integer(name, UInt16.self)
  }
  /// A number of its range.
  public mutating func number(_ name: StaticString, _ value: inout UInt32) throws {
    value = try integer(name, UInt32.self)
  }
  /// A number of its range, possibly as a string.
  public mutating func number(_ name: StaticString, _ value: inout UInt64) throws {
    value = try integer(name, UInt64.self)
  }
  /// True or false.
  public mutating func flag(_ name: StaticString, _ value: inout Bool) throws {
    let field = try take(name)
    guard case .bool(let flag) = field else {
      throw EventJSONError.wrong("\(name)", field, expected: "true or false", ru: "true или false")
    }
    value = flag
  }
  /// An ISO date or null.
  public mutating func day(_ name: StaticString, _ value: inout Day) throws {
    let field = try take(name)
    if field == .null {
      value = .none
      return
    }
    guard case .string(let text) = field, let day = Day(text) else {
      throw EventJSONError.wrong(
        "\(name)", field, expected: "a day like 2025-10-14, or null", ru: "день вида 2025-10-14 или null")
    }
    value = day
  }
  /// RFC 3339 or null.
  public mutating func moment(_ name: StaticString, _ value: inout Moment) throws {
    let field = try take(name)
    if field == .null {
      value = .none
      return
    }
    guard case .string(let text) = field, let moment = Moment(text) else {
      throw EventJSONError.wrong(
        "\(name)", field, expected: "a moment like 2025-10-14T08:30:00Z, or null",
        ru: "время вида 2025-10-14T08:30:00Z или null")
    }
    value = moment
  }
  /// A number or null.
  public mutating func position(_ name: StaticString, _ value: inout Position) throws {
    if fields["\(name)"] == .null {
      fields["\(name)"] = nil
      value = .none
      return
    }
    value = Position(try integer(name, UInt64.self))
  }
  /// The name of a code.
  public mutating func code<Value: Code>(_ name: StaticString, _ value: inout Value) throws {
    let field = try take(name)
    guard case .string(let text) = field, let known = Value(name: text) else {
      let names = Value.allCases.map(\.name).joined(separator: ", ")
      throw EventJSONError.wrong("\(name)", field, expected: "one of \(names)", ru: "одно из \(names)")
    }
    value = known
  }
  /// A written symbol, or null for none.
  public mutating func symbol<Value: Symbol>(_ name: StaticString, _ value: inout Value) throws {
    let field = try take(name)
    let known: Value? =
      switch field {
      case .null: Value(rawValue: 0)
      case .string(let text): Value(symbol: text)
      default: nil
      }
    guard let known else {
      throw EventJSONError.wrong(
        "\(name)", field, expected: "a mark like 5, 4+ or зач", ru: "отметка вида 5, 4+ или зач")
    }
    value = known
  }
  /// A text.
  public mutating func text(_ name: StaticString, _ value: inout String) throws {
    value = try string(name, try take(name))
  }
  /// `{"commitment": "…"}`, a plain text to be recorded, or null.
  public mutating func personal(
    _ name: StaticString, _ category: PersonalCategory, of person: ActorNumber, _ value: inout Personal
  ) throws {
    let field = try take(name)
    switch field {
    case .null: value = Personal()
    case .string(let text): value = Personal(text)
    case .object(let members):
      guard members.count == 1, members[0].0 == "commitment", case .string(let hex) = members[0].1,
        let known = Personal(commitmentHex: hex)
      else { fallthrough }
      value = known
    default:
      // Without the value: it may be personal.
      throw EventJSONError(
        .wrongValue, "\(name)", "\(name) is no commitment, no text and not null.",
        ru: "\(name): не обязательство, не текст и не null.")
    }
  }
}
