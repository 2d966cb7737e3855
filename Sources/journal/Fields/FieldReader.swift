import EventLog
import School

/// Fills an event's fields from words: school keys for references, names for codes, symbols for marks.
///
/// Everything given must be a field of the event, and everything the event needs must be given.
struct FieldReader: FieldVisitor {
  let directory: Directory
  private let arguments: FieldArguments
  private let numbers: [String: UInt32]
  private let references: [String: UInt32]

  /// Builds `event` from `arguments`.
  ///
  /// - Parameters:
  ///   - numbers: what a restated event introduced, by field name; it goes by the same numbers again.
  ///   - references: what an amended event names, by field name; taken over where nothing else was typed.
  /// - Throws: ``CommandFailure`` naming the option, what it should be and what it is.
  static func fill(
    _ event: any Event, _ arguments: FieldArguments, _ directory: Directory, numbers: [String: UInt32] = [:],
    references: [String: UInt32] = [:]
  ) throws -> any Event {
    var reader = FieldReader(directory, arguments, numbers: numbers, references: references)
    let names = EventRegistry.describe(event).map(\.name)
    if let extra = arguments.values.keys.filter({ !names.contains($0) }).sorted().first {
      let near = Spelling.nearest(to: extra, among: names).map { "Did you mean --\($0)? " } ?? ""
      throw CommandFailure(
        "\(arguments.spelling(extra)): \(type(of: event).type.name) has no such field. "
          + "\(near)journal record --list \(type(of: event).type.name) names them.")
    }
    var event = event
    try event.visit(&reader)
    return event
  }

  private init(
    _ directory: Directory, _ arguments: FieldArguments, numbers: [String: UInt32],
    references: [String: UInt32]
  ) {
    (self.directory, self.arguments) = (directory, arguments)
    (self.numbers, self.references) = (numbers, references)
  }

  /// What the amended event names in this field, when nothing else was typed.
  private func takenOver(_ name: StaticString) -> UInt32? {
    guard !arguments.isTyped("\(name)"), let number = references["\(name)"] else { return nil }
    return number
  }

  private func number<Kind: ReferenceKind>(_ name: StaticString) -> Reference<Kind> {
    Reference(numbers["\(name)"] ?? directory.nextNumber(kind: Kind.code))
  }

  private func value(_ name: StaticString) -> String? { arguments.values["\(name)"] }

  private func wrong(_ name: StaticString, _ text: String, _ expected: String) -> CommandFailure {
    CommandFailure("\(arguments.spelling("\(name)")): \(text) is not \(expected).")
  }

  private func missing(_ name: StaticString, _ expected: String) -> CommandFailure {
    CommandFailure("--\(name) is needed: \(expected).")
  }

  mutating func reference<Kind: ReferenceKind>(_ name: StaticString, _ value: inout Reference<Kind>) throws {
    if let number = takenOver(name) {
      value = Reference(number)
      return
    }
    guard let text = self.value(name), !text.isEmpty else { return }
    guard let number = directory.find(text, Kind.self) else {
      throw wrong(name, text, "the key of a known \(Kind.name). journal find \(text) looks for it")
    }
    value = number
  }

  mutating func introduction<Kind: ReferenceKind>(
    _ name: StaticString, _ value: inout Reference<Kind>, key: inout String
  ) throws {
    guard let text = self.value(name), !text.isEmpty else {
      throw missing(name, "the key that people will type for this \(Kind.name)")
    }
    // A pupil who left may come back under the same key; the rules tell whether this one does.
    let returning =
      Kind.code == PupilReference.code && numbers["\(name)"] == nil ? directory.find(text, Kind.self) : nil
    value = returning ?? number(name)
    key = text
  }

  mutating func creation<Kind: ReferenceKind>(_ name: StaticString, _ value: inout Reference<Kind>) throws {
    value = number(name)
  }

  mutating func person(_ name: StaticString, _ value: inout ActorNumber) throws {
    if let number = takenOver(name) {
      value = ActorNumber(rawValue: number)
      return
    }
    guard let text = self.value(name), !text.isEmpty else { return }
    guard let person = directory.person(text) else {
      throw wrong(name, text, "the key of a known person. journal find \(text) looks for it")
    }
    value = person
  }

  private mutating func integer<Number: FixedWidthInteger>(
    _ name: StaticString, _ value: inout Number
  ) throws {
    guard let text = self.value(name) else { return }
    guard let number = Number(text) else {
      throw wrong(name, text, "a whole number of \(Number.min) to \(Number.max)")
    }
    value = number
  }

  mutating func number(_ name: StaticString, _ value: inout UInt8) throws { try integer(name, &value) }
  mutating func number(_ name: StaticString, _ value: inout UInt16) throws { try integer(name, &value) }
  mutating func number(_ name: StaticString, _ value: inout UInt32) throws {
    if "\(name)" == "scope", let key = self.value(name), UInt32(key) == nil {
      guard let number = Omitted.scope(arguments.values["scopeKind"], key, directory) else {
        throw wrong(name, key, "the key of what --scopeKind names. journal find \(key) looks for it")
      }
      value = number
      return
    }
    try integer(name, &value)
  }
  mutating func number(_ name: StaticString, _ value: inout UInt64) throws { try integer(name, &value) }

  mutating func flag(_ name: StaticString, _ value: inout Bool) throws {
    guard let text = self.value(name) else { return }
    switch text {
    case "true", "yes", "да", "1": value = true
    case "false", "no", "нет", "0": value = false
    default: throw wrong(name, text, "yes or no")
    }
  }

  mutating func day(_ name: StaticString, _ value: inout Day) throws {
    guard let text = self.value(name), !text.isEmpty else { return }
    guard let day = DayOption(argument: text) else { throw wrong(name, text, "a day such as 2025-10-13") }
    value = day.day
  }

  mutating func moment(_ name: StaticString, _ value: inout Moment) throws {
    guard let text = self.value(name), !text.isEmpty else { return }
    guard let moment = Moment(text) else { throw wrong(name, text, "a moment such as 2025-10-13T10:05:00Z") }
    value = moment
  }

  mutating func position(_ name: StaticString, _ value: inout Position) throws {
    guard let text = self.value(name), !text.isEmpty else { return }
    guard let number = UInt64(text) else { throw wrong(name, text, "a position in the log") }
    value = Position(number)
  }

  mutating func code<Value: Code>(_ name: StaticString, _ value: inout Value) throws {
    guard let text = self.value(name) else { return }
    guard let code = Value(name: text) else {
      let names = Value.allCases.map(\.name).joined(separator: ", ")
      throw wrong(name, text, "one of \(names)")
    }
    value = code
  }

  mutating func symbol<Value: Symbol>(_ name: StaticString, _ value: inout Value) throws {
    guard let text = self.value(name) else { return }
    guard let symbol = Value(symbol: text) else {
      throw wrong(name, text, "a mark such as 5, 4-, зач or н/а")
    }
    value = symbol
  }

  mutating func text(_ name: StaticString, _ value: inout String) throws {
    if let text = self.value(name) { value = text }
  }

  mutating func personal(
    _ name: StaticString, _ category: PersonalCategory, of person: ActorNumber, _ value: inout Personal
  ) throws {
    if let text = self.value(name) { value = Personal(text) }
  }
}
