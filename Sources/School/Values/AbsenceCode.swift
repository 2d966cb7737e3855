public import EventLog

/// Why a pupil was absent.
public enum AbsenceCode: UInt8, Code {
  /// Without a known reason: «н».
  case unexcused = 1
  /// Ill: «б».
  case ill = 2
  /// With a good reason: «уп».
  case excused = 3
  /// Exempt from the lesson: «осв».
  case exempt = 4
  /// At a competition or on a school errand.
  case competition = 5
  /// By order of the director.
  case order = 6
  /// By application of the parents.
  case family = 7

  /// The name in JSON and on the command line.
  public var name: String {
    switch self {
    case .unexcused: "unexcused"
    case .ill: "ill"
    case .excused: "excused"
    case .exempt: "exempt"
    case .competition: "competition"
    case .order: "order"
    case .family: "family"
    }
  }
}
