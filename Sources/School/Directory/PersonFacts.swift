public import EventLog

/// Where a personal text is: the event that committed to it and the index among its personal fields.
///
/// The vault opens the text by these two.
public struct PersonalPlace: Hashable, Sendable, DatedFact {
  /// First day the text holds.
  public let day: Day
  /// The event.
  public let position: Position
  /// Index among the personal fields of the event.
  public let field: UInt8
  /// False where the event commits to no text: the person has none from that day on.
  public let isStated: Bool

  /// The place of a text.
  public init(day: Day, position: Position, field: UInt8, isStated: Bool = true) {
    self.day = day
    self.position = position
    self.field = field
    self.isStated = isStated
  }
}

/// What is known of a person of any kind.
public struct PersonFacts: Sendable {
  /// How the person is written in JSON and on the command line: the key, or `kind:key` when an earlier person of
  /// another kind has the same key.
  public var text = ""
  /// Names with their days.
  public internal(set) var names: [PersonalPlace] = []
  /// Contacts with their days.
  public internal(set) var contacts: [PersonalPlace] = []
  /// Birth dates as stated.
  public internal(set) var births: [PersonalPlace] = []

  /// Where the name borne on a day is, or the latest name.
  public func name(on day: Day? = nil) -> PersonalPlace? { names.latest(on: day) ?? names.first }
  /// Where the latest contact is.
  public var contact: PersonalPlace? { contacts.last }
  /// Where the contact of a day is, or the first one.
  public func contact(on day: Day) -> PersonalPlace? { contacts.latest(on: day) ?? contacts.first }
  /// Where the birth date is.
  public var birth: PersonalPlace? { births.last }

  mutating func annul(_ position: Position) {
    names.annul(position)
    contacts.annul(position)
    births.annul(position)
  }
}
