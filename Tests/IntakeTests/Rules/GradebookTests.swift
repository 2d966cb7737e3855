import EventLog
import School
import TestSupport
import Testing

@testable import Intake

/// A whole school of another country by `fixtures/rules/gradebook`: its totals are those of its files, counted here
/// by plain loops over their lines.
@Suite("A gradebook by column rules")
struct GradebookTests {
  private static let names = [
    "attendance", "class_changes_history", "class_profile", "class_schedule", "classes", "final_grades",
    "grades", "group_changes_history", "parent_student", "parents", "personal_data", "slot_exceptions",
    "student_subject_group", "students", "subject_groups", "subjects", "teacher_class_subject", "teachers",
  ]

  /// The files, or nil where they are not on this machine, which is said.
  private func files() -> [String: [UInt8]]? {
    var files: [String: [UInt8]] = [:]
    for name in Self.names {
      guard let bytes = Fixtures.shared("gradebook-small/\(name).tsv") else { return nil }
      files["\(name).tsv"] = bytes
    }
    return files
  }

  private func rows(_ bytes: [UInt8]?) -> [[Substring]] {
    String(decoding: bytes ?? [], as: UTF8.self).split(separator: "\n").dropFirst().map {
      $0.split(separator: "\t", omittingEmptySubsequences: false)
    }
  }

  @Test("every row of every kind, the sum of the marks, and absences by status")
  func totals() throws {
    guard let files = files() else { return }
    let school = try ImportStore()
    let run = try school.take(rules: try Fixtures.rules("gradebook/gradebook.rules"), bytes: files)
    #expect(run.problems.map { $0.text(.en) } == [])
    let counts = Dictionary(uniqueKeysWithValues: run.counts.map { ($0.name, $0.count) })
    let pairs = [
      "MarkSet": "grades", "TermMarkSet": "final_grades", "PupilEnrolled": "students",
      "StaffHired": "teachers",
      "GuardianRegistered": "parents", "GuardianLinked": "parent_student", "SubjectAdded": "subjects",
      "ClassFormed": "classes", "SubgroupFormed": "subject_groups", "TimetableSlotSet": "class_schedule",
      "TeachingAssigned": "teacher_class_subject",
    ]
    for (event, name) in pairs { #expect(counts[event] == rows(files["\(name).tsv"]).count, "\(event)") }

    let marks = rows(files["grades.tsv"]).map { Int($0[4].prefix(1)) ?? 0 }
    #expect(try school.facts(MarkSet.self).compactMap(\.mark.number).reduce(0, +) == marks.reduce(0, +))
    let outcomes = rows(files["final_grades.tsv"]).map { Int($0[4]) ?? 0 }
    #expect(
      try school.facts(TermMarkSet.self).compactMap(\.mark.number).reduce(0, +) == outcomes.reduce(0, +))

    let status = rows(files["attendance.tsv"]).reduce(into: [:]) { $0[String($1[4]), default: 0] += 1 }
    let absences = try school.facts(AbsenceRecorded.self)
    #expect(absences.count { $0.code == .unexcused } == status["absence"])
    #expect(absences.count { $0.code == .excused } == status["excused absence"])
    #expect(counts["LatenessRecorded"] == status["late"])
    let present = try school.facts(AttendanceConfirmed.self).reduce(0) { $0 + Int($1.present) }
    #expect(present == (status["presence"] ?? 0) + (status["late"] ?? 0))

    // Moves: each stands twice, once is left out; group changes into another class follow from moves.
    let moved = rows(files["class_changes_history.tsv"]).count { $0[4] == "2025-06-08" }
    #expect(counts["PupilTransferred"] == moved)
    let left = run.notes.reduce(0) { if case .rowsSkipped(_, let count, _) = $1 { $0 + count } else { $0 } }
    let changes = rows(files["group_changes_history.tsv"]).count
    #expect(
      left == rows(files["class_changes_history.tsv"]).count - moved + changes - (counts["SubgroupLeft"] ?? 0)
    )
    #expect(
      counts["SubgroupJoined"]
        == rows(files["student_subject_group.tsv"]).count + (counts["SubgroupLeft"] ?? 0))
    #expect(try school.verified())
  }

  @Test("a second import of the same tables, or of longer ones, adds nothing twice")
  func again() throws {
    guard var files = files() else { return }
    let rules = try Fixtures.rules("gradebook/gradebook.rules")
    let school = try ImportStore()
    try school.take(rules: rules, bytes: files)
    let size = school.state.size
    files["grades.tsv", default: []] += Array("5855\t1\t13\t5\t2.00\t2025-06-07\tProjekt\n".utf8)
    let run = try school.take(rules: rules, bytes: files)
    #expect(run.problems.isEmpty)
    // The mark and its source.
    #expect(school.state.size == size + 2)
  }
}
