internal import EventLog

/// What each event amends that ends, answers or settles a fact without restating it: a relief, a withdrawal, a
/// signature. Annulled, such an event leaves the fact as it was before it.
///
/// Two lists of equal length in log order: sessions end by the hundred thousand.
struct Endings: Sendable {
  private var positions: [Position] = []
  private var facts: [Position] = []

  /// True for a type that ends, answers or settles facts of others.
  static func contains(_ type: UInt16) -> Bool {
    switch type {
    case EventCode.guardianUnlinked, EventCode.roleRevoked, EventCode.parentApplicationDecided,
      EventCode.consentWithdrawn, EventCode.credentialRevoked, EventCode.sessionEnded,
      EventCode.planItemWaived, EventCode.exportAccepted, EventCode.archivedOnPaper,
      EventCode.remarkAnswered, EventCode.remarkRelieved, EventCode.anomalyResolved,
      EventCode.restoreVerified, EventCode.syncBatchAcknowledged, EventCode.supportRequestSolved,
      EventCode.debtCleared:
      true
    default: false
    }
  }

  /// Notes an event that amends another one.
  mutating func note(_ position: Position, _ record: borrowing RecordView) {
    guard Self.contains(record.type) else { return }
    // A restated relief relieves what the first one did.
    let amended = record.amends
    let fact = record.flags.contains(.restatement) ? self.fact(before: amended) ?? amended : amended
    positions.append(position)
    facts.append(fact)
  }

  /// What held before the ending at a position, or nil where that is none.
  ///
  /// - Complexity: O(log endings).
  func fact(before ending: Position) -> Position? {
    var low = 0
    var high = positions.count
    while low < high {
      let middle = (low + high) / 2
      if positions[middle] < ending { low = middle + 1 } else { high = middle }
    }
    return low < positions.count && positions[low] == ending ? facts[low] : nil
  }
}
