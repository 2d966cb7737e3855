internal import EventLog
public import Projections
public import School

/// The summary sheet of a class for people, programs and spreadsheets.
public struct TermSummaryDocument {
  let summary: TermSummary
  let frame: ReportFrame
  let people: [PersonLine]

  /// A document of a summary sheet; names decide the order of its lines.
  public init(_ summary: TermSummary, _ frame: ReportFrame) {
    self.summary = summary
    self.frame = frame
    people = PersonLine.sorted(summary.pupils.map { ($0.pupil, key: $0.key) }, frame)
  }

  /// The sheet in a format, ending in a line break.
  public func text(
    _ format: OutputFormat, language: Language = .ru, width: Int = 100, ansi: Ansi = .plain
  ) -> String {
    format == .table
      ? table(language, width: width, ansi: ansi) : sheet.text(format, language: language)
  }

  /// One row for each outcome: what programs read does not change its columns with the terms.
  var sheet: Sheet {
    var sheet = Sheet(columns: [
      .init("pupil", CommonLabel.key.label), .init("name", RegisterLabel.pupil.label),
      .init("subject", ReportLabel.subject.label), .init("subjectKey", CommonLabel.key.label),
      .init("term", RegisterLabel.term.label), .init("mark", RegisterLabel.termMark.label),
      .init("corrected", RegisterLabel.corrected.label), .init("position", CommonLabel.position.label),
    ])
    for person in people {
      for (subject, outcomes) in zip(summary.subjects, summary.pupils[person.index].outcomes) {
        for (term, outcome) in zip(summary.terms, outcomes) {
          guard let outcome else { continue }
          sheet.rows.append([
            .text(person.key), .optional(person.name), .text(subject.title), .text(subject.key),
            .text(term.key), .text(outcome.mark.symbol), .flag(outcome.isCorrected),
            .integer(Int(clamping: outcome.position.rawValue)),
          ])
        }
      }
    }
    return sheet
  }

  private func table(_ language: Language, width: Int, ansi: Ansi) -> String {
    var parts = [ReportLabel.summarySheet(language), summary.classKey]
    if !summary.teacher.isNone, let name = frame.names(.staff(summary.teacher)) { parts.append(name) }
    let lines = frame.headline(
      parts.joined(separator: " · ").safeForTerminal, language, width: width)
    var output = ansi(.bold, lines[0]) + "\n" + lines.dropFirst().map { $0 + "\n" }.joined()
    guard !people.isEmpty else { return output + "\n" + RegisterLabel.noPupils(language) + "\n" }
    for page in grid(language).pages(width: width) { output += "\n" + page.joined(separator: "\n") + "\n" }
    let notes = MovementLabel.notes(
      people.map { ($0, summary.pupils[$0.index].arrived, summary.pupils[$0.index].left) }, language)
    return output + (notes.isEmpty ? "" : "\n" + notes.map { " " + $0 + "\n" }.joined())
  }

  private func grid(_ language: Language) -> PagedGrid {
    var body: [PagedGrid.Column] = []
    let gap = 2
    for (subjectIndex, subject) in summary.subjects.enumerated() {
      let title = subject.title.isEmpty ? subject.key : subject.title
      // Wide enough together for a dozen letters of the subject.
      let columns = max(1, summary.terms.count)
      let widthMin = (min(12, Width.of(title)) - gap * (columns - 1) + columns - 1) / columns
      for (termIndex, term) in summary.terms.enumerated() {
        let cells = people.map { person in
          let outcome = summary.pupils[person.index].outcomes[subjectIndex][termIndex]
          return outcome.map { $0.mark.symbol + ($0.isCorrected ? "*" : "") } ?? "."
        }
        body.append(
          PagedGrid.Column(
            group: title, title: term.key, alignment: .trailing, cells: cells, widthMin: widthMin))
      }
    }
    return PagedGrid(
      lead: PagedGrid.people(people, language), body: body, tail: [], rowCount: people.count, gap: gap)
  }
}
