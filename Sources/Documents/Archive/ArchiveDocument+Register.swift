internal import EventLog
internal import Projections
internal import School

// A spread for eleven lessons: pupils and dates on the left page, topics and homework on the right one
// (domain.md 1.4: Scole prints so).
extension ArchiveDocument {
  /// Lessons on a page.
  static let lessonsOnPage = 11

  func spreads(_ course: ArchivedCourse) -> [PaperSection] {
    var sections: [PaperSection] = []
    for archived in course.registers {
      let register = archived.register
      let people = sorted(register.pupils.map { ($0.pupil, key: $0.key) })
      let pages = Swift.max(1, (register.lessons.count + Self.lessonsOnPage - 1) / Self.lessonsOnPage)
      for page in 0..<pages {
        let first = page * Self.lessonsOnPage
        let lessons = first..<Swift.min(first + Self.lessonsOnPage, register.lessons.count)
        let id = "\(course.key)/\(register.term?.key ?? "")/\(page + 1)"
        let title = subjectTitle(course)
        sections.append(
          PaperSection(
            id + "/left", title: title, entry: sections.isEmpty ? listed(course) : "", start: .leftPage,
            blocks: left(course, archived, lessons, isLast: page == pages - 1, people)))
        sections.append(
          PaperSection(
            id + "/right", title: title, entry: "", blocks: right(course, archived, lessons)))
      }
    }
    return sections
  }

  private func subjectTitle(_ course: ArchivedCourse) -> String {
    let subject = naming.title(course.subject) ?? course.key
    guard let group = course.subgroup.isNone ? nil : naming.key(course.subgroup) else { return subject }
    // A title often says the subject: «Английский язык, группа 1».
    let title = naming.directory.subgroups[course.subgroup]?.title ?? ""
    if title.isEmpty { return "\(subject), \(word(.subgroup)) \(group)" }
    return title.hasPrefix(subject) ? title : "\(subject), \(title)"
  }

  /// The subject and its teachers, for the contents.
  private func listed(_ course: ArchivedCourse) -> String {
    let teachers = teachers(course).map(initials)
    return subjectTitle(course) + (teachers.isEmpty ? "" : " (\(teachers.joined(separator: ", ")))")
  }

  private func teachers(_ course: ArchivedCourse) -> [StaffNumber] {
    var teachers: [StaffNumber] = []
    for register in course.registers {
      for entry in register.register.courses where !entry.teacher.isNone && !teachers.contains(entry.teacher)
      {
        teachers.append(entry.teacher)
      }
    }
    return teachers
  }

  private func heading(_ course: ArchivedCourse, _ register: ClassRegister) -> String {
    let term = register.term.map { $0.title.isEmpty ? $0.key : $0.title } ?? ""
    return [subjectTitle(course), archive.classKey, term].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private func left(
    _ course: ArchivedCourse, _ archived: ArchivedRegister, _ lessons: Range<Int>, isLast: Bool,
    _ people: [PersonLine]
  ) -> [PaperBlock] {
    let register = archived.register
    var columns = [
      Self.column("number", "№", .trailing, width: .fixed(20)),
      Self.column("name", word(.pupil), .leading, width: .flexible),
    ]
    for index in lessons {
      let day = register.lessons[index].day
      columns.append(
        Self.column(
          register.lessons[index].key, String(day.civil.day),
          group: CalendarLabel.month(day.civil.month)[language], width: .fixed(26), day: day))
    }
    if isLast {
      columns.append(Self.column("average", RegisterLabel.average(language), .trailing, width: .fixed(34)))
      columns.append(Self.column("termMark", register.term?.key ?? "", width: .fixed(28)))
    }
    let rows = people.enumerated().map { number, person in
      let row = register.pupils[person.index]
      var cells: [Cell] = [.integer(number + 1), .text(person.shown)]
      cells += lessons.map { cell(row.cells[$0]) }
      if isLast {
        cells.append(row.average.value.map { .decimal($0, digits: 2) } ?? .text(""))
        cells.append(.text(row.termMark?.symbol ?? ""))
      }
      return PaperRow(cells)
    }
    let table = PaperTable(columns: columns, rows: rows, repeatedColumns: 2, size: 9, rowHeightMin: 15.5)
    var blocks: [PaperBlock] = [.text(heading(course, register), .heading), .table(table)]
    blocks += notes(register, lessons, people).map { .text($0, .note) }
    return blocks
  }

  /// Signs of attendance, then the marks: `н`, `5`, `н/4`; a corrected mark has a star.
  private func cell(_ cell: RegisterCell) -> Cell {
    let attendance = CellText.attendance(cell.absence, cell.excuse, cell.late, language)
    let marks = cell.marks.map { $0.mark.symbol + ($0.isCorrected ? "*" : "") }
    return .text(((attendance.isEmpty ? [] : [attendance]) + marks).joined(separator: "/"))
  }

  private func notes(_ register: ClassRegister, _ lessons: Range<Int>, _ people: [PersonLine]) -> [String] {
    var meanings: [(sign: String, meaning: String)] = []
    var isAnyCorrected = false
    for pupil in register.pupils {
      for index in lessons {
        let cell = pupil.cells[index]
        isAnyCorrected = isAnyCorrected || cell.marks.contains(where: \.isCorrected)
        let sign = CellText.attendance(cell.absence, cell.excuse, cell.late, language)
        guard !sign.isEmpty, !meanings.contains(where: { $0.sign == sign }) else { continue }
        meanings.append((sign, CellText.meaning(cell.absence, cell.excuse, cell.late, language)))
      }
    }
    var parts = meanings.sorted { ($0.sign.count, $0.sign) < ($1.sign.count, $1.sign) }.map {
      "\($0.sign) — \($0.meaning)"
    }
    if isAnyCorrected { parts.append("* — \(word(.corrected))") }
    let moved = MovementLabel.notes(
      people.map {
        let row = register.pupils[$0.index]
        return ($0, row.arrived, row.left, row.away)
      }, language)
    return (parts.isEmpty ? [] : [parts.joined(separator: "; ")])
      + (moved.isEmpty ? [] : [moved.joined(separator: "; ")])
  }

  private func right(
    _ course: ArchivedCourse, _ archived: ArchivedRegister, _ lessons: Range<Int>
  ) -> [PaperBlock] {
    let register = archived.register
    let columns = [
      Self.column("date", word(.date), .leading, width: .fixed(50)),
      Self.column("hours", RegisterLabel.hours(language), width: .fixed(18)),
      Self.column("weight", word(.weight), width: .fixed(32)),
      Self.column("topic", word(.topic), .leading, width: .flexible),
      Self.column("homework", word(.homework), .leading, width: .flexible),
    ]
    let rows = lessons.map { index in
      let lesson = register.lessons[index]
      return PaperRow([
        .day(lesson.day), lesson.hours.map { .integer($0) } ?? .text(""),
        .text(archived.weights[index].map(String.init).joined(separator: ", ")), .text(lesson.topic ?? ""),
        .text(lesson.homework.joined(separator: "\n")),
      ])
    }
    let teachers = register.courses.map(\.teacher).filter { !$0.isNone }.map { name(.staff($0)) }
    let table = PaperTable(columns: columns, rows: rows, size: 9, rowHeightMin: 34)
    return [
      .text("\(word(.teacher)): \(teachers.joined(separator: ", "))", .heading), .table(table),
    ]
  }
}
