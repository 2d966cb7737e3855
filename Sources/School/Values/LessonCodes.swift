public import EventLog

/// Which information technology was used in a lesson.
public enum IctKind: UInt8, Code {
  /// Interactive board or projector.
  case interactiveBoard = 1
  /// Computers or tablets of the pupils.
  case computers = 2
  /// A resource of the internet.
  case internet = 3
  /// Teaching at a distance.
  case distance = 4
  /// Something else.
  case other = 5

  /// The name in JSON and on the command line.
  public var name: String {
    switch self {
    case .interactiveBoard: "interactiveBoard"
    case .computers: "computers"
    case .internet: "internet"
    case .distance: "distance"
    case .other: "other"
    }
  }
}

/// Who orders an assessment.
public enum AssessmentLevel: UInt8, Code {
  /// The school.
  case school = 1
  /// The municipality.
  case municipal = 2
  /// The region.
  case regional = 3
  /// The federation (ВПР).
  case federal = 4

  /// The name in JSON and on the command line.
  public var name: String {
    switch self {
    case .school: "school"
    case .municipal: "municipal"
    case .regional: "regional"
    case .federal: "federal"
    }
  }
}
