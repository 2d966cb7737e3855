internal import EventLog
public import Projections
public import School

/// The screen and the rows of "Who changed this mark" (screens.md).
///
/// Rows are the steps of the one life found; when several marks fit, they are the candidates, one row each.
public struct MarkAuditDocument: ReportDocument {
  let audit: MarkAudit
  let naming: Naming

  /// Of an answer.
  public init(_ audit: MarkAudit, _ naming: Naming) {
    self.audit = audit
    self.naming = naming
  }

  /// In a format, ending in a line break.
  public func text(
    _ format: OutputFormat, language: Language = .ru, width: Int = 100, ansi: Ansi = .plain
  ) -> String {
    if format == .html { return HTMLWriter(language: language).text(book(language, for: .reading)) }
    guard format == .table else { return sheet.text(format) }
    return table(language, width).text(.table, language: language, width: width, ansi: ansi)
  }

  /// The screen as a title and a table; for computing every field of the steps.
  public func book(_ language: Language, for use: BookUse) -> Book {
    var rows = table(language, 100)
    let heading = rows.heading
    rows.heading = []
    if use == .computing {
      let notes = rows.notes
      rows = sheet
      rows.notes = notes
    }
    return Book(
      heading.first ?? "", subtitles: Array(heading.dropFirst()),
      parts: [Book.Part(AuditLabel.mark(language), rows)])
  }

  /// Rows for files.
  public var sheet: Sheet {
    guard let life = audit.life else { return candidates }
    typealias Column = Sheet.Column
    return Sheet(
      columns: [
        Column("position", AuditLabel.position.label, .trailing),
        Column("recordedAt", AuditLabel.recordedAt.label),
        Column("occurredOn", AuditLabel.occurredOn.label), Column("actor", AuditLabel.actor.label),
        Column("action", AuditLabel.action.label), Column("old", AuditLabel.old.label),
        Column("new", AuditLabel.new.label), Column("reason", AuditLabel.reason.label),
        Column("afterClose", AuditLabel.afterClose.label), Column("weight", AuditLabel.weight.label),
        Column("source", AuditWord.source.label), Column("account", AuditWord.account.label),
        Column("claimedAt", AuditLabel.claimedAt.label), Column("recordedLocal", AuditWord.local.label),
        Column("signed", AuditWord.signed.label), Column("clockBehind", AuditWord.clockBehind.label),
      ], rows: life.steps.map(row))
  }

  private func row(_ step: MarkStep) -> [Cell] {
    [
      .integer(Int(clamping: step.position.rawValue)), naming.cell(step.recordedAt),
      .day(step.occurredOn), .optional(naming.key(step.actor)), .text(step.action.name), mark(step.old),
      mark(step.new), step.reason == .none ? .null : .text(step.reason.name), .flag(step.afterClose),
      .integer(step.weight), .optional(audit.source(step.source)?.key ?? naming.key(step.source)),
      .optional(naming.account(step.source)),
      step.claimedAt.map { naming.cell($0) } ?? .null, .text(naming.local(step.recordedAt)),
      .flag(step.signed), .flag(step.clockBehind),
    ]
  }

  func mark(_ mark: Mark) -> Cell { mark.isNone ? .null : .text(mark.symbol) }

  /// One row a mark that fits.
  private var candidates: Sheet {
    typealias Column = Sheet.Column
    return Sheet(
      columns: [
        Column("position", AuditLabel.position.label, .trailing),
        Column("recordedAt", AuditLabel.recordedAt.label),
        Column("occurredOn", AuditLabel.occurredOn.label), Column("actor", AuditLabel.actor.label),
        Column("mark", AuditLabel.mark.label), Column("lesson", AuditLabel.lesson.label),
        Column("work", AuditWord.work.label, wraps: true),
        Column("weight", AuditLabel.weight.label, .trailing),
      ],
      rows: audit.lives.map { life in
        let first = life.steps.first
        return [
          first.map { .integer(Int(clamping: $0.position.rawValue)) } ?? .null,
          first.map { naming.cell($0.recordedAt) } ?? .null, .day(life.occurredOn),
          .optional(first.flatMap { naming.key($0.actor) }), mark(life.current),
          .optional(naming.key(life.lesson)), .text(life.work.name), .integer(life.weight),
        ]
      })
  }
}

/// Words of audits that only this folder uses.
enum AuditWord: Labelled {
  case source, account, local, signed, clockBehind, work, came, command, several, choose, nothing, term
  case corrections, byPerson, fact, annulments, total, changes

  var label: Label {
    switch self {
    case .source: Label(ru: "способ", en: "came by")
    case .account: Label(ru: "учётная запись", en: "account")
    case .local: Label(ru: "местное время", en: "local time")
    case .signed: Label(ru: "подписано", en: "signed")
    case .clockBehind: Label(ru: "часы отставали", en: "clock was behind")
    case .work: Label(ru: "работа", en: "work")
    case .came: Label(ru: "Как записано", en: "How it came")
    case .command: Label(ru: "учётная запись компьютера", en: "computer account")
    case .several: Label(ru: "Подходит несколько отметок", en: "Several marks fit")
    case .choose:
      Label(ru: "выберите одну: journal audit mark --mark", en: "choose one: journal audit mark --mark")
    case .nothing: Label(ru: "Такой отметки нет", en: "There is no such mark")
    case .term: Label(ru: "за период", en: "for the term")
    case .corrections: Label(ru: "История исправлений", en: "Corrections")
    case .byPerson: Label(ru: "По исправившим", en: "By who made them")
    case .fact: Label(ru: "что", en: "fact")
    case .annulments: Label(ru: "аннулирований", en: "annulments")
    case .total: Label(ru: "Всего", en: "In all")
    case .changes: Label(ru: "изменений", en: "changes")
    }
  }
}
