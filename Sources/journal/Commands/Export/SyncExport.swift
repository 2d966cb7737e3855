import ArgumentParser
import Crypto
import Documents
import EventLog
import Foundation
import Projections
import Replay
import School

/// A regular upload: one batch at a time, sent again until it is acknowledged.
struct SyncExport {
  let command: ExportEvents
  let target: String

  func run(_ recorder: inout ExportRecorder) throws {
    let store = recorder.workspace.session.store
    let language = command.output.language(recorder.workspace.settings)
    let size = try store.head().size
    let ledger = try Self.ledger(store)
    let open = ledger.open(for: target)
    let range = try open.map { $0.range.lowerBound..<$0.range.upperBound + 1 } ?? next(ledger, store, size)
    guard !range.isEmpty else {
      return Output.diagnostic(
        language == .ru
          ? "journal: для \(target) ничего нового нет" : "journal: there is nothing new for \(target)")
    }
    if open == nil { try recorder.allow(fact(range, SHA256.empty)) }
    let file = path(range)
    let made = try EventStream(store: store).write(range, to: try ExportFile(file))
    if let open {
      try check(made, open, file)
    } else {
      try recorder.record(fact(range, made.digest)) { store in
        guard try Self.ledger(store).open(for: target) == nil else {
          throw Refused(
            description: "another program sent a batch to \(target) meanwhile: run the command again.")
        }
      }
    }
    ExportSummary(made: made, size: size, file: file, target: target, isRepeated: open != nil)
      .show(command.output, language)
  }

  /// What was sent and acknowledged so far.
  static func ledger(_ store: EventStore) throws -> SyncLedger {
    let ledger = Running(SyncLedger())
    try Replay.run([ledger], over: store)
    return ledger.model
  }

  /// What comes next: nothing while only uploads were recorded since the last one.
  private func next(_ ledger: SyncLedger, _ store: EventStore, _ size: UInt64) throws -> Range<UInt64> {
    let start = min(ledger.next(for: target), size)
    var isNews = false
    try store.scan(from: Position(start)) { block in
      block.forEach { _, record in
        switch record.type {
        case EventCode.syncBatchSent, EventCode.syncBatchAcknowledged, EventCode.sourceDeclared: break
        default: isNews = true
        }
      }
    }
    return isNews ? (start..<size).limited(to: command.batch) : start..<start
  }

  private func fact(_ range: Range<UInt64>, _ digest: Digest) -> SyncBatchSent {
    SyncBatchSent {
      $0.fromPosition = Position(range.lowerBound)
      $0.toPosition = Position(range.upperBound - 1)
      $0.count = UInt32(clamping: range.count)
      $0.target = target
      $0.sha256 = digest.hex
    }
  }

  private func path(_ range: Range<UInt64>) -> String {
    let out = command.out ?? "."
    let values = try? URL(fileURLWithPath: out).resourceValues(forKeys: [.isDirectoryKey])
    guard values?.isDirectory == true else { return out }
    return "\(out)/\(target)-\(range.lowerBound)-\(range.upperBound - 1).jsonl"
  }

  /// A batch sent again has the bytes that the log remembers.
  private func check(_ made: ExportedEvents, _ sent: SyncLedger.Batch, _ file: String) throws {
    guard made.digest.hex == sent.sha256 else {
      throw Mismatch(
        description:
          "the events \(sent.range.lowerBound)–\(sent.range.upperBound) in \(file) have other bytes "
          + "than were sent to \(target) (event \(sent.position)): check the log with journal verify.")
    }
  }
}
