internal import EventLog
internal import School

/// The fields of an event type as rules fill them in: kind of each, and what an unstated one holds.
struct EventShape {
  /// How a text of a file becomes a field.
  enum Kind: Equatable {
    /// A key of a kind of thing; null for none.
    case reference
    /// A new key.
    case introduction(kind: UInt8)
    /// A whole number.
    case number
    /// true or false.
    case flag
    /// A name, a mark, a day: text, or null for none.
    case symbol
    /// A text, empty for none.
    case text
    /// A text of the vault, or null.
    case personal
  }

  struct Field {
    let name: String
    let kind: Kind
    let unstated: JSONValue
    /// True for what no event can be without.
    let isRequired: Bool
  }

  let fields: [Field]

  /// The fields of a type; nil when there is no such type.
  init?(_ type: String) {
    guard var fact = EventRegistry.make(type) else { return nil }
    var visitor = Visitor()
    guard (try? fact.visit(&visitor)) != nil else { return nil }
    fields = visitor.fields
  }

  func field(_ name: String) -> Field? { fields.first { $0.name == name } }

  /// What the field holds for a text; nil where the text does not fit.
  static func json(_ value: String?, _ field: Field) -> JSONValue? {
    guard let value else {
      switch field.kind {
      case .number, .flag, .text: return field.unstated
      case .reference, .introduction, .symbol, .personal: return .null
      }
    }
    switch field.kind {
    case .number: return Int64(value).map { .int($0) }
    case .flag: return value == "true" ? .bool(true) : value == "false" ? .bool(false) : nil
    case .reference, .introduction, .symbol, .text, .personal: return .string(value)
    }
  }

  private struct Visitor: FieldVisitor {
    var fields: [Field] = []

    private mutating func add(
      _ name: StaticString, _ kind: Kind, _ unstated: JSONValue, isRequired: Bool = false
    ) {
      fields.append(Field(name: "\(name)", kind: kind, unstated: unstated, isRequired: isRequired))
    }

    mutating func reference<Thing: ReferenceKind>(_ name: StaticString, _ value: inout Reference<Thing>) {
      add(name, .reference, .null)
    }
    mutating func introduction<Thing: ReferenceKind>(
      _ name: StaticString, _ value: inout Reference<Thing>, key: inout String
    ) {
      add(name, .introduction(kind: Thing.code), .null, isRequired: true)
    }
    mutating func creation<Thing: ReferenceKind>(_ name: StaticString, _ value: inout Reference<Thing>) {
      add(name, .reference, .null)
    }
    mutating func person(_ name: StaticString, _ value: inout ActorNumber) { add(name, .reference, .null) }
    mutating func number(_ name: StaticString, _ value: inout UInt8) {
      add(name, .number, .int(Int64(value)))
    }
    mutating func number(_ name: StaticString, _ value: inout UInt16) {
      add(name, .number, .int(Int64(value)))
    }
    mutating func number(_ name: StaticString, _ value: inout UInt32) {
      add(name, .number, .int(Int64(value)))
    }
    mutating func number(_ name: StaticString, _ value: inout UInt64) {
      add(name, .number, .int(Int64(clamping: value)))
    }
    mutating func flag(_ name: StaticString, _ value: inout Bool) { add(name, .flag, .bool(value)) }
    mutating func day(_ name: StaticString, _ value: inout Day) { add(name, .symbol, .null) }
    mutating func moment(_ name: StaticString, _ value: inout Moment) { add(name, .symbol, .null) }
    mutating func position(_ name: StaticString, _ value: inout Position) { add(name, .number, .null) }
    mutating func code<Value: Code>(_ name: StaticString, _ value: inout Value) {
      add(name, .symbol, .string(value.name))
    }
    mutating func symbol<Value: Symbol>(_ name: StaticString, _ value: inout Value) {
      add(name, .symbol, .null)
    }
    mutating func text(_ name: StaticString, _ value: inout String) { add(name, .text, .string("")) }
    mutating func personal(
      _ name: StaticString, _ category: PersonalCategory, of person: ActorNumber, _ value: inout Personal
    ) {
      add(name, .personal, .null)
    }
  }
}
