internal import EventLog
public import Projections
public import School

/// A pupil's diary for people, programs and spreadsheets.
public struct DiaryDocument: ReportDocument {
  let diary: Diary
  let frame: ReportFrame

  /// A document of a diary.
  public init(_ diary: Diary, _ frame: ReportFrame) {
    self.diary = diary
    self.frame = frame
  }

  /// The diary in a format, ending in a line break; the fixed names are those of `report diary -o json`.
  public func text(
    _ format: OutputFormat, language: Language = .ru, width: Int = 100, ansi: Ansi = .plain
  ) -> String {
    switch format {
    case .table: table(language, width: width, ansi: ansi)
    case .html: HTMLWriter(language: language).text(book(language, for: .reading))
    case .csv, .json, .jsonl: sheet.text(format, language: language)
    }
  }

  /// The diary as a title and one table.
  public func book(_ language: Language, for use: BookUse) -> Book {
    var sheet = Sheet(columns: [
      .init("date", RegisterLabel.date.label), .init("number", RegisterLabel.number.label, .trailing),
      .init("subject", DiaryLabel.subject.label), .init("marks", DiaryLabel.marks.label, .center),
      .init("topic", DiaryLabel.topic.label, wraps: true),
      .init("homework", DiaryLabel.homework.label, wraps: true),
    ])
    sheet.rows = diary.rows.map { row in
      let signs = signs(row, language)
      return [
        .day(row.day), row.number.map { .integer($0) } ?? .text(""), .text(row.subject),
        use == .computing && row.marks.count == 1 && signs == row.marks[0].mark.symbol
          ? .mark([signs]) : .text(signs),
        .text(row.topic ?? ""), .text(row.homework.joined(separator: "\n")),
      ]
    }
    if sheet.rows.isEmpty { sheet.notes = [DiaryLabel.noLessons(language)] }
    let title = titleParts(language).joined(separator: " · ")
    return Book(
      title, subtitles: diary.span == .always ? [] : [days(language)],
      parts: [Book.Part(DiaryLabel.title(language), sheet)], frame: frame)
  }

  /// One row a lesson.
  var sheet: Sheet {
    Sheet(
      columns: [
        .init("date", RegisterLabel.date.label), .init("number", DiaryLabel.lesson.label),
        .init("subject", DiaryLabel.subject.label), .init("topic", DiaryLabel.topic.label),
        .init("homework", DiaryLabel.homework.label), .init("marks", DiaryLabel.marks.label),
        .init("absence", DiaryLabel.absence.label), .init("excuse", ReportLabel.excused.label),
        .init("late", ReportLabel.late.label),
      ],
      rows: diary.rows.map { row in
        [
          .day(row.day), row.number.map { .integer($0) } ?? .null, .text(row.subject),
          .optional(row.topic),
          .optional(row.homework.isEmpty ? nil : row.homework.joined(separator: "\n")),
          .symbols(row.marks.map(\.mark.symbol)), .optional(row.absence?.name),
          .optional(row.excuse?.name), row.late.map { .integer($0) } ?? .null,
        ]
      })
  }

  private func table(_ language: Language, width: Int, ansi: Ansi) -> String {
    let title = titleParts(language).joined(separator: " · ").safeForTerminal
    let lines = frame.headline(title, language, width: width)
    var output = ansi(.bold, lines[0]) + "\n" + lines.dropFirst().map { $0 + "\n" }.joined()
    if diary.rows.isEmpty { return output + "\n" + DiaryLabel.noLessons(language) + "\n" }
    if diary.isLatestWeek {
      let week = days(language) + ": " + DiaryLabel.latestWeek(language)
      output += Wrap.lines(week, width: width).map { $0 + "\n" }.joined()
    }
    let labels = labels(language)
    for (index, day) in days().enumerated() {
      output += "\n" + ansi(.accent, CalendarLabel.longDay(day[0].day, language)) + "\n"
      let table = sheet(of: day, language, labels).text(
        .table, language: language, width: width, ansi: ansi)
      // The columns are named once, above the first day.
      output +=
        index == 0
        ? table : String(table[table.index(after: table.firstIndex(of: "\n") ?? table.startIndex)...])
    }
    return output
  }

  private func days(_ language: Language) -> String {
    let numbers = NumberFormat(language)
    return [diary.span.from, diary.span.through].map { $0 == .none ? "…" : numbers.day($0) }
      .joined(separator: " – ")
  }

  private func titleParts(_ language: Language) -> [String] {
    let name = frame.names(.pupil(diary.pupil)) ?? diary.key
    return [DiaryLabel.title(language), name, diary.classKey ?? ""].filter { !$0.isEmpty }
  }

  /// Rows of one day together.
  private func days() -> [[DiaryRow]] {
    diary.rows.reduce(into: []) { days, row in
      if days.last?.first?.day == row.day {
        days[days.count - 1].append(row)
      } else {
        days.append([row])
      }
    }
  }

  /// Columns of a day stand under those of the day before: each name is filled up to the widest value.
  private func labels(_ language: Language) -> [Label] {
    func filled(_ label: DiaryLabel, _ text: (DiaryRow) -> String) -> Label {
      let lines = diary.rows.flatMap { text($0).split(separator: "\n") }
      let width = lines.reduce(0) { max($0, Width.of($1)) }
      return Label(label(language).padded(to: width))
    }
    return [
      filled(.subject) { $0.subject }, filled(.marks) { signs($0, language) },
      filled(.topic) { $0.topic ?? "" }, filled(.homework) { $0.homework.joined(separator: "\n") },
    ]
  }

  private func sheet(of rows: [DiaryRow], _ language: Language, _ labels: [Label]) -> Sheet {
    Sheet(
      columns: [
        .init("number", RegisterLabel.number.label, .trailing), .init("subject", labels[0]),
        .init("marks", labels[1]), .init("topic", labels[2], wraps: true),
        .init("homework", labels[3], wraps: true),
      ],
      rows: rows.map { row in
        [
          row.number.map { .integer($0) } ?? .null, .text(row.subject), .text(signs(row, language)),
          .text(row.topic ?? ""), .text(row.homework.joined(separator: "\n")),
        ]
      })
  }

  /// Attendance and marks as one text: `н 5/4`.
  private func signs(_ row: DiaryRow, _ language: Language) -> String {
    let marks = row.marks.map { $0.mark.symbol + ($0.isCorrected ? "*" : "") }
    return ([CellText.attendance(row.absence, row.excuse, row.late, language)] + marks).filter {
      !$0.isEmpty
    }.joined(separator: "/")
  }
}
