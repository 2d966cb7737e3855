public import EventLog

/// Gives what an event introduces or creates the number it has already: an event stated anew may carry another key.
public struct Renumbering: FieldVisitor {
  private let number: UInt32

  /// A visitor that sets introductions and creations to `number`.
  public init(_ number: UInt32) { self.number = number }

  /// Sets the number.
  public mutating func introduction<Kind: ReferenceKind>(
    _ name: StaticString, _ value: inout Reference<Kind>, key: inout String
  ) {
    value = Reference(number)
  }
  /// Sets the number.
  public mutating func creation<Kind: ReferenceKind>(_ name: StaticString, _ value: inout Reference<Kind>) {
    value = Reference(number)
  }

  /// Left as it is.
  public mutating func reference<Kind: ReferenceKind>(_ name: StaticString, _ value: inout Reference<Kind>) {}
  /// Left as it is.
  public mutating func person(_ name: StaticString, _ value: inout ActorNumber) {}
  /// Left as it is.
  public mutating func number(_ name: StaticString, _ value: inout UInt8) {}
  /// Left as it is.
  public mutating func number(_ name: StaticString, _ value: inout UInt16) {}
  /// Left as it is.
  public mutating func number(_ name: StaticString, _ value: inout UInt32) {}
  /// Left as it is.
  public mutating func number(_ name: StaticString, _ value: inout UInt64) {}
  /// Left as it is.
  public mutating func flag(_ name: StaticString, _ value: inout Bool) {}
  /// Left as it is.
  public mutating func day(_ name: StaticString, _ value: inout Day) {}
  /// Left as it is.
  public mutating func moment(_ name: StaticString, _ value: inout Moment) {}
  /// Left as it is.
  public mutating func position(_ name: StaticString, _ value: inout Position) {}
  /// Left as it is.
  public mutating func code<Value: Code>(_ name: StaticString, _ value: inout Value) {}
  /// Left as it is.
  public mutating func symbol<Value: Symbol>(_ name: StaticString, _ value: inout Value) {}
  /// Left as it is.
  public mutating func text(_ name: StaticString, _ value: inout String) {}
  /// Left as it is.
  public mutating func personal(
    _ name: StaticString, _ category: PersonalCategory, of person: ActorNumber, _ value: inout Personal
  ) {}
}
