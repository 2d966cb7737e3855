internal import EventLog
internal import Projections
internal import School

// The same archive as tables for programs: one row a fact, stable names, keys beside names.
extension ArchiveDocument {
  /// A table of an archive.
  public struct Table {
    /// Its stable name.
    public let name: String
    /// Its rows.
    public let sheet: Sheet
  }

  /// What stands in the pages, as tables.
  public var tables: [Table] {
    [
      Table(name: "register", sheet: registerSheet), Table(name: "lessons", sheet: lessonsSheet),
      Table(name: "progress", sheet: progressSheet), Table(name: "attendance", sheet: attendanceSheet),
      Table(name: "missed", sheet: missedSheet), Table(name: "people", sheet: sheet(people())),
      Table(name: "remarks", sheet: sheet(remarks())),
    ]
  }

  private static func columns(_ ids: String...) -> [Sheet.Column] { ids.map { .init($0, Label($0)) } }

  private var registerSheet: Sheet {
    var sheet = Sheet(
      columns: Self.columns(
        "course", "term", "lesson", "date", "pupil", "name", "marks", "absence", "excuse", "late", "average",
        "termMark"))
    for course in archive.courses {
      for register in course.registers.map(\.register) {
        for person in sorted(register.pupils.map { ($0.pupil, key: $0.key) }) {
          let row = register.pupils[person.index]
          for (lesson, cell) in zip(register.lessons, row.cells) where !cell.isEmpty {
            sheet.rows.append([
              .text(course.key), .optional(register.term?.key), .text(lesson.key), .day(lesson.day),
              .text(person.key), .optional(person.name), .symbols(cell.marks.map(\.mark.symbol)),
              .optional(cell.absence?.name), .optional(cell.excuse?.name),
              cell.late.map { .integer($0) } ?? .null,
              row.average.value.map { .decimal($0, digits: 2) } ?? .null, .optional(row.termMark?.symbol),
            ])
          }
        }
      }
    }
    return sheet
  }

  private var lessonsSheet: Sheet {
    var sheet = Sheet(
      columns: Self.columns("course", "term", "lesson", "date", "hours", "weights", "topic", "homework"))
    for course in archive.courses {
      for archived in course.registers {
        for (lesson, weights) in zip(archived.register.lessons, archived.weights) {
          sheet.rows.append([
            .text(course.key), .optional(archived.register.term?.key), .text(lesson.key), .day(lesson.day),
            lesson.hours.map { .integer($0) } ?? .null, .symbols(weights.map(String.init)),
            .optional(lesson.topic),
            .optional(lesson.homework.isEmpty ? nil : lesson.homework.joined(separator: "\n")),
          ])
        }
      }
    }
    return sheet
  }

  private var progressSheet: Sheet {
    var sheet = Sheet(
      columns: Self.columns("pupil", "name", "subject", "term", "mark", "decision", "decidedOn", "protocol"))
    let summary = archive.summary
    for person in sorted(summary.pupils.map { ($0.pupil, key: $0.key) }) {
      let row = summary.pupils[person.index]
      let decision = archive.decisions[row.pupil]
      for (subject, outcomes) in zip(summary.subjects, row.outcomes) {
        for (term, outcome) in zip(summary.terms, outcomes) {
          guard let outcome else { continue }
          sheet.rows.append([
            .text(person.key), .optional(person.name), .text(subject.key), .text(term.key),
            .text(outcome.mark.symbol), .optional(decision?.fact.decision.name),
            decision.map { .day($0.day) } ?? .null, .optional(decision?.fact.protocolNumber),
          ])
        }
      }
    }
    return sheet
  }

  private var attendanceSheet: Sheet {
    var sheet = Sheet(
      columns: Self.columns(
        "pupil", "name", "term", "days", "daysIll", "lessons", "lessonsIll", "lessonsExcused",
        "lessonsUnexcused", "late", "lessonsHeld"))
    let attendance = archive.attendance
    for person in sorted(attendance.pupils.map { ($0.pupil, key: $0.key) }) {
      for (span, counts) in zip(attendance.spans, attendance.pupils[person.index].counts) {
        let numbers = [
          counts.days, counts.daysIll, counts.lessons, counts.lessonsIll, counts.lessonsExcused,
          counts.lessonsUnexcused, counts.late, counts.lessonsHeld,
        ]
        sheet.rows.append(
          [.text(person.key), .optional(person.name), .optional(span.term?.key)]
            + numbers.map { .integer($0) })
      }
    }
    return sheet
  }

  private var missedSheet: Sheet {
    var sheet = Sheet(columns: Self.columns("pupil", "name", "date", "lessons"))
    for month in archive.missed {
      for person in sorted(month.rows.map { ($0.pupil, key: naming.key($0.pupil) ?? "") }) {
        for (day, count) in zip(month.days, month.rows[person.index].counts) where count > 0 {
          sheet.rows.append([.text(person.key), .optional(person.name), .day(day), .integer(count)])
        }
      }
    }
    return sheet
  }

  /// The table of a section, with the stable names of its columns.
  private func sheet(_ section: PaperSection) -> Sheet {
    guard let table = section.tables.first else { return Sheet(columns: []) }
    return Sheet(
      columns: table.columns.map { Sheet.Column($0.id, Label($0.id)) },
      rows: table.rows.filter { !$0.cells.isEmpty }.map(\.cells))
  }
}
