internal import EventLog
public import Projections
public import School

/// «История исправлений» (domain.md report 20).
public struct CorrectionsDocument: ReportDocument {
  private let corrections: Corrections
  private let naming: Naming

  /// Of a report.
  public init(_ corrections: Corrections, _ naming: Naming) {
    self.corrections = corrections
    self.naming = naming
  }

  /// In a format, ending in a line break.
  public func text(
    _ format: OutputFormat, language: Language = .ru, width: Int = 100, ansi: Ansi = .plain
  ) -> String {
    if format == .html { return HTMLWriter(language: language).text(book(language, for: .reading)) }
    guard format == .table else { return sheet.text(format) }
    var sheet = table(language)
    if sheet.rows.isEmpty { sheet.columns = [] }
    let rows = sheet.text(.table, language: language, width: width, ansi: ansi)
    guard !corrections.totals.isEmpty else { return rows }
    return rows + "\n" + totals(language).text(.table, language: language, width: width, ansi: ansi)
  }

  /// The history as a title and two tables: the corrections, and how many each person made.
  public func book(_ language: Language, for use: BookUse) -> Book {
    var rows = table(language)
    let heading = rows.heading
    rows.heading = []
    rows.notes = heading.dropFirst().map { $0 }
    if use == .computing {
      rows.columns.append(.init("position", AuditLabel.position.label, .trailing))
      for (index, row) in corrections.rows.enumerated() {
        rows.rows[index].append(.integer(Int(clamping: row.position.rawValue)))
      }
    }
    var parts = [Book.Part(AuditWord.corrections(language), rows)]
    if !corrections.totals.isEmpty {
      parts.append(Book.Part(AuditWord.byPerson(language), totals(language)))
    }
    return Book(heading.first ?? AuditWord.corrections(language), parts: parts)
  }

  /// Rows for files.
  public var sheet: Sheet {
    typealias Column = Sheet.Column
    return Sheet(
      columns: [
        Column("position", AuditLabel.position.label), Column("recordedAt", AuditLabel.recordedAt.label),
        Column("actor", AuditLabel.actor.label), Column("class", AuditLabel.className.label),
        Column("subject", ReportLabel.subject.label), Column("course", AuditWord.work.label),
        Column("occurredOn", AuditLabel.occurredOn.label), Column("pupil", AuditLabel.pupil.label),
        Column("fact", AuditWord.fact.label), Column("action", AuditLabel.action.label),
        Column("old", AuditLabel.old.label), Column("new", AuditLabel.new.label),
        Column("reason", AuditLabel.reason.label), Column("afterClose", AuditLabel.afterClose.label),
        Column("amends", AuditWord.changes.label), Column("source", AuditWord.source.label),
      ],
      rows: corrections.rows.map { row in
        [
          .integer(Int(clamping: row.position.rawValue)), naming.cell(row.recordedAt),
          .optional(naming.key(row.actor)), .optional(naming.key(row.schoolClass)),
          .optional(naming.key(row.subject)), .optional(naming.key(row.course)), .day(row.occurredOn),
          .optional(naming.key(row.pupil)),
          .optional(EventRegistry.entry(code: row.factType)?.type.name), .text(row.action.name),
          plain(row.old), plain(row.new), row.reason == .none ? .null : .text(row.reason.name),
          .flag(row.afterClose), .integer(Int(clamping: row.amends.rawValue)),
          .optional(naming.key(row.source)),
        ]
      })
  }

  private func plain(_ value: CorrectionRow.Value) -> Cell {
    switch value {
    case .mark(let mark): mark.isNone ? .null : .text(mark.symbol)
    case .absence(let code): .text(code.name)
    case .other, .none: .null
    }
  }

  private func shown(_ value: CorrectionRow.Value, _ language: Language) -> String {
    switch value {
    case .mark(let mark): mark.isNone ? "—" : mark.symbol
    case .absence(let code): code.sign[language]
    case .other: "…"
    case .none: "—"
    }
  }

  private func table(_ language: Language) -> Sheet {
    typealias Column = Sheet.Column
    var heading = [AuditWord.corrections(language)]
    if corrections.from != nil || corrections.through != nil {
      let numbers = NumberFormat(language)
      heading[0] +=
        " · " + (corrections.from.map { numbers.day($0) } ?? "…") + " – "
        + (corrections.through.map { numbers.day($0) } ?? "…")
    }
    if corrections.rows.isEmpty { heading.append(CommonLabel.nothingFound(language)) }
    return Sheet(
      heading: heading,
      columns: [
        Column("recordedAt", AuditLabel.recordedAt.label),
        Column("actor", AuditLabel.actor.label, wraps: true),
        Column("class", AuditLabel.className.label),
        Column("subject", ReportLabel.subject.label, wraps: true),
        Column("occurredOn", AuditLabel.occurredOn.label),
        Column("pupil", AuditLabel.pupil.label, wraps: true), Column("change", AuditLabel.change.label),
        Column("reason", AuditLabel.reason.label, wraps: true),
      ],
      rows: corrections.rows.map { row in
        let course = naming.directory.courses[row.course]
        return [
          .text(naming.cell(row.recordedAt).display(language) + (row.afterClose ? " ▲" : "")),
          .text(naming.short(row.actor)), .optional(naming.key(row.schoolClass)),
          .optional(naming.title(course?.subject ?? row.subject)), .day(row.occurredOn),
          row.pupil.isNone ? .null : .text(naming.short(.pupil(row.pupil))),
          .text(shown(row.old, language) + " → " + shown(row.new, language)),
          .text(row.reason == .none ? "" : row.reason(language)),
        ]
      })
  }

  private func totals(_ language: Language) -> Sheet {
    typealias Column = Sheet.Column
    return Sheet(
      columns: [
        Column("actor", AuditWord.byPerson.label),
        Column("corrections", AuditLabel.corrections.label, .trailing),
        Column("annulments", AuditWord.annulments.label, .trailing),
        Column("afterClose", AuditLabel.afterClose.label, .trailing),
      ],
      rows: corrections.totals.map {
        [
          .text(naming.full($0.actor)), .integer($0.corrections), .integer($0.annulments),
          .text($0.afterClose == 0 ? "0" : "\($0.afterClose) ▲"),
        ]
      })
  }
}
