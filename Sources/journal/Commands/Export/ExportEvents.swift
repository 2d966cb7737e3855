import ArgumentParser
import Documents
import EventLog
import School

/// `journal export events`
struct ExportEvents: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "events",
    abstract: "Write events as CloudEvents 1.0, one JSON object on a line.",
    discussion: """
      Each event has id (the log's origin, / and its position), source, type
      (journal.MarkSet …), subject, time (when it was recorded) and data (its
      fields, see docs/EVENTS.md); beside them position, occurredon, actor, amends,
      reason, via, flags, append and claimedat, as far as there is something to say.

      A line depends on nothing that is recorded after its event, so the same
      positions give the same bytes at any time. --from goes on where an earlier
      export ended.

      EXAMPLES
        journal export events > events.jsonl
        journal export events --from 1200
        journal export events --from 1200 --batch 500 --out batch.jsonl
      """)

  @OptionGroup var store: StoreOptions
  @OptionGroup var output: OutputOptions

  @Option(help: "Position of the first event (default: 0).")
  var from: UInt64?

  @Option(help: "Position of the last event (default: the log's last).")
  var through: UInt64?

  @Option(help: "At most so many events.")
  var batch: UInt64?

  @Option(help: "The file to write; it appears complete or not at all (default: standard output).")
  var out: String?

  func validate() throws {
    guard batch != 0 else { throw ValidationError("--batch is at least 1.") }
    if let from, let through, from > through {
      throw ValidationError("--from \(from) lies after --through \(through).")
    }
  }

  func run() throws {
    let session = try Session.open(store, writing: false)
    let settings = try Settings.read(session.store)
    let size = try session.store.head().size
    let range = try range(size)
    let sink: any ExportSink = try out.map { try ExportFile($0) } ?? StandardOutputSink()
    let made = try EventStream(store: session.store).write(range, to: sink)
    ExportSummary(made: made, size: size, file: out).show(output, output.language(settings))
  }

  /// The positions asked for, as far as the log has them.
  private func range(_ size: UInt64) throws -> Range<UInt64> {
    let start = from ?? 0
    guard start <= size else {
      throw CommandFailure("--from: the log has \(size) events, \(start) lies behind its end.")
    }
    if let through, through >= size {
      throw CommandFailure("--through: the log has no event \(through); its last is \(Int64(size) - 1).")
    }
    let end = through.map { $0 + 1 } ?? size
    return start..<min(end, batch.map { start.addingReportingOverflow($0) }.map { $1 ? end : $0 } ?? end)
  }
}
