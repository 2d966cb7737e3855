internal import EventLog

/// How far people are on the way to their account.
///
/// Positions are kept; one that was amended since no longer holds.
struct AccessState: Sendable {
  /// What is known of one person.
  struct Person: Sendable {
    var applications: [Position] = []
    var consents: [Consent] = []
    var credentials: [Position] = []
    var activated: Position?
  }

  /// A consent.
  struct Consent: Sendable {
    let position: Position
    let purpose: UInt8
    let through: Day
  }

  /// By kind of actor, then by number.
  private var people: [[Person]] = Array(repeating: [], count: 16)

  /// What is known of a person.
  subscript(_ person: ActorNumber) -> Person {
    let index = Int(person.number)
    let known = people[Int(person.kind)]
    return index < known.count ? known[index] : Person()
  }

  /// Position of the activation of a person's account; may have been amended.
  func activation(_ person: ActorNumber) -> Position? {
    let index = Int(person.number)
    let kind = Int(person.kind)
    return index < people[kind].count ? people[kind][index].activated : nil
  }

  /// Positions of a person's credentials; may have been amended.
  func credentials(_ person: ActorNumber) -> [Position] {
    let index = Int(person.number)
    let kind = Int(person.kind)
    return index < people[kind].count ? people[kind][index].credentials : []
  }

  mutating func change(_ person: ActorNumber, _ body: (inout Person) -> Void) {
    guard person != .nobody else { return }
    let kind = Int(person.kind)
    let index = Int(person.number)
    guard index < 1 << 24 else { return }
    if index >= people[kind].count {
      people[kind].append(contentsOf: repeatElement(Person(), count: index + 1 - people[kind].count))
    }
    body(&people[kind][index])
  }
}
