import EventLog
import Replay
import School

/// The school's policies, folded in the same pass as a report.
struct PoliciesFold: Projection {
  private(set) var policies = Policies()

  mutating func apply(_ block: borrowing BlockView) throws {
    block.forEach { position, record in policies.apply(position, record) }
  }
}
