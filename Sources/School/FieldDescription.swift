import EventLog

/// What documentation says of one field of an event.
public struct FieldDescription: Hashable, Sendable {
  /// The JSON name.
  public let name: String
  /// What is stored: `reference pupil`, `code: 0 none, 1 slip`, `mark`, `text`.
  public let kind: String
  /// Byte offset in a record, or nil for a text, which has none.
  public let offset: Int?
  /// Stored bytes, or nil for a text.
  public let size: Int?
}

/// Lists the fields of an event with their offsets in a record.
struct DocumentingVisitor: FieldVisitor {
  private(set) var fields: [FieldDescription] = []
  private var offset = RecordLayout.fields

  private mutating func fixed(_ name: StaticString, _ kind: String, _ size: Int) {
    fields.append(FieldDescription(name: "\(name)", kind: kind, offset: offset, size: size))
    offset += size
  }

  mutating func reference<Kind: ReferenceKind>(_ name: StaticString, _ value: inout Reference<Kind>) {
    fixed(name, "reference \(Kind.name)", 4)
  }
  mutating func introduction<Kind: ReferenceKind>(
    _ name: StaticString, _ value: inout Reference<Kind>, key: inout String
  ) {
    fixed(name, "introduction \(Kind.name)", 4)
  }
  mutating func creation<Kind: ReferenceKind>(_ name: StaticString, _ value: inout Reference<Kind>) {
    fixed(name, "creation \(Kind.name)", 4)
  }
  mutating func person(_ name: StaticString, _ value: inout ActorNumber) { fixed(name, "person", 4) }
  mutating func number(_ name: StaticString, _ value: inout UInt8) { fixed(name, "number", 1) }
  mutating func number(_ name: StaticString, _ value: inout UInt16) { fixed(name, "number", 2) }
  mutating func number(_ name: StaticString, _ value: inout UInt32) { fixed(name, "number", 4) }
  mutating func number(_ name: StaticString, _ value: inout UInt64) { fixed(name, "number", 8) }
  mutating func flag(_ name: StaticString, _ value: inout Bool) { fixed(name, "flag", 1) }
  mutating func day(_ name: StaticString, _ value: inout Day) { fixed(name, "day", 4) }
  mutating func moment(_ name: StaticString, _ value: inout Moment) { fixed(name, "moment", 8) }
  mutating func position(_ name: StaticString, _ value: inout Position) { fixed(name, "position", 8) }
  mutating func code<Value: Code>(_ name: StaticString, _ value: inout Value) {
    let names = Value.allCases.map { "\($0.rawValue) \($0.name)" }.joined(separator: ", ")
    fixed(name, "code: \(names)", 1)
  }
  mutating func symbol<Value: Symbol>(_ name: StaticString, _ value: inout Value) { fixed(name, "mark", 2) }
  mutating func text(_ name: StaticString, _ value: inout String) {
    fields.append(FieldDescription(name: "\(name)", kind: "text", offset: nil, size: nil))
  }
  mutating func personal(
    _ name: StaticString, _ category: PersonalCategory, of person: ActorNumber, _ value: inout Personal
  ) {
    fixed(name, "personal \(category.name)", 32)
  }
}
