import Documents
import EventLog
import Intake
import School

/// Says what an import did, would do, or why it did nothing.
struct ImportReport {
  private let counts: [(name: String, count: Int)]
  private let notes: [String]
  private let problems: [String]
  private let format: OutputFormat
  private let language: Language
  private let files: Int
  /// Differences of a snapshot; nil for a plain import.
  private let changes: [SnapshotChange]?

  init(
    _ run: ImportRun, _ format: OutputFormat, _ language: Language, files: Int, isSnapshot: Bool = false
  ) {
    changes = isSnapshot ? run.changes : nil
    counts = run.counts
    notes = run.notes.map { $0.text(language) }
    problems = run.problems.map { $0.text(language) }
    (self.format, self.language, self.files) = (format, language, files)
  }

  /// Names everything that is wrong, if anything is.
  ///
  /// - Throws: ``Refused``; nothing is recorded then.
  func refuse() throws {
    guard !problems.isEmpty else { return }
    for problem in problems.prefix(ImportRun.problemsMax) { Output.diagnostic(problem) }
    let rest = problems.count - ImportRun.problemsMax
    if rest > 0 { Output.diagnostic(language == .ru ? "… и ещё \(rest)" : "… and \(rest) more") }
    throw Refused(
      description: language == .ru
        ? "ничего не загружено, ошибок: \(problems.count)"
        : "nothing was imported; \(problems.count) \(problems.count == 1 ? "problem" : "problems")")
  }

  /// Counts by event type, notes, and a closing sentence.
  func show(isDry: Bool) {
    let total = counts.reduce(0) { $0 + $1.count }
    guard format == .table else {
      for note in notes { Output.diagnostic(note) }
      if let changes {
        return Output.write(SnapshotSheet.sheet(changes).text(format, language: language))
      }
      let sheet = Sheet(
        columns: [Sheet.Column("type", Label("type")), Sheet.Column("events", Label("events"))],
        rows: counts.map { [.text($0.name), .integer($0.count)] })
      return Output.write(sheet.text(format, language: language))
    }
    if isDry, let changes, !changes.isEmpty {
      let width = Terminal.width ?? 100
      Output.write(
        SnapshotSheet.sheet(changes, words: language).text(.table, language: language, width: width))
      Output.line()
    }
    for count in counts {
      let figure = NumberFormat(language).integer(count.count)
      Output.line("\(count.name.padded(to: 28))\(figure.padded(to: 10, .trailing))")
    }
    for note in notes { Output.line(note) }
    Output.line(closing(total, isDry: isDry))
  }

  private func closing(_ total: Int, isDry: Bool) -> String {
    let events = EventCount.text(total, language)
    switch (language, total == 0, isDry) {
    case (.ru, true, _): return "Ничего не добавлено."
    case (.en, true, _): return "Nothing was added."
    case (.ru, false, true): return "Добавилось бы: \(events). Ничего не записано (--dry-run)."
    case (.en, false, true): return "Would add \(events). Nothing was recorded (--dry-run)."
    case (.ru, false, false): return "Добавлено: \(events)."
    case (.en, false, false): return "Added \(events)."
    }
  }
}
