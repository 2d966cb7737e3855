public import EventLog
public import Replay
internal import School

/// Gathers what speaks for and against the integrity of the log: appends, clocks, closings, annulments, backups and
/// batches.
public struct EvidenceFold: Projection {
  /// An append.
  struct Append {
    let first: Position
    let isSigned: Bool
  }

  /// The appends, in log order.
  private(set) var appends: [Append] = []
  /// Events whose clock was behind the log's.
  private(set) var behind: [Position] = []
  /// Annulments of any fact.
  private(set) var annulments: [Position] = []
  private var lastAppend: UInt32?
  private var ledger = FactLedger()

  /// A fold that has seen nothing.
  public init() {}

  /// Applies one block.
  public mutating func apply(_ block: borrowing BlockView) {
    var last = lastAppend
    block.forEach { position, record in
      let append = record.append
      let flags = record.flags
      if append != last {
        last = append
        appends.append(Append(first: position, isSigned: flags.contains(.signed)))
      }
      if flags.contains(.clockBehind) { behind.append(position) }
      gather(position, record)
    }
    lastAppend = last
  }

  @inline(__always)
  private mutating func gather(_ position: Position, _ record: borrowing RecordView) {
    let type = record.type
    guard type >= EventCode.markAnnulled, type != EventCode.sessionStarted else { return }
    switch type {
    case EventCode.markAnnulled: annulments.append(position)
    case EventCode.factAnnulled:
      annulments.append(position)
      ledger.annul(position, record)
    case EventCode.scopeClosed, EventCode.backupMade, EventCode.syncBatchSent,
      EventCode.syncBatchAcknowledged:
      ledger.add(position, record, (0, 0, 0))
    case EventCode.restoreVerified:
      ledger.add(position, record, (UInt32(record.u8(RestoreVerified.Layout.ok)), 0, 0))
    default: break
    }
  }

  /// The standing facts, in log order.
  func facts() -> [SettledFact] { ledger.settled() }
}
