internal import EventLog
public import Projections
public import School

/// The summary sheet of a class for people, programs and spreadsheets.
public struct TermSummaryDocument: ReportDocument {
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
    switch format {
    case .table: table(language, width: width, ansi: ansi)
    case .html: HTMLWriter(language: language).text(book(language, for: .reading))
    case .csv, .json, .jsonl: sheet.text(format, language: language)
    }
  }

  /// The sheet as a title and one table: a column for each subject and term.
  public func book(_ language: Language, for use: BookUse) -> Book {
    var sheet = Sheet(columns: [
      .init("number", RegisterLabel.number.label, .center), .init("name", RegisterLabel.pupil.label),
    ])
    sheet.fixedColumns = 2
    for subject in summary.subjects {
      let title = subject.title.isEmpty ? subject.key : subject.title
      sheet.columns += summary.terms.map {
        .init(subject.key + "/" + $0.key, Label($0.key), .center, group: Label(title))
      }
    }
    for (index, person) in people.enumerated() {
      let outcomes = summary.pupils[person.index].outcomes.joined().map { outcome in
        outcome.map { Cell.mark([$0.mark.symbol], isCorrected: $0.isCorrected) } ?? .text("")
      }
      sheet.rows.append([.integer(index + 1), .text(person.shown)] + outcomes)
    }
    if use == .computing {
      sheet.columns.append(.init("pupil", CommonLabel.key.label))
      for (index, person) in people.enumerated() { sheet.rows[index].append(.text(person.key)) }
      sheet.unprintedColumns = 1
    }
    if people.isEmpty { sheet.notes = [RegisterLabel.noPupils(language)] }
    if summary.pupils.contains(where: { $0.outcomes.joined().contains { $0?.isCorrected == true } }) {
      sheet.notes.append("* " + RegisterLabel.corrected(language))
    }
    sheet.notes += movements(language)
    return Book(
      titleParts(language).joined(separator: " · "),
      parts: [Book.Part(ReportLabel.summarySheet(language), sheet)], frame: frame)
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

  private func titleParts(_ language: Language) -> [String] {
    var parts = [ReportLabel.summarySheet(language), summary.classKey]
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

  private func table(_ language: Language, width: Int, ansi: Ansi) -> String {
    let lines = frame.headline(
      titleParts(language).joined(separator: " · ").safeForTerminal, language, width: width)
    var output = ansi(.bold, lines[0]) + "\n" + lines.dropFirst().map { $0 + "\n" }.joined()
    guard !people.isEmpty else { return output + "\n" + RegisterLabel.noPupils(language) + "\n" }
    for page in grid(language).pages(width: width) { output += "\n" + page.joined(separator: "\n") + "\n" }
    let notes = movements(language)
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
