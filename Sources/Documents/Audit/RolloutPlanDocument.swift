internal import EventLog
public import Projections
public import School

/// The roll-out plan: what is done and late, and what contradicts itself (domain.md report 25).
public struct RolloutPlanDocument: ReportDocument {
  private let plan: RolloutPlan
  private let naming: Naming

  /// Of a report.
  public init(_ plan: RolloutPlan, _ naming: Naming) {
    self.plan = plan
    self.naming = naming
  }

  /// In a format, ending in a line break; files hold the items, ``findingsSheet`` the contradictions.
  public func text(
    _ format: OutputFormat, language: Language = .ru, width: Int = 100, ansi: Ansi = .plain
  ) -> String {
    if format == .html { return HTMLWriter(language: language).text(book(language, for: .reading)) }
    guard format == .table else { return sheet.text(format) }
    guard !plan.items.isEmpty else {
      return table(language).heading.joined(separator: "\n") + "\n"
    }
    let items = table(language).text(.table, language: language, width: width, ansi: ansi)
    guard !plan.findings.isEmpty else { return items }
    return items + "\n" + findings(language).text(.table, language: language, width: width, ansi: ansi)
  }

  /// The plan as a title and two tables: its items and its contradictions.
  public func book(_ language: Language, for use: BookUse) -> Book {
    var items = use == .computing ? computingSheet(language) : table(language)
    items.heading = []
    var contradictions = findings(language)
    contradictions.heading = []
    let heading = table(language).heading
    var parts = [Book.Part(PlanWord.heading(language), items)]
    if !plan.findings.isEmpty { parts.append(Book.Part(PlanWord.findings(language), contradictions)) }
    return Book(heading[0], subtitles: [heading[1]], parts: parts)
  }

  /// A row an item with whole days and names; the words are those of people.
  private func computingSheet(_ language: Language) -> Sheet {
    var sheet = sheet
    for (index, item) in plan.items.enumerated() {
      sheet.rows[index][6] = .optional(naming.name(.staff(item.responsible)) ?? naming.key(item.responsible))
      let executors = item.executors.map { naming.name(.staff($0)) ?? naming.key(.staff($0)) ?? "—" }
      sheet.rows[index][7] = .text(executors.joined(separator: ", "))
      sheet.rows[index][9] = .text(item.state.label[language])
      let kinds = plan.findings.filter { $0.item == item.key }.map { $0.kind.label[language] }
      sheet.rows[index][13] = .text(kinds.joined(separator: "; "))
    }
    for index in [3, 7, 13] { sheet.columns[index].wraps = true }
    return sheet
  }

  /// The contradictions alone, as a document.
  public var contradictions: PlanContradictionsDocument { PlanContradictionsDocument(plan: self) }

  /// The contradictions alone, in a format, ending in a line break.
  public func findings(
    _ format: OutputFormat, language: Language = .ru, width: Int = 100, ansi: Ansi = .plain
  ) -> String {
    let sheet = format == .table ? findings(language) : findingsSheet
    return sheet.text(format, language: language, width: width, ansi: ansi)
  }

  /// Rows for files: one an item, with the names of its contradictions.
  public var sheet: Sheet {
    typealias Column = Sheet.Column
    return Sheet(
      columns: [
        Column("item", PlanWord.item.label), Column("plan", PlanWord.plan.label),
        Column("clause", PlanWord.clause.label), Column("title", PlanWord.title.label),
        Column("start", PlanWord.start.label), Column("due", DashboardLabel.due.label),
        Column("responsible", PlanWord.responsible.label), Column("executors", PlanWord.executors.label),
        Column("dependsOn", PlanWord.dependsOn.label),
        Column("state", PlanWord.state.label), Column("completedOn", PlanWord.completedOn.label),
        Column("daysLate", PlanWord.daysLate.label), Column("evidence", PlanWord.evidence.label),
        Column("findings", PlanWord.findings.label),
      ],
      rows: plan.items.map { item in
        [
          .text(item.key), .text(item.plan), .text(item.clause), .text(item.title), day(item.start),
          day(item.due), .optional(naming.key(item.responsible)),
          .symbols(item.executors.compactMap { naming.key($0) }), .symbols(item.dependsOn),
          .text(item.state.name), day(item.completedOn), .integer(item.daysLate), .optional(item.evidence),
          .symbols(plan.findings.filter { $0.item == item.key }.map(\.kind.name)),
        ]
      })
  }

  /// Rows for files: one a contradiction.
  public var findingsSheet: Sheet {
    typealias Column = Sheet.Column
    return Sheet(
      columns: [
        Column("finding", PlanWord.finding.label), Column("item", PlanWord.item.label),
        Column("clause", PlanWord.clause.label), Column("due", DashboardLabel.due.label),
        Column("other", PlanWord.against.label), Column("otherDue", PlanWord.againstDue.label),
        Column("detail", PlanWord.detail.label),
      ],
      rows: plan.findings.map {
        [
          .text($0.kind.name), .optional($0.item), .text($0.clause), day($0.due), .optional($0.other),
          day($0.otherDue), .optional($0.detail.isEmpty ? nil : $0.detail),
        ]
      })
  }

  private func day(_ day: Day?) -> Cell { day.map { .day($0) } ?? .null }

  private func table(_ language: Language) -> Sheet {
    typealias Column = Sheet.Column
    let numbers = NumberFormat(language)
    let counts = RolloutPlan.State.allCases.filter { $0 != .heading && plan.count($0) > 0 }.map {
      $0.label[language] + " \(plan.count($0))"
    }
    return Sheet(
      heading: [
        PlanWord.heading(language) + " · " + CommonLabel.asOf(language) + " " + numbers.day(plan.on),
        counts.isEmpty ? CommonLabel.nothingFound(language) : counts.joined(separator: " · "),
      ],
      columns: [
        Column("sign", Label("")), Column("clause", PlanWord.clause.label),
        Column("title", PlanWord.title.label, wraps: true), Column("due", DashboardLabel.due.label),
        Column("state", PlanWord.state.label, wraps: true),
        Column("responsible", PlanWord.responsible.label, wraps: true),
      ] + (hasEvidence ? [Column("evidence", PlanWord.evidence.label, wraps: true)] : []),
      rows: plan.items.indices.flatMap { rows($0, numbers, language) })
  }

  /// The row of an item; over the first item of each of several plans a row with the plan's name.
  private func rows(_ index: Int, _ numbers: NumberFormat, _ language: Language) -> [[Cell]] {
    let item = plan.items[index]
    let isHeading = item.state == .heading
    let executors = item.executors.map { naming.short(.staff($0)) }.joined(separator: ", ")
    let row: [Cell] = [
      .text(item.state.sign), .text(item.clause), .text(item.title),
      .text(isHeading ? "" : span(item, numbers, language)),
      .text(isHeading ? "" : state(item, numbers, language)),
      .text(executors.isEmpty && !isHeading ? "—" : executors),
    ]
    let evidence: [Cell] = hasEvidence ? [.text(item.evidence ?? "")] : []
    let isFirst = index == 0 || plan.items[index - 1].plan != item.plan
    guard hasSeveral && isFirst else { return [row + evidence] }
    let name: [Cell] = ["", "", item.plan, "", "", ""].map { .text($0) } + (hasEvidence ? [.text("")] : [])
    return [name, row + evidence]
  }

  private var hasEvidence: Bool { plan.items.contains { $0.evidence != nil } }

  /// Clauses of several plans are told apart by the items' keys.
  private var hasSeveral: Bool { plan.plans.count > 1 }

  private func span(_ item: RolloutPlan.Item, _ numbers: NumberFormat, _ language: Language) -> String {
    if let due = item.due { return numbers.day(due) }
    return item.start.map { CommonLabel.from(language) + " " + numbers.day($0) } ?? "—"
  }

  private func state(_ item: RolloutPlan.Item, _ numbers: NumberFormat, _ language: Language) -> String {
    var text = item.state.label[language]
    if let completedOn = item.completedOn { text += " " + numbers.day(completedOn) }
    if item.daysLate > 0 { text += language == .ru ? ", +\(item.daysLate) дн." : ", +\(item.daysLate) days" }
    return text
  }

  func findings(_ language: Language) -> Sheet {
    typealias Column = Sheet.Column
    return Sheet(
      heading: [PlanWord.findings(language) + ": \(plan.findings.count)"],
      columns: [
        Column("clause", PlanWord.clause.label), Column("due", DashboardLabel.due.label),
        Column("finding", PlanWord.finding.label, wraps: true), Column("other", PlanWord.against.label),
        Column("otherDue", PlanWord.againstDue.label),
      ],
      rows: plan.findings.map {
        let kind = $0.kind.label[language]
        return [
          .text(hasSeveral ? $0.item ?? $0.clause : $0.clause), day($0.due),
          .text($0.detail.isEmpty ? kind : kind + ": " + $0.detail),
          .optional(hasSeveral ? $0.other : $0.otherClause ?? $0.other), day($0.otherDue),
        ]
      })
  }
}

/// What in a roll-out plan contradicts itself.
public struct PlanContradictionsDocument: ReportDocument {
  let plan: RolloutPlanDocument

  /// In a format, ending in a line break.
  public func text(
    _ format: OutputFormat, language: Language = .ru, width: Int = 100, ansi: Ansi = .plain
  ) -> String {
    plan.findings(format, language: language, width: width, ansi: ansi)
  }

  /// A title and one table.
  public func book(_ language: Language, for use: BookUse) -> Book {
    var sheet = plan.findings(language)
    let title = sheet.heading.first ?? ""
    sheet.heading = []
    return Book(title, parts: [Book.Part(PlanWord.findings(language), sheet)])
  }
}
