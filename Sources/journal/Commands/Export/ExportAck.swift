import ArgumentParser
import EventLog
import Projections
import School

/// `journal export ack`
struct ExportAck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ack",
    abstract: "Record that a receiver took a batch; the next export goes on after it.",
    discussion: """
      --through is the last position that the receiver has dealt with; of the events
      up to there it may have rejected some. What comes after is sent with the next
      batch. Said twice, it is recorded once.

      EXAMPLES
        journal export ack --target region --through 4999
        journal export ack --target region --through 4999 --rejected 2 \\
          --note "two unknown courses"
      """)

  @OptionGroup var store: StoreOptions
  @OptionGroup var output: OutputOptions

  @Option(help: "Who acknowledges.")
  var target: String

  @Option(help: "Position of the last event that was dealt with.")
  var through: UInt64

  @Option(help: "How many events were rejected.")
  var rejected: UInt32 = 0

  @Option(help: "What the receiver said; not about a person.")
  var note = ""

  @Option(name: .customLong("as"), help: "Who records: the key of a person, or operator.")
  var actor = Directory.operatorKey

  func run() throws {
    var recorder = try ExportRecorder(store, output, as: actor)
    let language = output.language(recorder.workspace.settings)
    let ledger = try SyncExport.ledger(recorder.workspace.session.store)
    guard let open = ledger.open(for: target) else { return try answered(ledger, language) }
    guard open.range.contains(through) else {
      throw Refused(
        description: "--through: the batch sent to \(target) holds the positions \(open.range.lowerBound)–"
          + "\(open.range.upperBound), not \(through).")
    }
    let count = UInt32(clamping: through - open.range.lowerBound + 1)
    guard rejected <= count else {
      throw Refused(description: "--rejected: only \(count) events were dealt with, not \(rejected).")
    }
    let fact = SyncBatchAcknowledged {
      $0.fromPosition = Position(open.range.lowerBound)
      $0.toPosition = Position(open.range.upperBound)
      ($0.accepted, $0.rejected) = (count - rejected, rejected)
      $0.note = note
    }
    try recorder.record(fact, amends: open.position) { store in
      guard try SyncExport.ledger(store).open(for: target) == open else {
        throw Refused(description: "another program acknowledged it meanwhile: see journal export batches.")
      }
    }
    Output.line(
      language == .ru
        ? "\(target): получено по позицию \(through); дальше \(through + 1)"
        : "\(target): acknowledged through \(through); next is \(through + 1)")
  }

  /// Nothing waits: the same said again is fine, anything else is a mistake.
  private func answered(_ ledger: SyncLedger, _ language: Language) throws {
    let next = ledger.next(for: target)
    guard ledger.batches.contains(where: { $0.target == target }), next == through &+ 1 else {
      throw Refused(
        description: "no batch sent to \(target) waits for an acknowledgement. "
          + "journal export batches shows what was sent.")
    }
    Output.line(
      language == .ru
        ? "\(target): получение по позицию \(through) уже записано"
        : "\(target): acknowledged through \(through) already")
  }
}
