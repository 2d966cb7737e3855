public import EventLog
public import Replay
internal import School

/// Gathers the steps to an account and the targets; who is enrolled and who answers for whom is the
/// directory's.
///
/// The millions of other events (marks, sessions) cost two comparisons each.
public struct ActivationFold: Projection {
  var ledger = FactLedger()
  /// Document and clause of each target, by the position that states it.
  var bases: [Position: String] = [:]

  /// A fold that has seen nothing.
  public init() {}

  /// Applies one block.
  public mutating func apply(_ block: borrowing BlockView) {
    block.forEach { position, record in
      let type = record.type
      if type >= EventCode.parentApplicationRegistered && type != EventCode.sessionStarted {
        gather(type, position, record)
      }
    }
  }

  private mutating func gather(_ type: UInt16, _ position: Position, _ record: borrowing RecordView) {
    switch type {
    case EventCode.parentApplicationRegistered:
      ledger.add(position, record, (record.u32(40), record.u32(44), 0))
    case EventCode.consentGiven:
      let purpose = UInt32(record.u8(ConsentGiven.Layout.purpose))
      let through = UInt32(bitPattern: record.i32(ConsentGiven.Layout.validThrough))
      ledger.add(position, record, (record.u32(ConsentGiven.Layout.person), purpose, through))
    case EventCode.consentWithdrawn:
      let purpose = UInt32(record.u8(ConsentWithdrawn.Layout.purpose))
      ledger.add(
        position, record, ends: EventCode.consentGiven,
        (record.u32(ConsentWithdrawn.Layout.person), purpose, 0))
    case EventCode.credentialIssued, EventCode.accountActivated:
      ledger.add(position, record, (record.u32(40), 0, 0))
    case EventCode.activationTargetSet:
      let deadline = UInt32(bitPattern: record.i32(ActivationTargetSet.Layout.deadline))
      let bounds = (record.u16(ActivationTargetSet.Layout.low), record.u16(ActivationTargetSet.Layout.high))
      ledger.add(position, record, (UInt32(bounds.0), UInt32(bounds.1), deadline))
      bases[position] = record.text(0)
    case EventCode.factAnnulled: ledger.annul(position, record)
    default: break
    }
  }
}
