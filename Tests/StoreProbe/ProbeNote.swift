import EventLog

enum ProbeThing: ReferenceKind {
  static let code: UInt8 = 1
  static let name = "thing"
}

/// The probe's event. All of it follows from its position, so that any reader can tell what should be there.
struct ProbeNote: Event {
  static let type = EventType(code: 7, name: "ProbeNote")
  /// Byte offset of the commitment.
  static let commitment = 46
  var thing = Reference<ProbeThing>.none
  var value: UInt16 = 0
  var title = ""
  var about = Personal()

  init() {}

  /// The event that belongs at `position`.
  init(at position: UInt64) {
    thing = Reference(UInt32(truncatingIfNeeded: position))
    value = UInt16(truncatingIfNeeded: position &* 7)
    title = String(repeating: "t", count: Int(position % 23))
    about = Personal(position % 5 == 0 ? "a text about \(position)" : nil)
  }

  mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.reference("thing", &thing)
    try visitor.number("value", &value)
    try visitor.personal("about", .note, of: ActorNumber(kind: 3, number: thing.number % 50), &about)
    try visitor.text("title", &title)
  }

  static func header(at position: UInt64) -> EventHeader {
    EventHeader(
      actor: ActorNumber(kind: 1, number: 3), occurredOn: Day(number: 20_000),
      clock: Moment(microseconds: Int64(position) * 1_000), source: 0)
  }
}
