import ArgumentParser
import Crypto
import Documents
import EventLog
import Foundation
import Projections
import Replay
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
      export ended. The log records that it was exported, once it was.

      --target is for regular uploads: the batch goes on after the last position
      that the receiver acknowledged (journal export ack). Until it does, the same
      batch is written again, byte for byte. --out may be a folder then: the file is
      named after target and positions.

      EXAMPLES
        journal export events > events.jsonl
        journal export events --from 1200 --batch 500 --out batch.jsonl
        journal export events --target region --batch 5000 --out uploads
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

  @Option(help: "Whom the events are regularly sent to.")
  var target: String?

  @Option(name: .customLong("as"), help: "Who exports: the key of a person, or operator.")
  var actor = Directory.operatorKey

  func validate() throws {
    guard batch != 0 else { throw ValidationError("--batch is at least 1.") }
    if let from, let through, from > through {
      throw ValidationError("--from \(from) lies after --through \(through).")
    }
    guard let target else { return }
    guard TargetName.isValid(target) else { throw ValidationError(TargetName.rule) }
    guard out != nil else { throw ValidationError("--target needs --out: a batch is sent as a file.") }
    guard from == nil, through == nil else {
      throw ValidationError("--target goes on by itself: leave out --from and --through.")
    }
  }

  func run() throws {
    var recorder = try ExportRecorder(store, output, as: actor)
    if let target { return try SyncExport(command: self, target: target).run(&recorder) }
    let store = recorder.workspace.session.store
    let size = try store.head().size
    let range = try range(size)
    try recorder.allow(ExportProduced.events(range, size, SHA256.empty))
    let sink: any ExportSink = try out.map { try ExportFile($0) } ?? StandardOutputSink()
    let made = try EventStream(store: store).write(range, to: sink)
    if made.count > 0 { try recorder.record(ExportProduced.events(range, size, made.digest)) }
    ExportSummary(made: made, size: size, file: out)
      .show(output, output.language(recorder.workspace.settings))
  }

  /// The positions asked for, as far as the log has them.
  private func range(_ size: UInt64) throws -> Range<UInt64> {
    let start = from ?? 0
    guard start <= size else {
      throw CommandFailure("--from: the log has \(size) events, \(start) lies behind its end.")
    }
    if let through, through >= size {
      throw CommandFailure("--through: the log has no event \(through); it has \(size) events.")
    }
    return (start..<(through.map { $0 + 1 } ?? size)).limited(to: batch)
  }
}

extension Range<UInt64> {
  /// The first `count` of the positions; all without a count.
  func limited(to count: UInt64?) -> Range {
    guard let count, count < upperBound - lowerBound else { return self }
    return lowerBound..<(lowerBound + count)
  }
}

extension ExportProduced {
  /// Events exported; their positions are the title, from the first through the last.
  static func events(_ range: Range<UInt64>, _ size: UInt64, _ digest: Digest) -> ExportProduced {
    ExportProduced {
      $0.kind = .events
      $0.size = size
      $0.sha256 = digest.hex
      $0.title = range.last.map { "\(range.lowerBound)–\($0)" } ?? ""
    }
  }
}

/// Names of targets: they stand in the log and in names of files.
enum TargetName {
  static let rule =
    "--target: a name is 1 to 40 letters, digits, dots, hyphens or underscores, a letter first."

  static func isValid(_ name: String) -> Bool {
    name.count <= 40 && name.first?.isLetter == true
      && name.allSatisfy { $0.isLetter || $0.isNumber || ".-_".contains($0) }
  }
}
