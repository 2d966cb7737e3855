internal import EventLog
public import Projections
public import School

/// The inspection note (справка) as text: numbered paragraphs with the numbers and the teachers of each check.
public struct InspectionNote: ReportDocument {
  private let table: FigureTable
  private let naming: Naming
  private let frame: ReportFrame

  /// Of the table of the report `inspection`.
  public init(_ table: FigureTable, _ naming: Naming, _ frame: ReportFrame) {
    self.table = table
    self.naming = naming
    self.frame = frame
  }

  /// The note for people at a terminal, else the table it is made from.
  public func text(
    _ format: OutputFormat, language: Language = .ru, width: Int = 100, ansi: Ansi = .plain
  ) -> String {
    format == .table
      ? text(language, width: width) : document.text(format, language: language, width: width, ansi: ansi)
  }

  /// The table that the note is made from.
  public func book(_ language: Language, for use: BookUse) -> Book { document.book(language, for: use) }

  private var document: FigureTableDocument {
    FigureTableDocument(InspectionReport.traits.name, table, naming, frame)
  }

  /// The note, at most `width` columns wide, ending in a line break.
  public func text(_ language: Language, width: Int) -> String {
    var lines = [
      Label(ru: "СПРАВКА", en: "NOTE")[language],
      Label(
        ru: "по итогам внутришкольного контроля ведения электронного журнала",
        en: "on the inspection of the electronic journal")[language],
      subject(language), "",
    ]
    for (index, row) in table.rows.enumerated() {
      let paragraph = "\(index + 1). " + self.paragraph(row, language)
      lines += Wrap.lines(paragraph, width: width) + teachers(row, language, width) + [""]
    }
    if table.rows.isEmpty { lines += [CommonLabel.nothingFound(language), ""] }
    lines += table.policies.flatMap {
      Wrap.lines($0.line(language), width: width - 1).map { " " + $0 }
    }
    lines.append(
      Label(ru: "Составлено по журналу ", en: "Made from the log ")[language] + frame.stamp(language) + ".")
    lines.append(
      Label(ru: "Заместитель директора ____________________", en: "Deputy ____________________")[language])
    return lines.map { $0.safeForTerminal + "\n" }.joined()
  }

  /// `7А · 1-я четверть · 01.09.2025 – 24.10.2025`
  private func subject(_ language: Language) -> String {
    let numbers = NumberFormat(language)
    var parts = table.about.map {
      FigureTableDocument.shown(
        $0, naming, language, FigureLexicon.words(InspectionReport.traits.name)
      ).display(language)
    }
    if table.span.from != .none, table.span.through != .none {
      parts.append(numbers.day(table.span.from) + " – " + numbers.day(table.span.through))
    }
    return parts.joined(separator: " · ")
  }

  private func paragraph(_ row: FigureRow, _ language: Language) -> String {
    let values = zip(table.columns.map(\.id), row.figures.map(\.value))
    let cells = Dictionary(values) { first, _ in first }
    let words = InspectionWords.of(row.key)
    let name = words.name[language] + ". "
    guard case .count(let checked)? = cells["checked"], case .count(let found)? = cells["found"] else {
      return name + Label(ru: "За эти дни не проверяется.", en: "Not checked for these days.")[language]
    }
    let numbers = NumberFormat(language)
    let checkedWords = words.checked[language]
    var text =
      name + checkedWords.prefix(1).uppercased() + checkedWords.dropFirst() + ": " + numbers.integer(checked)
      + "; "
    text += words.found[language] + ": " + numbers.integer(found)
    if case .percent(let share)? = cells["share"], found > 0 {
      text += " (" + numbers.percent(share) + " %)"
    }
    return text + "."
  }

  private func teachers(_ row: FigureRow, _ language: Language, _ width: Int) -> [String] {
    guard case .people(let people)? = row.figures.last?.value else { return [] }
    let names = people.map { naming.name($0).map(Naming.initials) ?? naming.key($0) ?? "—" }
    let sorted = names.sorted { Collation.key($0).lexicographicallyPrecedes(Collation.key($1)) }
    let list =
      Label(ru: "Учителя", en: "Teachers")[language] + " (\(people.count)): "
      + sorted.joined(separator: ", ")
    return Wrap.lines(list, width: width - 3).map { "   " + $0 }
  }
}

/// What the note says each check read and found.
private struct InspectionWords {
  let name: Label
  let checked: Label
  let found: Label

  static func of(_ check: String) -> InspectionWords {
    all[check]
      ?? InspectionWords(
        name: Label(check), checked: Label(ru: "проверено", en: "checked"),
        found: Label(ru: "нарушений", en: "found"))
  }

  private static let all: [String: InspectionWords] = [
    "timeliness": InspectionWords(
      name: Label(ru: "Своевременность заполнения", en: "Timeliness"),
      checked: Label(ru: "уроков по расписанию", en: "lessons due"),
      found: Label(ru: "не внесено", en: "not entered")),
    "density": InspectionWords(
      name: Label(ru: "Наполняемость отметок", en: "Density of marks"),
      checked: Label(ru: "курсов", en: "courses"),
      found: Label(ru: "с учениками, у которых отметок меньше нормы", en: "with pupils below the norm")),
    "attendance": InspectionWords(
      name: Label(ru: "Учёт посещаемости", en: "Attendance"),
      checked: Label(ru: "проведено уроков", en: "lessons held"),
      found: Label(ru: "посещаемость не отмечена", en: "without a roll call")),
    "programme": InspectionWords(
      name: Label(ru: "Выполнение программы", en: "Programme"), checked: Label(ru: "курсов", en: "courses"),
      found: Label(ru: "с отклонением от плана", en: "deviating from the plan")),
    "homework": InspectionWords(
      name: Label(ru: "Заполнение домашних заданий", en: "Homework"),
      checked: Label(ru: "проведено уроков", en: "lessons held"),
      found: Label(ru: "без домашнего задания", en: "without homework")),
    "homeworkLoad": InspectionWords(
      name: Label(ru: "Объём домашних заданий", en: "Amount of homework"),
      checked: Label(ru: "дней классов с заданиями", en: "days of classes with homework"),
      found: Label(ru: "больше нормы", en: "above the norm")),
    "substitutions": InspectionWords(
      name: Label(ru: "Заменённые и пропущенные уроки", en: "Substituted and missed lessons"),
      checked: Label(ru: "уроков без своего учителя", en: "lessons without their teacher"),
      found: Label(ru: "не проведено", en: "not given")),
    "timesheet": InspectionWords(
      name: Label(ru: "Табель учёта рабочего времени", en: "Timesheet"),
      checked: Label(ru: "уроков", en: "lessons"),
      found: Label(ru: "сверх расписания", en: "beyond the timetable")),
  ]
}
