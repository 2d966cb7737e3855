public import EventLog

/// Why a fact was corrected or annulled; stands in the header.
public enum Reason: UInt8, Code {
  /// No reason given.
  case none = 0
  /// Slip of the hand (описка).
  case slip = 1
  /// The work was checked again.
  case recheck = 2
  /// The appeal was granted.
  case appeal = 3
  /// It was for another pupil.
  case wrongPupil = 4
  /// It was for another lesson.
  case wrongLesson = 5
  /// Another mark was meant.
  case wrongMark = 6
  /// The work came late.
  case lateWork = 7
  /// A technical failure.
  case technical = 8
  /// Decision of the council or an order.
  case decision = 9
  /// It was recorded twice.
  case duplicate = 10
  /// The source system changed it.
  case sourceChange = 11
  /// Another reason, told in the note.
  case other = 12

  /// The name in JSON and on the command line.
  public var name: String {
    switch self {
    case .none: "none"
    case .slip: "slip"
    case .recheck: "recheck"
    case .appeal: "appeal"
    case .wrongPupil: "wrongPupil"
    case .wrongLesson: "wrongLesson"
    case .wrongMark: "wrongMark"
    case .lateWork: "lateWork"
    case .technical: "technical"
    case .decision: "decision"
    case .duplicate: "duplicate"
    case .sourceChange: "sourceChange"
    case .other: "other"
    }
  }
}
