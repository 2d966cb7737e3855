public import EventLog

/// A member of staff as the log knows them.
public struct StaffEntry: DirectoryEntry {
  /// The school key as entered.
  public var key: String
  /// The latest event that states it.
  public var position: Position
  /// True when its introduction was annulled.
  public var isAnnulled = false
  /// Names.
  public var person = PersonFacts()
  /// First day of work.
  public var hiredOn: Day
  /// First day after the last day of work, or `.none`.
  public internal(set) var leftOn = Day.none
  var leftAt = Position.none

  /// True when employed on a day.
  public func isEmployed(on day: Day) -> Bool { hiredOn <= day && (leftOn == .none || day < leftOn) }
}

/// A source system.
public struct SystemEntry: DirectoryEntry {
  /// The school key as entered.
  public var key: String
  /// The latest event that states it.
  public var position: Position
  /// True when its introduction was annulled.
  public var isAnnulled = false
  /// How the system is written as an actor.
  public var person = PersonFacts()
  /// Its title.
  public var title: String
}

/// A class.
public struct ClassEntry: DirectoryEntry {
  /// The school key as entered.
  public var key: String
  /// The latest event that states it.
  public var position: Position
  /// True when its introduction was annulled.
  public var isAnnulled = false
  /// Year group, 1–11.
  public var yearGroup: UInt8
  /// Class teacher, or none.
  public var teacher: StaffNumber
  /// First day.
  public var from: Day
}

/// A subject.
public struct SubjectEntry: DirectoryEntry {
  /// The school key as entered.
  public var key: String
  /// The latest event that states it.
  public var position: Position
  /// True when its introduction was annulled.
  public var isAnnulled = false
  /// Its title.
  public var title: String
}

/// A term.
public struct TermEntry: DirectoryEntry {
  /// The school key as entered.
  public var key: String
  /// The latest event that states it.
  public var position: Position
  /// True when its introduction was annulled.
  public var isAnnulled = false
  /// Kind of term.
  public var kind: TermKind
  /// First and last year group it binds.
  public var yearGroups: ClosedRange<UInt8>
  /// First day.
  public var start: Day
  /// Last day.
  public var end: Day
  /// The year it belongs to, or none.
  public var parent: TermNumber
  /// Its title.
  public var title: String

  /// True when the day is in the term.
  public func contains(_ day: Day) -> Bool { start <= day && day <= end }
}

/// A building.
public struct BuildingEntry: DirectoryEntry {
  /// The school key as entered.
  public var key: String
  /// The latest event that states it.
  public var position: Position
  /// True when its introduction was annulled.
  public var isAnnulled = false
  /// Its title.
  public var title: String
}

/// A room.
public struct RoomEntry: DirectoryEntry {
  /// The school key as entered.
  public var key: String
  /// The latest event that states it.
  public var position: Position
  /// True when its introduction was annulled.
  public var isAnnulled = false
  /// Where it is.
  public var building: BuildingNumber
  /// Places for pupils.
  public var seats: UInt16
  /// Its title.
  public var title: String
}

/// An item of the school's plan.
public struct PlanItemEntry: DirectoryEntry {
  /// The school key as entered.
  public var key: String
  /// The latest event that states it.
  public var position: Position
  /// True when its introduction was annulled.
  public var isAnnulled = false
  /// Last day.
  public var due: Day
  /// First day, or `.none`.
  public var start: Day
  /// Who answers, or none.
  public var responsible: StaffNumber
  /// The plan.
  public var plan: String
  /// Its clause.
  public var clause: String
  /// What is to be done.
  public var title: String
  /// Keys of items to be done before.
  public var dependsOn: [String]
  /// Day it was done, or `.none`.
  public internal(set) var completedOn = Day.none
  /// The event that says so, or `.none`.
  public internal(set) var completedAt = Position.none
  /// Day it was taken off the plan, or `.none`.
  public internal(set) var waivedOn = Day.none
  /// The event that says so, or `.none`.
  public internal(set) var waivedAt = Position.none
}

/// A way by which events come into the log.
public struct SourceEntry: DirectoryEntry {
  /// The school key as entered.
  public var key: String
  /// The latest event that states it.
  public var position: Position
  /// True when its introduction was annulled.
  public var isAnnulled = false
  /// Kind of way.
  public var kind: SourceKind
  /// True when its appends carry a signature.
  public var signed: Bool
}

/// The school's settings, from its activation.
public struct SchoolSettings: Hashable, Sendable {
  /// Default language of labels.
  public var language = Language.ru
  /// True for a made-up school.
  public var isDemo = false
  /// Seed of the demo.
  public var seed: UInt64 = 0
  /// Origin name of checkpoints.
  public var origin = ""
  /// Name of the school.
  public var name = ""
  /// IANA time zone.
  public var timeZone = ""
  /// The event that states them, or `.none` before activation.
  public var position = Position.none
}

/// Bells of a shift from a day.
public struct BellSchedule: Hashable, Sendable, DatedFact {
  /// Shift, from 1.
  public let shift: UInt8
  /// First day.
  public let day: Day
  /// `1 08:30-09:15; 2 09:25-10:10`.
  public let slots: String
  /// The event that states it.
  public let position: Position
}
