internal import EventLog
public import Projections
public import School

/// A pupil's diary for people, programs and spreadsheets.
public struct DiaryDocument {
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
    format == .table
      ? table(language, width: width, ansi: ansi) : sheet.text(format, language: language)
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
    let name = frame.names(.pupil(diary.pupil)) ?? diary.key
    let parts = [DiaryLabel.title(language), name, diary.classKey ?? ""].filter { !$0.isEmpty }
    let title = parts.joined(separator: " · ").safeForTerminal
    let lines = frame.headline(title, language, width: width)
    var output = ansi(.bold, lines[0]) + "\n" + lines.dropFirst().map { $0 + "\n" }.joined()
    if diary.rows.isEmpty { return output + "\n" + DiaryLabel.noLessons(language) + "\n" }
    let shared = widths(language)
    for day in days() {
      output += "\n" + ansi(.accent, CalendarLabel.longDay(day[0].day, language)) + "\n"
      output += week(day, language, shared).text(.table, language: language, width: width, ansi: ansi)
    }
    return output
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

  /// Columns of a day stand under those of the day before: each is as wide as its widest value of the week.
  private func widths(_ language: Language) -> (subject: Int, marks: Int) {
    diary.rows.reduce((Width.of(DiaryLabel.subject(language)), Width.of(DiaryLabel.marks(language)))) {
      (max($0.0, Width.of($1.subject)), max($0.1, Width.of(signs($1, language))))
    }
  }

  private func week(
    _ rows: [DiaryRow], _ language: Language, _ widths: (subject: Int, marks: Int)
  ) -> Sheet {
    Sheet(
      columns: [
        .init("number", RegisterLabel.number.label, .trailing),
        .init("subject", Label(DiaryLabel.subject(language).padded(to: widths.subject))),
        .init("marks", Label(DiaryLabel.marks(language).padded(to: widths.marks))),
        .init("topic", DiaryLabel.topic.label, wraps: true),
        .init("homework", DiaryLabel.homework.label, wraps: true),
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
