internal import EventLog
internal import School

/// Every change to a stated fact, and how many each person made (domain.md 7, 20: «История исправлений»).
public enum CorrectionsReport: FigureReport {
  /// Its constants.
  public static let traits = ReportTraits(
    "corrections", source: "domain.md 7, 20; R3",
    takes: [.schoolClass, .subject, .course, .teacher, .term, .days], hasOwnCommand: true,
    columns: [
      FigureColumn("recordedAt", .label), FigureColumn("actor", .person), FigureColumn("class", .label),
      FigureColumn("subject", .label), FigureColumn("occurredOn", .label), FigureColumn("pupil", .person),
      FigureColumn("fact", .label), FigureColumn("old", .label), FigureColumn("new", .label),
      FigureColumn("reason", .label), FigureColumn("corrections"), FigureColumn("annulments"),
      FigureColumn("afterClose"),
    ])

  /// Corrections of any fact.
  public static func needs(_ question: ReportQuestion) -> ReportNeeds { ReportNeeds(folds: .corrections) }

  /// A row for each change, by its position; then one for each person who made some, most first.
  public static func table(_ question: ReportQuestion, _ material: ReportMaterial) throws -> FigureTable {
    let scope = try ReportScope(question, material.directory)
    let rows = (material.corrections?.rows ?? []).filter { scope.holds($0, question, material.directory) }
    var table = FigureTable(about: scope.about, span: scope.span, columns: traits.columns)
    table.rows = rows.map(row)
    let byActor = Dictionary(grouping: rows, by: \.actor)
    let totals = byActor.sorted {
      $0.value.count == $1.value.count
        ? $0.key.rawValue < $1.key.rawValue : $0.value.count > $1.value.count
    }
    for (actor, rows) in totals {
      let key = material.directory.text(of: actor) ?? "#\(actor.kind).\(actor.number)"
      var figures = [Figure](repeating: Figure(.none), count: traits.columns.count - 3)
      figures[0] = Figure(.word("total"))
      figures[1] = Figure(.person(actor))
      table.rows.append(FigureRow("total/" + key, figures + counts(rows), isTotal: true))
    }
    return table
  }

  private static func row(_ row: CorrectionRow) -> FigureRow {
    let fact = EventRegistry.entry(code: row.factType)?.type.name
    return FigureRow(
      row.position.description,
      [
        Figure(.moment(row.recordedAt)), Figure(.person(row.actor)), Figure(.schoolClass(row.schoolClass)),
        Figure(.subject(row.subject)), Figure(.day(row.occurredOn)),
        Figure(row.pupil.isNone ? .none : .person(.pupil(row.pupil))),
        Figure(fact.map { .word($0) } ?? .none), Figure(value(row.old)), Figure(value(row.new)),
        Figure(row.reason == .none ? .none : .reason(row.reason)),
      ] + counts([row]))
  }

  /// Corrections with restatements, annulments, and of both those after closing.
  private static func counts(_ rows: [CorrectionRow]) -> [Figure] {
    func count(_ isCounted: @escaping (CorrectionRow) -> Bool) -> Figure {
      Figure(.count(rows.count(where: isCounted)), from: rows.filter(isCounted).map(\.position))
    }
    return [count { $0.action != .annulled }, count { $0.action == .annulled }, count { $0.afterClose }]
  }

  private static func value(_ value: CorrectionRow.Value) -> FigureValue {
    switch value {
    case .mark(let mark): mark.isNone ? .none : .symbols([mark.symbol])
    case .absence(let code): .word(code.name)
    case .other: .text("…")
    case .none: .none
    }
  }
}

extension ReportScope {
  /// True for a correction of what was asked for, on one of the days.
  func holds(_ row: CorrectionRow, _ question: ReportQuestion, _ directory: Directory) -> Bool {
    func isSought<Kind: ReferenceKind>(_ key: String?, _ found: Reference<Kind>) -> Bool {
      key.map { directory.find($0, Kind.self) == found } ?? true
    }
    return span.contains(row.occurredOn) && (teacher.map { .staff($0) == row.actor } ?? true)
      && isSought(question.schoolClass, row.schoolClass) && isSought(question.subject, row.subject)
      && isSought(question.course, row.course)
  }
}
