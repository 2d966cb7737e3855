internal import EventLog
internal import Replay
internal import School

/// What speaks for and against the integrity of the log (domain.md 7, 27; semantics.md, "Evidence").
public enum IntegrityReport: FigureReport {
  /// Its constants.
  public static let traits = ReportTraits(
    "integrity", source: "domain.md 7, 27; D3; semantics.md", takes: [],
    columns: [
      FigureColumn("measure", .label), FigureColumn("count"), FigureColumn("value", .label),
    ])

  /// Appends, closings, annulments, backups and batches.
  public static func needs(_ question: ReportQuestion) -> ReportNeeds { ReportNeeds(folds: .evidence) }

  /// A row for each measure, the same rows every time.
  public static func table(_ question: ReportQuestion, _ material: ReportMaterial) throws -> FigureTable {
    let fold = material.evidence ?? EvidenceFold()
    let facts = fold.facts()
    func of(_ type: UInt16) -> [SettledFact] { facts.filter { $0.type == type } }
    func count(_ measure: String, _ positions: [Position], _ last: Day? = nil) -> FigureRow {
      row(measure, Figure(.count(positions.count), from: positions), last.map { .day($0) } ?? .none)
    }
    func counted(_ measure: String, _ facts: [SettledFact]) -> FigureRow {
      count(measure, facts.map(\.root), facts.map(\.occurredOn).max())
    }
    let unsigned = fold.appends.filter { !$0.isSigned }
    let restores = of(EventCode.restoreVerified)
    var table = FigureTable(columns: traits.columns)
    table.rows = [
      row("size", Figure(.none), .text(String(material.summary.size))),
      row("root", Figure(.none), material.root.map { .text($0) } ?? .none),
      row("lastCheckpoint", Figure(.none), question.checkpoint.map { .text(String($0.size)) } ?? .none),
      count("appends", fold.appends.map(\.first)),
      count("unsignedAppends", unsigned.map(\.first)),
      count("clockCorrections", fold.behind),
      count("annulments", fold.annulments),
      counted("closings", of(EventCode.scopeClosed)),
      counted("backups", of(EventCode.backupMade)),
      counted("restoresVerified", restores.filter { $0.words.first != 0 }),
      counted("restoresFailed", restores.filter { $0.words.first == 0 }),
      counted("batchesSent", of(EventCode.syncBatchSent)),
      counted("batchesAcknowledged", of(EventCode.syncBatchAcknowledged)),
    ]
    return table
  }

  private static func row(_ measure: String, _ count: Figure, _ value: FigureValue) -> FigureRow {
    FigureRow(measure, [Figure(.word(measure)), count, Figure(value)])
  }
}
