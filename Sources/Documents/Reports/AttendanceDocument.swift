internal import EventLog
public import Projections
public import School

/// The summary of attendance of a class for people, programs and spreadsheets.
public struct AttendanceDocument: ReportDocument {
  let summary: AttendanceSummary
  let frame: ReportFrame
  let people: [PersonLine]

  private static let figures: [(id: String, label: Label, value: @Sendable (AttendanceCounts) -> Int)] = [
    ("days", CommonLabel.total.label, { $0.days }),
    ("daysIll", Label(ru: "болезнь", en: "ill"), { $0.daysIll }),
    ("lessons", CommonLabel.total.label, { $0.lessons }),
    ("lessonsIll", Label(ru: "болезнь", en: "ill"), { $0.lessonsIll }),
    ("lessonsExcused", Label(ru: "уважит.", en: "excused"), { $0.lessonsExcused }),
    ("lessonsUnexcused", Label(ru: "без прич.", en: "unexcused"), { $0.lessonsUnexcused }),
    ("late", Label(ru: "опозд.", en: "late"), { $0.late }),
  ]

  /// A document of a summary; names decide the order of its lines.
  public init(_ summary: AttendanceSummary, _ frame: ReportFrame) {
    self.summary = summary
    self.frame = frame
    people = PersonLine.sorted(summary.pupils.map { ($0.pupil, key: $0.key) }, frame)
  }

  /// The summary in a format, ending in a line break.
  public func text(
    _ format: OutputFormat, language: Language = .ru, width: Int = 100, ansi: Ansi = .plain
  ) -> String {
    switch format {
    case .table: table(language, width: width, ansi: ansi)
    case .html: HTMLWriter(language: language).text(book(language, for: .reading))
    case .csv, .json, .jsonl: sheet.text(format, language: language)
    }
  }

  /// The summary as a title and a table for each term.
  public func book(_ language: Language, for use: BookUse) -> Book {
    let parts = summary.spans.indices.map { index in
      let span = summary.spans[index]
      let name = span.term.map { $0.title.isEmpty ? $0.key : $0.title } ?? ReportLabel.attendance(language)
      var sheet = spanSheet(index, language, for: use)
      sheet.heading = [title(span, language)]
      sheet.notes = movements(language)
      return Book.Part(name, sheet)
    }
    return Book(titleParts(language).joined(separator: " · "), parts: parts, frame: frame)
  }

  private func spanSheet(_ index: Int, _ language: Language, for use: BookUse) -> Sheet {
    var sheet = Sheet(columns: [
      .init("number", RegisterLabel.number.label, .center), .init("name", RegisterLabel.pupil.label),
    ])
    sheet.fixedColumns = 2
    sheet.columns += Self.figures.enumerated().map { number, figure in
      .init(figure.id, figure.label, .trailing, group: Self.group(number))
    }
    for (number, person) in people.enumerated() {
      let counts = summary.pupils[person.index].counts[index]
      sheet.rows.append(
        [.integer(number + 1), .text(person.shown)] + Self.figures.map { .integer($0.value(counts)) })
    }
    sheet.totals = [sheet.rows.count]
    sheet.rows.append(
      [.text(""), .text(CommonLabel.total(language))]
        + Self.figures.map { .integer($0.value(summary.totals[index])) })
    guard use == .computing else { return sheet }
    sheet.columns.append(.init("pupil", CommonLabel.key.label))
    for (number, person) in people.enumerated() { sheet.rows[number].append(.text(person.key)) }
    sheet.unprintedColumns = 1
    return sheet
  }

  /// What stands over the figure with a number.
  private static func group(_ figure: Int) -> Label? {
    figure < 2
      ? Label(ru: "пропущено дней", en: "days")
      : figure < 6 ? Label(ru: "пропущено уроков", en: "lessons missed") : nil
  }

  private func titleParts(_ language: Language) -> [String] {
    var parts = [ReportLabel.attendance(language), summary.classKey]
    if !summary.teacher.isNone, let name = frame.names(.staff(summary.teacher)) { parts.append(name) }
    return parts
  }

  private func movements(_ language: Language) -> [String] {
    MovementLabel.notes(
      people.map {
        let row = summary.pupils[$0.index]
        return ($0, row.arrived, row.left, row.away)
      }, language)
  }

  /// One row for each pupil and span; the totals of the class have no pupil.
  var sheet: Sheet {
    var sheet = Sheet(columns: [
      .init("class", ReportLabel.className.label), .init("pupil", CommonLabel.key.label),
      .init("name", RegisterLabel.pupil.label), .init("term", RegisterLabel.term.label),
      .init("from", CommonLabel.from.label), .init("through", CommonLabel.through.label),
    ])
    sheet.columns += Self.figures.map { .init($0.id, $0.label, .trailing) }
    sheet.columns += [
      .init("lessonsHeld", CommonLabel.lessons.label, .trailing),
      .init("schoolDays", Label(ru: "учебных дней", en: "school days"), .trailing),
    ]
    for (index, span) in summary.spans.enumerated() {
      for person in people {
        sheet.rows.append(
          row(person, span, summary.pupils[person.index].counts[index]))
      }
      sheet.rows.append(row(nil, span, summary.totals[index]))
    }
    return sheet
  }

  private func row(_ person: PersonLine?, _ span: AttendanceSpan, _ counts: AttendanceCounts) -> [Cell] {
    let through: Cell = span.days.through == .none ? .null : .day(span.days.through)
    return [
      .text(summary.classKey), .optional(person?.key), .optional(person?.name), .optional(span.term?.key),
      .day(span.days.from), through,
    ] + Self.figures.map { .integer($0.value(counts)) } + [
      .integer(person == nil ? span.lessons : counts.lessonsHeld), .integer(span.schoolDays),
    ]
  }

  private func table(_ language: Language, width: Int, ansi: Ansi) -> String {
    let lines = frame.headline(
      titleParts(language).joined(separator: " · ").safeForTerminal, language, width: width)
    var output = ansi(.bold, lines[0]) + "\n" + lines.dropFirst().map { $0 + "\n" }.joined()
    for (index, span) in summary.spans.enumerated() {
      output += "\n" + ansi(.accent, title(span, language)) + "\n"
      let pages = grid(index, language).pages(width: width)
      for page in pages { output += page.joined(separator: "\n") + "\n" }
    }
    let notes = movements(language)
    return output + (notes.isEmpty ? "" : "\n" + notes.map { " " + $0 + "\n" }.joined())
  }

  /// `1-я четверть: учебных дней 43, уроков 258`.
  private func title(_ span: AttendanceSpan, _ language: Language) -> String {
    let numbers = NumberFormat(language)
    let name =
      span.term.map { $0.title.isEmpty ? $0.key : $0.title }
      ?? [span.days.from, span.days.through].filter { $0 != .none }.map { numbers.day($0) }.joined(
        separator: "–")
    let days = Label(ru: "учебных дней", en: "school days")[language] + " " + numbers.integer(span.schoolDays)
    let lessons = Label(ru: "уроков", en: "lessons")[language] + " " + numbers.integer(span.lessons)
    return (name.isEmpty ? "" : name + ": ") + days + ", " + lessons
  }

  private func grid(_ span: Int, _ language: Language) -> PagedGrid {
    let numbers = NumberFormat(language)
    let rows = people.map { summary.pupils[$0.index].counts[span] } + [summary.totals[span]]
    var lead = PagedGrid.people(people, language)
    lead[1].cells.append(CommonLabel.total(language))
    let body = Self.figures.enumerated().map { index, figure in
      PagedGrid.Column(
        group: Self.group(index)?[language] ?? "",
        title: figure.label[language], alignment: .trailing,
        cells: rows.map { numbers.integer(figure.value($0)) })
    }
    return PagedGrid(lead: lead, body: body, tail: [], rowCount: rows.count, gap: 2)
  }
}
