internal import EventLog
internal import School

/// What an event states as bytes that are equal exactly for equal statements of one log: type, day and fields.
///
/// Keys are folded, because they are compared so; personal texts stand apart, because the log holds commitments
/// with a salt of their own each.
struct FactContent: FieldVisitor {
  private(set) var bytes: [UInt8] = []
  /// Texts of the personal fields, in order.
  private(set) var personal: [Personal] = []
  /// Of all fields, or of those named only.
  private let names: Set<String>?

  /// The statement of `fact` on `day`.
  static func of(_ fact: any Event, on day: Day) -> FactContent { make(fact, on: day, nil) }

  /// The part of a statement that tells which fact it is: fields by name, `on` for the day.
  static func identity(_ fact: any Event, on day: Day, by names: [String]) -> [UInt8] {
    make(fact, on: day, Set(names)).bytes
  }

  private static func make(_ fact: any Event, on day: Day, _ names: Set<String>?) -> FactContent {
    var fact = fact
    var content = FactContent(names)
    content.put(UInt64(type(of: fact).type.code))
    if names?.contains("on") ?? true { content.put(UInt64(bitPattern: Int64(day.number))) }
    // The visitor never throws, and events only pass its errors on.
    try? fact.visit(&content)
    return content
  }

  private init(_ names: Set<String>?) { self.names = names }

  private mutating func put(_ value: UInt64) {
    for shift in stride(from: 0, to: 64, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: value >> UInt64(shift)))
    }
  }

  private mutating func put(_ text: String) {
    let utf8 = Array(text.utf8)
    put(UInt64(utf8.count))
    bytes += utf8
  }

  private func counts(_ name: StaticString) -> Bool { names?.contains("\(name)") ?? true }

  mutating func reference<Kind: ReferenceKind>(_ name: StaticString, _ value: inout Reference<Kind>) {
    if counts(name) { put(UInt64(value.number)) }
  }
  mutating func introduction<Kind: ReferenceKind>(
    _ name: StaticString, _ value: inout Reference<Kind>, key: inout String
  ) {
    guard counts(name) else { return }
    put(UInt64(value.number))
    if names == nil { put(KeyFold.normalise(key)) }
  }
  /// What makes a lesson has no key: its number follows from when it was recorded.
  mutating func creation<Kind: ReferenceKind>(_ name: StaticString, _ value: inout Reference<Kind>) {}
  mutating func person(_ name: StaticString, _ value: inout ActorNumber) {
    if counts(name) { put(UInt64(value.rawValue)) }
  }
  mutating func number(_ name: StaticString, _ value: inout UInt8) { if counts(name) { put(UInt64(value)) } }
  mutating func number(_ name: StaticString, _ value: inout UInt16) { if counts(name) { put(UInt64(value)) } }
  mutating func number(_ name: StaticString, _ value: inout UInt32) { if counts(name) { put(UInt64(value)) } }
  mutating func number(_ name: StaticString, _ value: inout UInt64) { if counts(name) { put(value) } }
  mutating func flag(_ name: StaticString, _ value: inout Bool) { if counts(name) { put(value ? 1 : 0) } }
  mutating func day(_ name: StaticString, _ value: inout Day) {
    if counts(name) { put(UInt64(bitPattern: Int64(value.number))) }
  }
  mutating func moment(_ name: StaticString, _ value: inout Moment) {
    if counts(name) { put(UInt64(bitPattern: value.microseconds)) }
  }
  mutating func position(_ name: StaticString, _ value: inout Position) {
    if counts(name) { put(value.rawValue) }
  }
  mutating func code<Value: Code>(_ name: StaticString, _ value: inout Value) {
    if counts(name) { put(UInt64(value.rawValue)) }
  }
  mutating func symbol<Value: Symbol>(_ name: StaticString, _ value: inout Value) {
    if counts(name) { put(UInt64(value.rawValue)) }
  }
  mutating func text(_ name: StaticString, _ value: inout String) { if counts(name) { put(value) } }
  mutating func personal(
    _ name: StaticString, _ category: PersonalCategory, of person: ActorNumber, _ value: inout Personal
  ) {
    personal.append(value)
  }
}
