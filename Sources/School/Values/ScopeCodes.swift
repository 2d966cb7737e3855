public import EventLog

/// What a role, a closing or a grant is bounded by.
public enum ScopeKind: UInt8, Code {
  /// The whole school.
  case school = 1
  /// A year group.
  case yearGroup = 2
  /// A class.
  case `class` = 3
  /// A course.
  case course = 4
  /// A term.
  case term = 5

  /// The name in JSON and on the command line.
  public var name: String {
    switch self {
    case .school: "school"
    case .yearGroup: "yearGroup"
    case .class: "class"
    case .course: "course"
    case .term: "term"
    }
  }
}

/// What of a scope is closed; closed in this order (semantics.md).
public enum Aspect: UInt8, Code {
  /// Lessons and topics.
  case lessons = 1
  /// Marks and absences.
  case marks = 2
  /// Fulfilment of the programme.
  case programme = 3
  /// Remarks of control.
  case remarks = 4
  /// Outcomes of the term.
  case termMarks = 5

  /// The name in JSON and on the command line.
  public var name: String {
    switch self {
    case .lessons: "lessons"
    case .marks: "marks"
    case .programme: "programme"
    case .remarks: "remarks"
    case .termMarks: "termMarks"
    }
  }
}

extension Aspect: Comparable {
  /// Closing order.
  public static func < (left: Aspect, right: Aspect) -> Bool { left.rawValue < right.rawValue }
}
