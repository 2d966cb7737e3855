import Documents
import EventLog
import School

/// `journal record --list`
enum EventList {
  /// Every event, or the fields of one.
  static func show(_ name: String?) throws {
    guard let name else {
      for entry in EventRegistry.all {
        Output.line("\(entry.type.name.padded(to: 28))\(entry.summary)")
      }
      return
    }
    guard let entry = EventRegistry.entry(name: name) else {
      let near = Spelling.nearest(to: name, among: EventRegistry.all.map(\.type.name))
      throw CommandFailure(
        "there is no event \(name). \(near.map { "Did you mean \($0)? " } ?? "")"
          + "journal record --list names them all.")
    }
    Output.line(entry.summary)
    for field in entry.fields {
      let what = special["\(entry.type.name) \(field.name)"] ?? words(field.kind)
      let width = (Terminal.width ?? 100) - 24
      for (index, line) in Wrap.lines(what, width: max(20, width)).enumerated() {
        Output.line(
          (index == 0 ? "  --\(field.name.padded(to: 18))" : String(repeating: " ", count: 22)) + " \(line)")
      }
    }
  }

  /// Fields of which the kind does not say enough.
  private static let special = [
    "RoleGranted scope": "key of what --scopeKind names",
    "RoleRevoked scope": "key of what --scopeKind names",
    "ActivationTargetSet low": "hundredths of a percent: 3000 is 30 %",
    "ActivationTargetSet high": "hundredths of a percent: 4000 is 40 %",
    "BellScheduleSet slots": "1 08:30-09:15; 2 09:25-10:10",
    "WorkScheduleSet fromMinute": "minutes from midnight: 840 is 14:00",
    "WorkScheduleSet throughMinute": "minutes from midnight: 960 is 16:00",
    "ControlCheckRun checks": "sum of 1 timeliness, 2 density, 4 attendance … 128 timesheet",
    "TeachingAssigned graded": "yes or no (default: yes)", "MarkSet weight": "number (default: 1)",
    "MarkBrought weight": "number (default: 1)",
    "ThematicPlanApproved topics": "a topic a line; 3× Topic for three lessons",
  ]

  /// What to type for a field of a kind.
  private static func words(_ kind: String) -> String {
    let parts = kind.split(separator: " ", maxSplits: 1).map(String.init)
    let rest = parts.count > 1 ? parts[1] : ""
    switch parts.first {
    case "introduction": return "new key for this \(rest)"
    case "creation": return "numbered by journal"
    case "reference": return "key of a \(rest)"
    case "person": return "key of a person"
    case "personal": return "\(rest), kept in the vault"
    case "flag": return "yes or no"
    case "day": return "2025-10-13"
    case "moment": return "2025-10-13T10:05:00Z"
    case "mark": return "5, 4-, зач, н/а …"
    case "position": return "position in the log"
    case "commitment": return "made by journal"
    case "code:": return codes(rest)
    default: return kind
    }
  }

  /// `0 none, 1 slip` is `none, slip`.
  private static func codes(_ list: String) -> String {
    list.split(separator: ",").map { entry in
      entry.split(separator: " ").last.map(String.init) ?? ""
    }.joined(separator: ", ")
  }
}
