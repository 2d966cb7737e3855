import EventLog

enum ThingKind: ReferenceKind {
  static let code: UInt8 = 1
  static let name = "thing"
}

/// An event of the tests' own: the log knows nothing of schools.
struct NoteTaken: Event, Equatable {
  static let type = EventType(code: 7, name: "NoteTaken")
  var thing = Reference<ThingKind>.none
  var value: UInt16 = 0
  var title = ""
  var about = Personal()

  init() {}
  init(thing: UInt32, value: UInt16 = 0, title: String = "", about: String? = nil) {
    self.thing = Reference(thing)
    self.value = value
    self.title = title
    self.about = Personal(about)
  }

  mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.reference("thing", &thing)
    try visitor.number("value", &value)
    try visitor.personal("about", .note, of: ActorNumber(kind: 3, number: thing.number), &about)
    try visitor.text("title", &title)
  }
}

extension EventHeader {
  /// A header at second `second` of a fixed day.
  static func test(_ second: Int64 = 0, amends: Position = .none) -> EventHeader {
    EventHeader(
      actor: ActorNumber(kind: 1, number: 3), occurredOn: Day(number: 20_000),
      clock: Moment(microseconds: second * 1_000_000), source: 0, amends: amends)
  }
}
