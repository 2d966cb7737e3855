internal import EventLog
internal import School
internal import TestSupport

/// Fills an event with random values that a directory knows.
struct RandomFields: FieldVisitor {
  var generator: SeededGenerator
  let directory: Directory

  private mutating func chance(_ count: Int) -> Bool { Int.random(in: 0..<count, using: &generator) == 0 }

  mutating func reference<Kind: ReferenceKind>(_ name: StaticString, _ value: inout Reference<Kind>) {
    let count = directory.nextNumber(kind: Kind.code)
    value = count == 0 || chance(4) ? .none : Reference(.random(in: 0..<count, using: &generator))
  }
  mutating func introduction<Kind: ReferenceKind>(
    _ name: StaticString, _ value: inout Reference<Kind>, key: inout String
  ) {
    value = Reference(directory.nextNumber(kind: Kind.code))
    key = "новый \(UInt16.random(in: 0...UInt16.max, using: &generator))"
  }
  mutating func creation<Kind: ReferenceKind>(_ name: StaticString, _ value: inout Reference<Kind>) {
    value = Reference(directory.nextNumber(kind: Kind.code))
  }
  mutating func person(_ name: StaticString, _ value: inout ActorNumber) {
    let known: [ActorNumber] = [
      .operator, .staff(StaffNumber(0)), .pupil(PupilNumber(0)), .guardian(GuardianNumber(0)), .nobody,
    ]
    value = known[Int.random(in: 0..<known.count, using: &generator)]
  }
  private mutating func random<Number: FixedWidthInteger>(_ value: inout Number) {
    value =
      chance(5)
      ? [0, 1, .max][Int.random(in: 0..<3, using: &generator)]
      : .random(in: 0...Number.max, using: &generator)
  }
  mutating func number(_ name: StaticString, _ value: inout UInt8) { random(&value) }
  mutating func number(_ name: StaticString, _ value: inout UInt16) { random(&value) }
  mutating func number(_ name: StaticString, _ value: inout UInt32) { random(&value) }
  mutating func number(_ name: StaticString, _ value: inout UInt64) { random(&value) }
  mutating func flag(_ name: StaticString, _ value: inout Bool) { value = chance(2) }
  mutating func day(_ name: StaticString, _ value: inout Day) {
    value = chance(4) ? .none : Day(number: .random(in: -200_000...200_000, using: &generator))
  }
  mutating func moment(_ name: StaticString, _ value: inout Moment) {
    value = chance(4) ? .none : Moment(microseconds: .random(in: 0...1 << 51, using: &generator))
  }
  mutating func position(_ name: StaticString, _ value: inout Position) {
    value = chance(4) ? .none : Position(.random(in: 0...1 << 40, using: &generator))
  }
  mutating func code<Value: Code>(_ name: StaticString, _ value: inout Value) {
    value = Value.allCases.randomElement(using: &generator) ?? value
  }
  mutating func symbol<Value: Symbol>(_ name: StaticString, _ value: inout Value) {
    while true {
      guard let known = Value(rawValue: .random(in: 0...0x300, using: &generator)) else { continue }
      value = known
      return
    }
  }
  mutating func text(_ name: StaticString, _ value: inout String) {
    let parts = [
      "", "§ 12, № 3", "\"кавычки\"", "\\", "\n\t\u{1}\u{1F}", "😀", "e\u{301}", "</script>", "\u{2028}", "ё",
    ]
    value = (0..<Int.random(in: 0..<4, using: &generator)).map { _ in
      parts[Int.random(in: 0..<parts.count, using: &generator)]
    }.joined()
  }
  mutating func personal(
    _ name: StaticString, _ category: PersonalCategory, of person: ActorNumber, _ value: inout Personal
  ) {
    value = chance(3) ? Personal() : Personal("тайна")
  }
}
