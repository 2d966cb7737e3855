public import EventLog
public import School

/// Which mark is asked about.
public struct MarkQuestion {
  /// The pupil.
  var pupil: Sought<PupilReference>
  /// The course.
  var course: Sought<CourseReference>
  /// The day of the mark; nil for any.
  let day: Day?
  /// An event of the chain; nil for any.
  let event: Position?

  /// Marks of a pupil in a course, of a day or of any.
  public init(pupil: Sought<PupilReference>, course: Sought<CourseReference>, on day: Day? = nil) {
    (self.pupil, self.course, self.day, event) = (pupil, course, day, nil)
  }

  /// The mark whose life holds the event at `position`; nil when that event is about no mark.
  public init?(position: Position, in store: EventStore) throws {
    var names: (pupil: PupilNumber, course: CourseNumber)?
    _ = try store.withRecord(at: position) { names = MarkEvents.names($0) }
    guard let names else { return nil }
    pupil = Sought(names.pupil)
    course = Sought(names.course)
    day = nil
    event = position
  }
}

/// What the events of marks and of outcomes have in common: their first fields stand at the same offsets.
enum MarkEvents {
  @inline(__always)
  static func isMark(_ type: UInt16) -> Bool {
    type >= EventCode.markSet && type <= EventCode.markAnnulled
  }

  @inline(__always)
  static func isTermMark(_ type: UInt16) -> Bool {
    type == EventCode.termMarkSet || type == EventCode.termMarkCorrected
  }

  /// Pupil and course of an event about a mark, or nil for any other.
  static func names(_ record: borrowing RecordView) -> (pupil: PupilNumber, course: CourseNumber)? {
    if isMark(record.type) || isTermMark(record.type) {
      return (record.reference(MarkSet.Layout.pupil), record.reference(MarkSet.Layout.course))
    }
    guard record.type == EventCode.factAnnulled else { return nil }
    let annulled = record.u16(FactAnnulled.Layout.factType)
    guard isMark(annulled) || isTermMark(annulled) else { return nil }
    return (record.reference(FactAnnulled.Layout.first), record.reference(FactAnnulled.Layout.second))
  }
}
