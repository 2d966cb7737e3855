public import EventLog

/// A pupil's time in one class.
public struct ClassMembership: Hashable, Sendable {
  /// The class.
  public let schoolClass: ClassNumber
  /// The days.
  public var span: DaySpan
  /// The event that states its beginning.
  public let position: Position
  /// The event that states its end, or `.none` while it is open.
  public internal(set) var endPosition = Position.none
}

/// A pupil as the log knows them.
public struct PupilEntry: DirectoryEntry {
  /// The school key as entered.
  public var key: String
  /// The latest event that states it.
  public var position: Position
  /// True when its introduction was annulled.
  public var isAnnulled = false
  /// Names and birth date.
  public var person = PersonFacts()
  /// Classes with their days, oldest first; follows from the movements.
  public private(set) var memberships: [ClassMembership] = []
  /// Guardians ever linked.
  public internal(set) var guardians: [GuardianNumber] = []
  private var movements: [Movement] = []

  /// Entering, changing or leaving a class.
  struct Movement: DatedFact, Sendable {
    enum Kind { case enrolled, transferred, left }
    let kind: Kind
    /// The class entered; none for leaving.
    let schoolClass: ClassNumber
    let day: Day
    let position: Position
  }

  init(key: String, position: Position) {
    self.key = key
    self.position = position
  }

  /// The class on a day, or nil when not enrolled.
  public func schoolClass(on day: Day) -> ClassNumber? {
    memberships.last { $0.span.contains(day) }?.schoolClass
  }

  /// The days in a class, oldest first.
  public func spans(in schoolClass: ClassNumber) -> [DaySpan] {
    memberships.filter { $0.schoolClass == schoolClass }.map(\.span)
  }

  mutating func state(_ movement: Movement, restating restated: Position?) {
    movements.state(movement, restating: restated)
    derive()
  }

  mutating func annulMovement(_ position: Position) {
    movements.annul(position)
    derive()
  }

  func hasMovement(_ position: Position) -> Bool { movements.contains { $0.position == position } }

  var hasEnrolment: Bool { movements.contains { $0.kind == .enrolled } }

  private mutating func derive() {
    memberships.removeAll(keepingCapacity: true)
    for movement in movements {
      if let last = memberships.indices.last {
        memberships[last].span.end(before: movement.day)
        if memberships[last].span.through == movement.day - 1 {
          memberships[last].endPosition = movement.position
        }
        if memberships[last].span.isEmpty { memberships.removeLast() }
      }
      if movement.kind != .left {
        memberships.append(
          ClassMembership(
            schoolClass: movement.schoolClass, span: DaySpan(from: movement.day), position: movement.position)
        )
      }
    }
  }
}
