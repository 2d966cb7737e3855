public import EventLog
public import Replay
internal import School

/// What was sent to whom, and what of it was acknowledged: the state of every regular upload.
public struct SyncLedger: Projection, Sendable {
  /// Events sent to a target together.
  public struct Batch: Hashable, Sendable {
    /// Whom it was sent to.
    public let target: String
    /// The event that tells it.
    public let position: Position
    /// Positions of its first and last event.
    public let range: ClosedRange<UInt64>
    /// Number of its events.
    public let count: UInt32
    /// SHA-256 of its bytes, in hexadecimal digits.
    public let sha256: String
    /// When it was recorded as sent.
    public let sentAt: Moment
    /// What the receiver said of it, or nil.
    public internal(set) var answer: Answer?
    /// True when it was taken back: it waits for nothing any more.
    public internal(set) var isAnnulled = false
  }

  /// What a receiver said of a batch.
  public struct Answer: Hashable, Sendable {
    /// The event that tells it.
    public let position: Position
    /// Events it took.
    public let accepted: UInt32
    /// Events it refused.
    public let rejected: UInt32
    /// When it was recorded.
    public let recordedAt: Moment
  }

  /// Every batch, in the order in which they were sent.
  public private(set) var batches: [Batch] = []
  private var chains: [Position: Int] = [:]

  /// Nothing sent yet.
  public init() {}

  /// Takes in the events of one block.
  public mutating func apply(_ block: borrowing BlockView) throws {
    try block.forEach { position, record in
      switch record.type {
      case EventCode.syncBatchSent: try sent(position, record)
      case EventCode.syncBatchAcknowledged: answered(position, record)
      case EventCode.factAnnulled where !chains.isEmpty:
        guard let index = chains[record.amends] else { return }
        // Without its answer the batch waits as before.
        batches[index].isAnnulled = batches[index].answer?.position != record.amends
        batches[index].answer = nil
      default: break
      }
    }
  }

  private mutating func sent(_ position: Position, _ record: borrowing RecordView) throws {
    let fact = try RecordDecoder.decode(SyncBatchSent.self, record)
    guard fact.fromPosition <= fact.toPosition else { return }
    chains[position] = batches.count
    batches.append(
      Batch(
        target: fact.target, position: position,
        range: fact.fromPosition.rawValue...fact.toPosition.rawValue, count: fact.count, sha256: fact.sha256,
        sentAt: record.recordedAt))
  }

  private mutating func answered(_ position: Position, _ record: borrowing RecordView) {
    guard let index = chains[record.amends] else { return }
    chains[position] = index
    batches[index].answer = Answer(
      position: position, accepted: record.u32(SyncBatchAcknowledged.Layout.accepted),
      rejected: record.u32(SyncBatchAcknowledged.Layout.rejected), recordedAt: record.recordedAt)
  }

  /// The position after the last one that a target acknowledged, refused events included; 0 before the first.
  public func next(for target: String) -> UInt64 {
    batches.filter { $0.target == target }.compactMap(\.through).map { $0 + 1 }.max() ?? 0
  }

  /// The batch that a target has not answered yet, or nil.
  public func open(for target: String) -> Batch? {
    batches.last { $0.target == target && $0.answer == nil && !$0.isAnnulled }
  }
}

extension SyncLedger.Batch {
  /// The last position that was acknowledged; nil before that, and where nothing of the batch was.
  public var through: UInt64? {
    guard let answer else { return nil }
    let (told, isOver) = UInt64(answer.accepted).addingReportingOverflow(UInt64(answer.rejected))
    guard told > 0, !isOver else { return nil }
    let end = range.lowerBound.addingReportingOverflow(told - 1)
    return end.overflow ? range.upperBound : min(range.upperBound, end.partialValue)
  }
}
