public import EventLog
public import School

/// Which events `journal log` shows; nil or empty for any.
public struct LogFilter {
  /// Type codes.
  public var types: Set<UInt16> = []
  /// The class: of the event, of its course or subgroup, else the one its pupil was in.
  public var schoolClass: Sought<SchoolClassReference>?
  /// The pupil, also where the event names a person.
  public var pupil: Sought<PupilReference>?
  /// The subject: of the event or of its course.
  public var subject: Sought<SubjectReference>?
  /// The course.
  public var course: Sought<CourseReference>?
  /// Who did it: found by key, asked before each block until known.
  public var findActor: (() -> ActorNumber?)?
  /// First school day.
  public var from: Day?
  /// Last school day.
  public var through: Day?
  /// Recorded at this moment or later.
  public var recordedFrom: Moment?
  /// Recorded before this moment.
  public var recordedBefore: Moment?
  /// How many to keep.
  public var limit: Limit = .all

  /// How many of the matching events are kept.
  public enum Limit: Hashable, Sendable {
    /// All.
    case all
    /// The first so many.
    case first(Int)
    /// The last so many.
    case last(Int)
  }

  /// Every event.
  public init() {}
}
