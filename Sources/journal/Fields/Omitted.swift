import EventLog
import School

/// What follows from the rest of a command, or is meant when nobody says otherwise.
///
/// A role begins on the day it is given, a course has marks. The weight of a mark is a policy.
enum Omitted {
  /// Fields by name; what was typed goes before them.
  static func defaults(for event: any Event, day: Day) -> [String: String] {
    switch event {
    case is RoleGranted, is TimetableSlotSet, is ThematicPlanApproved: ["from": "\(day)"]
    case is PolicyChanged: ["effectiveFrom": "\(day)"]
    case is TeachingAssigned: ["graded": "yes"]
    case is LessonHeld: ["minutes": "45"]
    default: [:]
    }
  }

  /// The number of a scope that was named by the key of its class, course or term.
  static func scope(_ kind: String?, _ key: String, _ directory: Directory) -> UInt32? {
    switch kind.flatMap({ ScopeKind(name: $0) }) {
    case .class: directory.find(key, SchoolClassReference.self)?.number
    case .course: directory.find(key, CourseReference.self)?.number
    case .term: directory.find(key, TermReference.self)?.number
    default: nil
    }
  }
}
