import EventLog
import School

/// Writes an event's fields as the words ``FieldReader`` takes: what a correction starts from.
struct FieldWords: FieldVisitor {
  private let directory: Directory
  private(set) var words: [String: String] = [:]

  /// The fields of `event` by name; personal text is left out.
  static func words(_ event: any Event, _ directory: Directory) throws -> [String: String] {
    var writer = FieldWords(directory: directory)
    var event = event
    try event.visit(&writer)
    return writer.words
  }

  private init(directory: Directory) { self.directory = directory }

  mutating func reference<Kind: ReferenceKind>(_ name: StaticString, _ value: inout Reference<Kind>) {
    words["\(name)"] = directory.key(value) ?? ""
  }
  mutating func introduction<Kind: ReferenceKind>(
    _ name: StaticString, _ value: inout Reference<Kind>, key: inout String
  ) { words["\(name)"] = key }
  mutating func creation<Kind: ReferenceKind>(_ name: StaticString, _ value: inout Reference<Kind>) {}
  mutating func person(_ name: StaticString, _ value: inout ActorNumber) {
    words["\(name)"] = directory.text(of: value) ?? ""
  }
  mutating func number(_ name: StaticString, _ value: inout UInt8) { words["\(name)"] = String(value) }
  mutating func number(_ name: StaticString, _ value: inout UInt16) { words["\(name)"] = String(value) }
  mutating func number(_ name: StaticString, _ value: inout UInt32) { words["\(name)"] = String(value) }
  mutating func number(_ name: StaticString, _ value: inout UInt64) { words["\(name)"] = String(value) }
  mutating func flag(_ name: StaticString, _ value: inout Bool) { words["\(name)"] = value ? "yes" : "no" }
  mutating func day(_ name: StaticString, _ value: inout Day) {
    words["\(name)"] = value == .none ? "" : "\(value)"
  }
  mutating func moment(_ name: StaticString, _ value: inout Moment) {
    words["\(name)"] = value == .none ? "" : "\(value)"
  }
  mutating func position(_ name: StaticString, _ value: inout Position) {
    words["\(name)"] = value == .none ? "" : "\(value)"
  }
  mutating func code<Value: Code>(_ name: StaticString, _ value: inout Value) {
    words["\(name)"] = value.name
  }
  mutating func symbol<Value: Symbol>(_ name: StaticString, _ value: inout Value) {
    words["\(name)"] = value.symbol
  }
  mutating func text(_ name: StaticString, _ value: inout String) { words["\(name)"] = value }
  mutating func personal(
    _ name: StaticString, _ category: PersonalCategory, of person: ActorNumber, _ value: inout Personal
  ) {}
}
