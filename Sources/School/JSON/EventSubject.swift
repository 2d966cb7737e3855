internal import EventLog

/// What an event is about, as one text: `pupil/p-0412`, `lesson/2025-10-14/7А-алгебра/3`, `operator`.
///
/// What the event introduces, else the pupil or other person it names, else the first thing it names.
struct EventSubject: FieldVisitor {
  private let directory: Directory
  private var introduced: String?
  private var person: String?
  private var thing: String?

  /// The subject of an event whose references `directory` knows; nil where it names nothing.
  static func text(_ fact: any Event, _ directory: Directory) throws -> String? {
    var visitor = EventSubject(directory: directory)
    var fact = fact
    try fact.visit(&visitor)
    return visitor.introduced ?? visitor.person ?? visitor.thing
  }

  private init(directory: Directory) { self.directory = directory }

  private func text<Kind: ReferenceKind>(_ value: Reference<Kind>) -> String? {
    value.isNone ? nil : directory.key(value).map { "\(Kind.name)/\($0)" }
  }

  mutating func reference<Kind: ReferenceKind>(_ name: StaticString, _ value: inout Reference<Kind>) {
    if Kind.code == PupilReference.code {
      person = person ?? text(value)
    } else {
      thing = thing ?? text(value)
    }
  }
  mutating func introduction<Kind: ReferenceKind>(
    _ name: StaticString, _ value: inout Reference<Kind>, key: inout String
  ) { introduced = introduced ?? text(value) }
  mutating func creation<Kind: ReferenceKind>(_ name: StaticString, _ value: inout Reference<Kind>) {
    introduced = introduced ?? text(value)
  }
  mutating func person(_ name: StaticString, _ value: inout ActorNumber) {
    guard person == nil else { return }
    if let pupil = value.asPupil {
      person = text(pupil)
    } else if let guardian = value.asGuardian {
      person = text(guardian)
    } else if let member = value.asStaff {
      person = text(member)
    } else if let system = value.asSystem {
      person = text(system)
    } else if value == .operator {
      person = Directory.operatorKey
    }
  }
  mutating func number(_ name: StaticString, _ value: inout UInt8) {}
  mutating func number(_ name: StaticString, _ value: inout UInt16) {}
  mutating func number(_ name: StaticString, _ value: inout UInt32) {}
  mutating func number(_ name: StaticString, _ value: inout UInt64) {}
  mutating func flag(_ name: StaticString, _ value: inout Bool) {}
  mutating func day(_ name: StaticString, _ value: inout Day) {}
  mutating func moment(_ name: StaticString, _ value: inout Moment) {}
  mutating func position(_ name: StaticString, _ value: inout Position) {}
  mutating func code<Value: Code>(_ name: StaticString, _ value: inout Value) {}
  mutating func symbol<Value: Symbol>(_ name: StaticString, _ value: inout Value) {}
  mutating func text(_ name: StaticString, _ value: inout String) {}
  mutating func personal(
    _ name: StaticString, _ category: PersonalCategory, of person: ActorNumber, _ value: inout Personal
  ) {}
}
