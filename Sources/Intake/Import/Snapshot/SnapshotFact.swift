internal import EventLog
internal import School

/// What a fact of the register is about. Facts of one place are compared with each other, and with no others.
struct SnapshotPlace: Hashable {
  let kind: SnapshotKind
  let course: CourseNumber
  /// None for what concerns the whole course.
  var pupil = PupilNumber.none
  /// The day; of homework the day it is due.
  let day: Day
  /// None for what belongs to no term.
  var term = TermNumber.none
}

/// What a fact says. Where a file leaves something open, it is nil and agrees with everything.
enum SnapshotValue: Hashable {
  case lesson(topic: String, kind: LessonKind, minutes: UInt8)
  case cancellation
  case homework(text: String, minutes: UInt16?)
  case mark(Mark, weight: UInt8?, work: WorkKind?)
  case absence(AbsenceCode)
  case lateness(minutes: UInt8)
  case termMark(Mark)

  /// True when `known`, which leaves nothing open, says what this says.
  func agrees(with known: SnapshotValue) -> Bool {
    switch (self, known) {
    case (.lesson(let topic, let kind, let minutes), .lesson(let known, let knownKind, let length)):
      topic == known && kind == knownKind && (minutes == 0 || minutes == length)
    case (.homework(let text, let minutes), .homework(let known, let length)):
      text == known && (minutes == nil || minutes == length)
    case (.mark(let mark, let weight, let work), .mark(let known, let knownWeight, let knownWork)):
      mark == known && (weight == nil || weight == knownWeight) && (work == nil || work == knownWork)
    default: self == known
    }
  }

  /// True when the one may be a change of the other: a mark for homework is never one for an answer.
  func mayReplace(_ known: SnapshotValue) -> Bool {
    guard case .mark(_, _, let work?) = self, case .mark(_, _, let knownWork) = known else { return true }
    return work == knownWork
  }

  /// What a person reads of it.
  var text: String {
    switch self {
    case .lesson(let topic, _, _): topic
    case .cancellation: ""
    case .homework(let text, _): text
    case .mark(let mark, _, _), .termMark(let mark): mark.symbol
    case .absence(let code): code.name
    case .lateness(let minutes): String(minutes)
    }
  }
}

/// Something that a file states.
struct SnapshotStatement {
  let place: SnapshotPlace
  /// The day the fact is about.
  let day: Day
  /// The lesson it belongs to, where the file says.
  var slot: LessonSlot?
  /// The file says the lesson, and it must be one: otherwise a lesson that there is not is left out.
  var needsLesson = false
  var value: SnapshotValue
  /// When its source says that it happened.
  var claimedAt: Moment?
  let recording: FileRecording
  /// Where in the file it stands; looked for only when it is needed.
  let line: () -> Int?
}

/// A fact of the log.
struct SnapshotKnown {
  let place: SnapshotPlace
  /// The lesson it belongs to, or nil.
  var slot: LessonSlot?
  /// The day the fact is about.
  let day: Day
  /// The chain's latest event.
  var position: Position
  /// What the source said last; nil where it never spoke, or took it back.
  var stated: SnapshotValue?
  /// What holds.
  var current: SnapshotValue
  var isAlive = true
}
