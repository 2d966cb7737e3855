import EventLog
import Projections
import Replay
import School
import TestSupport
import Testing

@Suite("Regular upload: batches and their answers")
struct SyncLedgerTests {
  private static let target = "region"

  private func ledger(_ history: SchoolHistory) throws -> SyncLedger {
    try history.flush()
    let fold = Running(SyncLedger())
    try Replay.run([fold], over: history.store, extent: .all)
    return fold.model
  }

  @Test func `a batch whose acknowledgement was taken back waits for one again`() throws {
    // Given a batch that was acknowledged,
    let history = try SmallSchool.history()
    let sent = try history.record(
      SyncBatchSent {
        ($0.target, $0.count) = (Self.target, 3)
        ($0.fromPosition, $0.toPosition) = (Position(0), Position(2))
      }, on: SmallSchool.day)
    func answer(_ accepted: UInt32) throws -> Position {
      try history.record(
        SyncBatchAcknowledged {
          $0.accepted = accepted
          ($0.fromPosition, $0.toPosition) = (Position(0), Position(2))
        }, on: SmallSchool.day, amends: sent)
    }
    let first = try answer(3)
    #expect(try ledger(history).next(for: Self.target) == 3)
    // when the acknowledgement is taken back, then the batch is sent again from its beginning;
    try history.annul(EventCode.syncBatchAcknowledged, 0, at: first, on: SmallSchool.day)
    let waiting = try ledger(history)
    #expect(waiting.open(for: Self.target)?.position == sent)
    #expect(waiting.next(for: Self.target) == 0)
    // when it is acknowledged again, then the next one begins after what was taken,
    let second = try answer(2)
    #expect(try ledger(history).open(for: Self.target) == nil)
    #expect(try ledger(history).next(for: Self.target) == 2)
    // and a batch that was taken back itself waits for nothing.
    try history.annul(EventCode.syncBatchAcknowledged, 0, at: second, on: SmallSchool.day)
    try history.annul(EventCode.syncBatchSent, 0, at: sent, on: SmallSchool.day)
    #expect(try ledger(history).open(for: Self.target) == nil)
  }
}
