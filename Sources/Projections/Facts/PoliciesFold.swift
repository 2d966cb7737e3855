public import EventLog
public import Replay
public import School

/// The school's policies, folded in the same pass as a report.
public struct PoliciesFold: Projection {
  /// The policies as far as the log was read.
  public private(set) var policies = Policies()

  /// No changes yet: the defaults.
  public init() {}

  /// Applies one block.
  public mutating func apply(_ block: borrowing BlockView) {
    block.forEach { position, record in policies.apply(position, record) }
  }
}
