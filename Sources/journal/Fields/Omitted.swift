import EventLog
import School

/// What follows from the rest of a command: a role begins on the day it is given, a scope is named by its key.
enum Omitted {
  /// Fields by name; what was typed goes before them.
  static func defaults(for event: any Event, day: Day) -> [String: String] {
    switch event {
    case is RoleGranted, is TimetableSlotSet: ["from": "\(day)"]
    case is PolicyChanged: ["effectiveFrom": "\(day)"]
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
