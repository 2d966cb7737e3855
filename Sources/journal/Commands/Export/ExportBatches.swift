import ArgumentParser
import Documents
import EventLog
import Projections
import School

/// `journal export batches`
struct ExportBatches: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batches",
    abstract: "Show what was sent to whom, and what was acknowledged.",
    discussion: """
      EXAMPLES
        journal export batches
        journal export batches --target region -o json
      """)

  @OptionGroup var store: StoreOptions
  @OptionGroup var output: OutputOptions

  @Option(help: "Only what was sent to this receiver.")
  var target: String?

  func run() throws {
    let session = try Session.open(store, writing: false)
    let settings = try Settings.read(session.store)
    let zone = try Zone(settings.zone)
    let batches = try SyncExport.ledger(session.store).batches.filter {
      target == nil || $0.target == target
    }
    let language = output.language(settings)
    guard !batches.isEmpty || output.output != .table else {
      return Output.line(CommonLabel.nothingFound(language))
    }
    let sheet = Sheet(columns: Self.columns, rows: batches.map { row($0, zone) })
    Output.write(sheet.text(output.output, language: language, width: Terminal.width ?? 120))
  }

  private static let columns = [
    Sheet.Column("target", Label(ru: "Кому", en: "Target")),
    Sheet.Column("from", Label(ru: "С позиции", en: "From"), .trailing),
    Sheet.Column("through", Label(ru: "По позицию", en: "Through"), .trailing),
    Sheet.Column("sentAt", Label(ru: "Отправлено", en: "Sent")),
    Sheet.Column("state", Label(ru: "Состояние", en: "State")),
    Sheet.Column("accepted", Label(ru: "Принято", en: "Accepted"), .trailing),
    Sheet.Column("rejected", Label(ru: "Отклонено", en: "Rejected"), .trailing),
    Sheet.Column("position", Label(ru: "Событие", en: "Event"), .trailing),
    Sheet.Column("sha256", Label("SHA-256"), wraps: true),
  ]

  private func row(_ batch: SyncLedger.Batch, _ zone: Zone) -> [Cell] {
    [
      .text(batch.target), .integer(Int(batch.range.lowerBound)), .integer(Int(batch.range.upperBound)),
      .moment(batch.sentAt, offsetSeconds: zone.offsetSeconds(at: batch.sentAt)), .text(state(batch)),
      batch.answer.map { .integer(Int($0.accepted)) } ?? .null,
      batch.answer.map { .integer(Int($0.rejected)) } ?? .null, .integer(Int(batch.position.rawValue)),
      .text(batch.sha256),
    ]
  }

  private func state(_ batch: SyncLedger.Batch) -> String {
    batch.isAnnulled ? "annulled" : batch.answer == nil ? "sent" : "acknowledged"
  }
}
