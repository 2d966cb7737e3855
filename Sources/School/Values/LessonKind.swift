public import EventLog

/// Kind of a lesson.
public enum LessonKind: UInt8, Code {
  /// Not told.
  case unspecified = 0
  /// An ordinary lesson.
  case lesson = 1
  /// A control lesson.
  case control = 2
  /// A practical or laboratory lesson.
  case practical = 3
  /// A consultation.
  case consultation = 4
  /// An excursion.
  case excursion = 5
  /// A lesson at a distance.
  case remote = 6
  /// An activity outside the plan.
  case extracurricular = 7

  /// The name in JSON and on the command line.
  public var name: String {
    switch self {
    case .unspecified: "unspecified"
    case .lesson: "lesson"
    case .control: "control"
    case .practical: "practical"
    case .consultation: "consultation"
    case .excursion: "excursion"
    case .remote: "remote"
    case .extracurricular: "extracurricular"
    }
  }
}
