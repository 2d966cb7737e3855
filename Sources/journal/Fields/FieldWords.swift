import EventLog
import School

/// Writes an event's fields as the words ``FieldReader`` takes: what a correction starts from.
struct FieldWords: FieldVisitor {
  private let directory: Directory
  /// The fields by name; personal texts are not among them.
  private(set) var words: [String: String] = [:]
  /// Numbers that the event introduced, by field name.
  private(set) var numbers: [String: UInt32] = [:]
  /// Things and people that the event names, by field name: they may have lost their keys since.
  private(set) var references: [String: UInt32] = [:]
  /// Personal texts that the event committed to, by field name: which of its personal fields each is.
  private(set) var personals: [String: UInt8] = [:]
  private var personalCount: UInt8 = 0

  /// The fields of `event`.
  init(_ event: any Event, _ directory: Directory) throws {
    self.init(directory: directory)
    var event = event
    try event.visit(&self)
  }

  private init(directory: Directory) { self.directory = directory }

  mutating func reference<Kind: ReferenceKind>(_ name: StaticString, _ value: inout Reference<Kind>) {
    words["\(name)"] = directory.key(value) ?? ""
    references["\(name)"] = value.number
  }
  mutating func introduction<Kind: ReferenceKind>(
    _ name: StaticString, _ value: inout Reference<Kind>, key: inout String
  ) {
    words["\(name)"] = key
    numbers["\(name)"] = value.number
  }
  mutating func creation<Kind: ReferenceKind>(_ name: StaticString, _ value: inout Reference<Kind>) {
    numbers["\(name)"] = value.number
  }
  mutating func person(_ name: StaticString, _ value: inout ActorNumber) {
    words["\(name)"] = directory.text(of: value) ?? ""
    references["\(name)"] = value.rawValue
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
  ) {
    if value.commitment != .none { personals["\(name)"] = personalCount }
    personalCount += 1
  }
}
