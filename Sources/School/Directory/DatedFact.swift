public import EventLog

/// A fact of a thing's history: since a day, stated by an event.
protocol DatedFact {
  var day: Day { get }
  /// The latest event of the chain that states it.
  var position: Position { get }
}

extension Array where Element: DatedFact {
  /// Adds a fact in order of days, or replaces the one that `restated` stated.
  mutating func state(_ fact: Element, restating restated: Position?) {
    if let restated { annul(restated) }
    let index = lastIndex { $0.day < fact.day || ($0.day == fact.day && $0.position < fact.position) }
    insert(fact, at: index.map { $0 + 1 } ?? 0)
  }

  /// Takes back what the event at `position` stated; false when that is nothing of this history.
  @discardableResult
  mutating func annul(_ position: Position) -> Bool {
    let before = count
    removeAll { $0.position == position }
    return count < before
  }

  /// The latest fact of a day, or of all time.
  func latest(on day: Day? = nil) -> Element? {
    guard let day else { return last }
    return last { $0.day <= day }
  }
}

/// Days from one through another, the second possibly open.
public struct DaySpan: Hashable, Sendable {
  /// First day.
  public var from: Day
  /// Last day, or `.none` while open.
  public var through: Day

  /// The days `from` through `through`.
  public init(from: Day, through: Day = .none) {
    self.from = from
    self.through = through
  }

  /// True when the day is among them.
  public func contains(_ day: Day) -> Bool { from <= day && (through == .none || day <= through) }

  /// True when some day is in both.
  func overlaps(_ other: DaySpan) -> Bool {
    (other.through == .none || from <= other.through) && (through == .none || other.from <= through)
  }

  /// Ends the span on the day before `day`, unless it ends earlier.
  mutating func end(before day: Day) {
    if through == .none || through >= day { through = day - 1 }
  }

  /// True when it has no day.
  var isEmpty: Bool { through != .none && through < from }
}
