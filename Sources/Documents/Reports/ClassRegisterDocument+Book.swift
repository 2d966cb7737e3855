internal import EventLog
internal import Projections
public import School

// The two pages of the spread, one table each.
extension ClassRegisterDocument {
  /// The register as a title and the two pages of its spread.
  public func book(_ language: Language, for use: BookUse) -> Book {
    var marks = use == .computing ? computingSheet(language) : readingSheet(language)
    if people.isEmpty { marks.notes.append(RegisterLabel.noPupils(language)) }
    if register.lessons.isEmpty { marks.notes.append(RegisterLabel.noLessons(language)) }
    var parts = [Book.Part(Label(ru: "Отметки", en: "Marks")[language], marks)]
    if !register.lessons.isEmpty {
      parts.append(Book.Part(Label(ru: "Темы и задания", en: "Topics")[language], lessonsSheet(language)))
    }
    return Book(titleParts(language).joined(separator: " · "), parts: parts, frame: frame)
  }

  private func readingSheet(_ language: Language) -> Sheet {
    var notes: [String] = []
    let cells = people.map { person in
      line(of: person, &notes, language).map { Cell.text($0 == "." ? "" : $0) }
    }
    var sheet = grid(cells, language)
    sheet.notes = notes + movements(language) + legend(language)
    return sheet
  }

  private func computingSheet(_ language: Language) -> Sheet {
    let cells = people.map { person in
      register.pupils[person.index].cells.map { computed($0, language) }
    }
    var sheet = grid(cells, language)
    sheet.columns.append(.init("pupil", CommonLabel.key.label))
    for (index, person) in people.enumerated() { sheet.rows[index].append(.text(person.key)) }
    sheet.unprintedColumns = 1
    sheet.notes = movements(language) + legend(language)
    if register.pupils.contains(where: { $0.cells.contains { $0.marks.contains(where: \.isCorrected) } }) {
      sheet.notes.append(
        "* " + RegisterLabel.corrected(language) + ": journal audit corrections --class \(register.classKey)")
    }
    return sheet
  }

  private func computed(_ cell: RegisterCell, _ language: Language) -> Cell {
    let attendance = CellText.attendance(cell.absence, cell.excuse, cell.late, language)
    if attendance.isEmpty, cell.marks.count == 1 {
      return .mark([cell.marks[0].mark.symbol], isCorrected: cell.marks[0].isCorrected)
    }
    let marks = cell.marks.map { $0.mark.symbol + ($0.isCorrected ? "*" : "") }
    let signs = (attendance.isEmpty ? [] : [attendance]) + marks
    return signs.isEmpty ? .null : .text(signs.joined(separator: "/"))
  }

  /// Pupils by lessons, then the average and the term's mark.
  private func grid(_ cells: [[Cell]], _ language: Language) -> Sheet {
    var sheet = Sheet(columns: [
      .init("number", RegisterLabel.number.label, .center), .init("name", RegisterLabel.pupil.label),
    ])
    sheet.fixedColumns = 2
    let (ru, en) = (NumberFormat(.ru), NumberFormat(.en))
    for lesson in register.lessons {
      sheet.columns.append(
        .init(
          lesson.key, Label(ru: ru.dayMonth(lesson.day), en: en.dayMonth(lesson.day)), .center,
          group: CalendarLabel.month(lesson.day.civil.month), day: lesson.day))
    }
    sheet.columns.append(.init("average", RegisterLabel.average.label, .trailing))
    if let term = register.term { sheet.columns.append(.init("termMark", Label(term.key), .center)) }
    for (index, person) in people.enumerated() {
      let row = register.pupils[person.index]
      var line: [Cell] = [.integer(index + 1), .text(person.shown)] + cells[index]
      line.append(row.average.value.map { .decimal($0, digits: 2) } ?? .null)
      if register.term != nil { line.append(row.termMark.map { .mark([$0.symbol]) } ?? .null) }
      sheet.rows.append(line)
    }
    return sheet
  }
}
