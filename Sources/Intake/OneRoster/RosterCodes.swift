internal import EventLog
internal import School

/// Words of the standard and what they are here.
enum RosterCodes {
  /// Who a user is.
  enum Person {
    case pupil, guardian, staff
  }

  /// Roles of users and enrolments, in any letter case; nil for one that is not known.
  static func person(_ role: String) -> Person? {
    switch role.lowercased() {
    case "student": .pupil
    case "parent", "guardian", "relative": .guardian
    case "teacher", "aide", "administrator", "proctor", "staff", "faculty", "professor", "lecturer",
      "principal", "counselor", "siteadministrator", "systemadministrator", "districtadministrator",
      "sysadmin", "adjunct", "paraprofessional", "nurse", "coach", "officestaff", "studentteacher":
      .staff
    default: nil
    }
  }

  /// True for those who teach, by the role of an enrolment.
  static func teaches(_ role: String) -> Bool {
    ["teacher", "faculty", "professor", "lecturer", "adjunct"].contains(role.lowercased())
  }

  /// A year group of 1–12: `7`, `07`; nil for kindergartens and universities.
  static func yearGroup(_ grade: String?) -> UInt8? {
    guard let grade, let year = UInt8(grade), (1...12).contains(year) else { return nil }
    return year
  }

  /// The kind of a session; a column of our own tells what the standard cannot.
  static func term(_ type: String, own: String?) -> TermKind? {
    if let own { return TermKind(name: own) }
    return switch type.lowercased() {
    case "gradingperiod": .quarter
    case "term": .trimester
    case "semester": .halfYear
    case "schoolyear": .year
    default: nil
    }
  }

  /// What a mark is by status, score and our own column.
  static func mark(status: String, score: String?, own: String?) -> Mark? {
    if let own { return Mark(symbol: own) }
    switch status.lowercased() {
    case "exempt": return .exempt
    case "not submitted": return .notAttested
    default: break
    }
    guard let score else { return nil }
    let parts = score.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "." }
    guard parts.count == 1 || parts[1].allSatisfy({ $0 == "0" }), let number = Int(parts[0]) else {
      return nil
    }
    return Mark(number)
  }

  /// The school key in an identifier that an export of ours gave: `class/7А` is `7А`; others are keys themselves.
  static func key(_ id: String, _ prefix: String) -> String {
    id.hasPrefix(prefix + "/") ? String(id.dropFirst(prefix.count + 1)) : id
  }
}
