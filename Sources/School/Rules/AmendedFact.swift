public import EventLog

/// An event of the log that a new event wants to amend.
public struct AmendedFact: Sendable {
  /// Its position.
  public let position: Position
  /// Its type code.
  public let type: UInt16
  /// Who recorded it.
  public let actor: ActorNumber
  /// The day it is about.
  public let occurredOn: Day
  /// When it was recorded.
  public let recordedAt: Moment
  /// When its source says that it happened.
  public let claimedAt: Moment?
  /// What it amends itself.
  public let amends: Position
  /// First four bytes of its fields, 0 where it has fewer.
  public let first: UInt32
  /// Next four bytes of its fields, 0 where it has fewer.
  public let second: UInt32
  /// The event.
  public let fact: any Event

  /// Reads the record at a position.
  ///
  /// - Throws: ``EventLogError`` for a record that cannot be decoded.
  public init(_ position: Position, _ record: borrowing RecordView) throws {
    self.position = position
    type = record.type
    actor = record.actor
    occurredOn = record.occurredOn
    recordedAt = record.recordedAt
    claimedAt = record.claimedAt
    amends = record.amends
    let end = record.textsOffset
    first = end >= 44 ? record.u32(40) : 0
    second = end >= 48 ? record.u32(44) : 0
    fact = try EventRegistry.decodeAny(record)
  }

  /// The event that takes this one back; give it this event's day and `amends`.
  ///
  /// A mark has an event of its own for that.
  public func annulment(note: String? = nil) -> any Ruled {
    if let mark = fact as? any MarkLike {
      return MarkAnnulled {
        $0.pupil = mark.pupil
        $0.course = mark.course
        $0.lesson = mark.lesson
        $0.mark = mark.mark
        $0.weight = mark.weight
        $0.work = mark.work
        $0.note = Personal(note)
      }
    }
    let place = fact as? any Ruled
    return FactAnnulled {
      $0.factType = type
      $0.first = first
      $0.second = second
      $0.note = Personal(note)
      if let pupil = place?.pupilConcerned { $0.subject = .pupil(pupil) }
    }
  }
}

/// A mark or the correction of one.
protocol MarkLike: Event {
  var pupil: PupilNumber { get }
  var course: CourseNumber { get }
  var lesson: LessonNumber { get }
  var mark: Mark { get }
  var weight: UInt8 { get }
  var work: WorkKind { get }
}

extension MarkSet: MarkLike {}
extension MarkCorrected: MarkLike {}
