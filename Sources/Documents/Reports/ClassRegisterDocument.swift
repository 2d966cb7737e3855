internal import EventLog
public import Projections
public import School

/// A class register for people, programs and spreadsheets.
public struct ClassRegisterDocument: ReportDocument {
  let register: ClassRegister
  let frame: ReportFrame
  let people: [PersonLine]

  /// A document of a register; names decide the order of its lines.
  public init(_ register: ClassRegister, _ frame: ReportFrame) {
    self.register = register
    self.frame = frame
    people = PersonLine.sorted(register.pupils.map { ($0.pupil, key: $0.key) }, frame)
  }

  /// The register in a format, ending in a line break.
  public func text(
    _ format: OutputFormat, language: Language = .ru, width: Int = 100, ansi: Ansi = .plain
  ) -> String {
    switch format {
    case .table: table(language, width: width, ansi: ansi)
    case .json: json + "\n"
    case .html: HTMLWriter(language: language).text(book(language, for: .reading))
    case .csv, .jsonl: sheet.text(format, language: language)
    }
  }

  /// The fixed names of `report register -o json`.
  var json: String {
    JSONText.object { writer in
      writer.member("class", register.classKey)
      writer.member("subject", register.subject)
      writer.member("term", register.term?.key)
      writer.array("courses") { writer in
        for course in register.courses { writer.string(course.key) }
      }
      writer.array("lessons") { writer in
        for lesson in register.lessons { Self.write(lesson, to: &writer) }
      }
      writer.array("pupils") { writer in
        for person in people { write(person, to: &writer) }
      }
    }
  }

  private static func write(_ lesson: RegisterLesson, to writer: inout JSONText) {
    writer.lineBreak()
    writer.object { writer in
      writer.member("lesson", lesson.key)
      writer.member("date", .day(lesson.day))
      writer.member("number", lesson.number)
      writer.member("index", lesson.index)
      writer.member("hours", lesson.hours)
      writer.member("topic", lesson.topic)
      writer.member("homework", lesson.homework.isEmpty ? nil : lesson.homework.joined(separator: "\n"))
    }
  }

  private func write(_ person: PersonLine, to writer: inout JSONText) {
    let row = register.pupils[person.index]
    writer.lineBreak()
    writer.object { writer in
      writer.member("pupil", row.key)
      writer.member("name", person.name)
      writer.member("arrived", row.arrived.map { .day($0) } ?? .null)
      writer.member("left", row.left.map { .day($0) } ?? .null)
      writer.array("away") { writer in
        for days in row.away {
          writer.object { writer in
            writer.member("from", .day(days.from))
            writer.member("through", .day(days.through))
          }
        }
      }
      writer.array("cells") { writer in
        for (lesson, cell) in zip(register.lessons, row.cells) {
          writer.object { Self.write(cell, lesson.key, to: &$0) }
        }
      }
      writer.member("average", row.average.value.map { .decimal($0, digits: 2) } ?? .null)
      writer.member("termMark", row.termMark?.symbol)
    }
  }

  private static func write(_ cell: RegisterCell, _ lesson: String, to writer: inout JSONText) {
    writer.member("lesson", lesson)
    writer.member("marks", .symbols(cell.marks.map(\.mark.symbol)))
    writer.member("absence", cell.absence?.name)
    writer.member("excuse", cell.excuse?.name)
    writer.member("late", cell.late)
    writer.member("corrected", .flag(cell.marks.contains(where: \.isCorrected)))
    writer.array("positions") { writer in
      for mark in cell.marks { writer.value(.integer(Int(clamping: mark.position.rawValue))) }
    }
  }

  /// One row for each cell that has something in it.
  var sheet: Sheet {
    var sheet = Sheet(columns: [
      .init("pupil", CommonLabel.key.label), .init("name", RegisterLabel.pupil.label),
      .init("lesson", CommonLabel.lessons.label), .init("date", RegisterLabel.date.label),
      .init("number", RegisterLabel.number.label), .init("marks", CommonLabel.marks.label),
      .init("absence", CommonLabel.absences.label), .init("excuse", ReportLabel.excused.label),
      .init("late", ReportLabel.late.label), .init("average", RegisterLabel.average.label),
      .init("termMark", RegisterLabel.termMark.label),
    ])
    for person in people {
      let row = register.pupils[person.index]
      for (lesson, cell) in zip(register.lessons, row.cells) where !cell.isEmpty {
        sheet.rows.append([
          .text(person.key), .optional(person.name), .text(lesson.key), .day(lesson.day),
          lesson.number.map { .integer($0) } ?? .null, .symbols(cell.marks.map(\.mark.symbol)),
          .optional(cell.absence?.name), .optional(cell.excuse?.name),
          cell.late.map { .integer($0) } ?? .null,
          row.average.value.map { .decimal($0, digits: 2) } ?? .null, .optional(row.termMark?.symbol),
        ])
      }
    }
    return sheet
  }
}
