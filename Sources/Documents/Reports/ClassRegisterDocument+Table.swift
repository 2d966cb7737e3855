internal import EventLog
internal import Projections
internal import School

// The spread of a paper register: marks and absences first, topics and homework under them (domain.md 1.4).
extension ClassRegisterDocument {
  /// Corrections that get a note of their own.
  private static let notesMax = 12

  func table(_ language: Language, width: Int, ansi: Ansi) -> String {
    var notes: [String] = []
    let cells = people.map { line(of: $0, &notes, language) }
    var output = heading(language, width: width, ansi: ansi)
    if people.isEmpty { output += "\n" + RegisterLabel.noPupils(language) + "\n" }
    if register.lessons.isEmpty { output += "\n" + RegisterLabel.noLessons(language) + "\n" }
    if !people.isEmpty {
      for page in grid(cells, language).pages(width: width) {
        output += "\n" + page.joined(separator: "\n") + "\n"
      }
    }
    let below = notes + movements(language) + legend(language)
    if !below.isEmpty { output += "\n" }
    for line in below {
      for piece in Wrap.lines(line, width: width - 1) { output += " " + piece + "\n" }
    }
    if !register.lessons.isEmpty { output += "\n" + rightPage(language, width: width, ansi: ansi) }
    return output
  }

  /// Class, subject, term or days, teachers.
  func titleParts(_ language: Language) -> [String] {
    var parts = [register.classKey, register.subject]
    let numbers = NumberFormat(language)
    if let term = register.term {
      parts.append(term.title.isEmpty ? term.key : term.title)
    } else {
      let ends = [register.span.from, register.span.through].filter { $0 != .none }
      parts.append(ends.map { numbers.day($0) }.joined(separator: "–"))
    }
    var teachers: [String] = []
    for course in register.courses where !course.teacher.isNone {
      let name = frame.names(.staff(course.teacher)).map(Self.initials) ?? course.key
      if !teachers.contains(name) { teachers.append(name) }
    }
    if !teachers.isEmpty {
      parts.append(RegisterLabel.teacher(language) + " " + teachers.joined(separator: ", "))
    }
    return parts.filter { !$0.isEmpty }
  }

  private func heading(_ language: Language, width: Int, ansi: Ansi) -> String {
    let title = titleParts(language).joined(separator: " · ").safeForTerminal
    let lines = frame.headline(title, language, width: width)
    return ansi(.bold, lines[0]) + "\n" + lines.dropFirst().map { $0 + "\n" }.joined()
  }

  /// `Петрова А. С.`
  static func initials(_ name: String) -> String {
    let words = name.split(separator: " ")
    guard let family = words.first else { return name }
    return ([String(family)] + words.dropFirst().prefix(2).map { String($0.prefix(1)) + "." }).joined(
      separator: " ")
  }

  private func grid(_ cells: [[String]], _ language: Language) -> PagedGrid {
    let numbers = NumberFormat(language)
    let rows = people.map { register.pupils[$0.index] }
    let lessons = register.lessons.enumerated().map { index, lesson in
      PagedGrid.Column(
        group: CalendarLabel.month(lesson.day.civil.month)[language], title: String(lesson.day.civil.day),
        alignment: .trailing, cells: cells.map { $0[index] }, widthMin: 2)
    }
    var tail = [
      PagedGrid.Column(
        title: RegisterLabel.average(language), alignment: .trailing,
        cells: rows.map { $0.average.value.map { numbers.decimal($0, digits: 2) } ?? "—" })
    ]
    if let term = register.term {
      tail.append(
        PagedGrid.Column(
          title: term.key, alignment: .trailing, cells: rows.map { $0.termMark?.symbol ?? "—" }))
    }
    return PagedGrid(
      lead: PagedGrid.people(people, language), body: lessons, tail: tail, rowCount: people.count)
  }

  /// A pupil's cells; each corrected mark adds a note that says where its history is.
  func line(of person: PersonLine, _ notes: inout [String], _ language: Language) -> [String] {
    zip(register.lessons, register.pupils[person.index].cells).map { lesson, cell in
      var parts: [String] = []
      let attendance = CellText.attendance(cell.absence, cell.excuse, cell.late, language)
      if !attendance.isEmpty { parts.append(attendance) }
      for mark in cell.marks {
        parts.append(
          mark.mark.symbol + (mark.isCorrected ? note(person, lesson, mark, &notes, language) : ""))
      }
      return parts.isEmpty ? (cell.isMember ? "." : "") : parts.joined(separator: "/")
    }
  }

  private func note(
    _ person: PersonLine, _ lesson: RegisterLesson, _ mark: RegisterMark, _ notes: inout [String],
    _ language: Language
  ) -> String {
    let corrected = RegisterLabel.corrected(language) + ": "
    guard notes.count < Self.notesMax else {
      if notes.count == Self.notesMax {
        notes.append("* " + corrected + "journal audit corrections --class \(register.classKey)")
      }
      return "*"
    }
    let course = register.courses.first { $0.course == lesson.course }?.key ?? ""
    let sign = CellText.superscript(notes.count + 1)
    let others = register.pupils[person.index].cells.lazy.flatMap(\.marks).filter(\.isCorrected).count
    let exact = others > 1 ? " --mark \(mark.position)" : ""
    notes.append(
      "\(sign) \(corrected)journal audit mark --pupil \(person.key) --course \(course) --on \(lesson.day)\(exact)"
    )
    return sign
  }

  func movements(_ language: Language) -> [String] {
    MovementLabel.notes(
      people.map {
        let row = register.pupils[$0.index]
        return ($0, row.arrived, row.left, row.away)
      }, language)
  }

  /// The signs that stand on the page, in words.
  func legend(_ language: Language) -> [String] {
    var meanings: [(sign: String, meaning: String)] = []
    for cell in register.pupils.lazy.flatMap(\.cells) {
      let sign = CellText.attendance(cell.absence, cell.excuse, cell.late, language)
      guard !sign.isEmpty, !meanings.contains(where: { $0.sign == sign }) else { continue }
      meanings.append((sign, CellText.meaning(cell.absence, cell.excuse, cell.late, language)))
    }
    let parts = meanings.sorted { ($0.sign.count, $0.sign) < ($1.sign.count, $1.sign) }
    return parts.isEmpty ? [] : [parts.map { "\($0.sign) — \($0.meaning)" }.joined(separator: "   ")]
  }

  private func rightPage(_ language: Language, width: Int, ansi: Ansi) -> String {
    var sheet = lessonsSheet(language)
    let numbers = NumberFormat(language)
    for index in sheet.rows.indices {
      sheet.rows[index][0] = .text(numbers.dayMonth(register.lessons[index].day))
    }
    return sheet.text(.table, language: language, width: width, ansi: ansi)
  }

  /// The right page of the spread: date, number, hours, topic, homework.
  func lessonsSheet(_ language: Language) -> Sheet {
    let several = register.courses.count > 1
    var sheet = Sheet(columns: [
      .init("date", RegisterLabel.date.label), .init("number", RegisterLabel.number.label, .trailing),
      .init("hours", RegisterLabel.hours.label, .trailing),
      .init("topic", RegisterLabel.topic.label, wraps: true),
      .init("homework", RegisterLabel.homework.label, wraps: true),
    ])
    if several { sheet.columns.append(.init("course", Label(ru: "курс", en: "course"))) }
    for lesson in register.lessons {
      let course = register.courses.first { $0.course == lesson.course }?.key ?? ""
      sheet.rows.append([
        .day(lesson.day), lesson.number.map { .integer($0) } ?? .null,
        lesson.hours.map { .integer($0) } ?? .text(""), .text(lesson.topic ?? ""),
        .text(lesson.homework.joined(separator: "\n")), .text(course),
      ])
    }
    return sheet
  }
}
