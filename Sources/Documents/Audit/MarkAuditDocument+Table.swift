internal import EventLog
internal import Projections
internal import School

extension MarkAuditDocument {
  /// The screen.
  func table(_ language: Language, _ width: Int) -> Sheet {
    guard let life = audit.life else { return choice(language) }
    typealias Column = Sheet.Column
    let rows: [[Cell]] = life.steps.map { step in
      [
        .integer(Int(clamping: step.position.rawValue)), .text(recorded(step, language)),
        .text(naming.short(step.actor)), .text(action(step)[language]),
        .text(symbol(step.old) + " → " + symbol(step.new)),
        .text(step.reason == .none ? "" : step.reason(language)),
      ]
    }
    return Sheet(
      heading: [heading(life, language), pupil(life, language)],
      columns: [
        Column("position", AuditLabel.position.label, .trailing),
        Column("recordedAt", AuditLabel.recordedAt.label),
        Column("actor", AuditLabel.actor.label),
        Column("action", AuditLabel.action.label, wraps: true), Column("change", AuditLabel.change.label),
        Column("reason", AuditLabel.reason.label, wraps: true),
      ], rows: rows, notes: notes(life, language))
  }

  private func choice(_ language: Language) -> Sheet {
    guard !audit.lives.isEmpty else {
      return Sheet(heading: [AuditWord.nothing(language) + "."], columns: [])
    }
    var sheet = sheet
    let first = audit.lives[0]
    sheet.heading = [AuditWord.several(language) + ": \(audit.lives.count)", pupil(first, language)]
    sheet.rows = zip(sheet.rows, audit.lives).map { row, life in
      var row = row
      row[6] = .text(life.work(language))
      return row
    }
    let position = first.steps.first.map { String($0.position.rawValue) } ?? ""
    sheet.notes = [AuditWord.choose(language) + " " + position]
    return sheet
  }

  private func symbol(_ mark: Mark) -> String { mark.isNone ? "—" : mark.symbol }

  private func recorded(_ step: MarkStep, _ language: Language) -> String {
    naming.cell(step.recordedAt).display(language) + (step.afterClose ? " ▲" : "")
  }

  private func action(_ step: MarkStep) -> Label {
    switch (step.action, step.afterClose) {
    case (.set, false): AuditLabel.set.label
    case (.set, true): AuditLabel.setAfterClose.label
    case (.annulled, false): AuditLabel.annulled.label
    case (.annulled, true): AuditLabel.annulledAfterClose.label
    case (_, false): AuditLabel.corrected.label
    case (_, true): AuditLabel.correctedAfterClose.label
    }
  }

  /// `Отметка · Алгебра, 7А · урок 13.10.2025, 2-й · «Линейная функция» · контрольная работа, вес 3`
  private func heading(_ life: MarkLife, _ language: Language) -> String {
    let course = naming.directory.courses[life.course]
    let subject = course.flatMap { naming.title($0.subject) }
    let schoolClass = course.flatMap { naming.key($0.schoolClass) }
    let place = [subject, schoolClass].compactMap { $0 }.joined(separator: ", ")
    var parts = [AuditLabel.mark(language), place]
    if life.kind == .termMark {
      parts.append(AuditWord.term(language) + " " + (naming.key(life.term) ?? "—"))
      return parts.joined(separator: " · ")
    }
    let ordinal = life.lessonNumber.map { language == .ru ? ", \($0)-й" : ", no. \($0)" } ?? ""
    parts.append(AuditLabel.lesson(language) + " " + NumberFormat(language).day(life.occurredOn) + ordinal)
    if let topic = life.topic { parts.append(language == .ru ? "«\(topic)»" : "“\(topic)”") }
    let work = life.work == .unspecified ? "" : life.work(language) + ", "
    parts.append(work + AuditLabel.weight(language) + " \(life.weight)")
    return parts.joined(separator: " · ")
  }

  private func pupil(_ life: MarkLife, _ language: Language) -> String {
    AuditLabel.pupil(language) + "  " + naming.full(.pupil(life.pupil))
  }

  private func notes(_ life: MarkLife, _ language: Language) -> [String] {
    let now = life.current.isNone ? AuditLabel.noMark(language) : life.current.symbol
    let late = life.afterClose > 0 ? ", " + AuditLabel.afterClose(language) + " \(life.afterClose) ▲" : ""
    let summary =
      AuditLabel.current(language) + " \(now) · " + AuditLabel.corrections(language)
      + " \(life.corrections)" + late
    let position = life.steps.last.map { String($0.position.rawValue) } ?? ""
    let command = "journal evidence mark --mark \(position) --out mark.evidence"
    return [summary] + provenance(life, language) + [AuditLabel.checkTheLog(language) + ": " + command]
  }

  /// One line for each way by which steps came: `Как записано: journal record (командой), учётная запись …`.
  private func provenance(_ life: MarkLife, _ language: Language) -> [String] {
    var seen: [SourceNumber] = []
    for step in life.steps where !seen.contains(step.source) { seen.append(step.source) }
    return seen.map { number in
      var line = AuditWord.came(language) + ": "
      if let source = audit.source(number) {
        line += source.key + " (" + source.kind(language) + ")"
      } else {
        line += naming.key(number) ?? "—"
      }
      if let account = naming.account(number) { line += ", " + AuditWord.command(language) + " " + account }
      guard seen.count > 1 else { return line }
      let positions = life.steps.filter { $0.source == number }.map {
        NumberFormat(language).integer(Int(clamping: $0.position.rawValue))
      }
      return line + " — " + positions.joined(separator: ", ")
    }
  }
}
