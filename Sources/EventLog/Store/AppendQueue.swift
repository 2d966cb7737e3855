internal import Dispatch
internal import Synchronization

/// Group commit: while one append is being made durable the others wait, and the next transaction takes
/// them all. The first to come leads; when its own append is done it hands the lead to one that waits.
final class AppendQueue: Sendable {
  /// One append on its way.
  final class Ticket: Sendable {
    let request: AppendRequest
    let turn = DispatchSemaphore(value: 0)
    /// Set once by the leader before `turn` is signalled; nil when the ticket is asked to lead.
    let outcome = Mutex<Result<AppendResult, any Error>?>(nil)

    init(_ request: AppendRequest) { self.request = request }
  }

  private struct State {
    var waiting: [Ticket] = []
    var isLed = false
  }

  private let state = Mutex(State())

  /// Runs `request` in the next transaction; `commit` makes a group durable and answers for each.
  func run(
    _ request: AppendRequest, commit: ([AppendRequest]) -> [Result<AppendResult, any Error>]
  ) throws -> AppendResult {
    let ticket = Ticket(request)
    let leads = state.withLock { state in
      state.waiting.append(ticket)
      defer { state.isLed = true }
      return !state.isLed
    }
    if !leads {
      ticket.turn.wait()
      if let outcome = ticket.outcome.withLock({ $0 }) { return try outcome.get() }
    }
    let group = state.withLock { state in
      defer { state.waiting = [] }
      return state.waiting
    }
    let outcomes = commit(group.map(\.request))
    for (member, outcome) in zip(group, outcomes) {
      member.outcome.withLock { $0 = outcome }
      if member !== ticket { member.turn.signal() }
    }
    let next = state.withLock { state -> Ticket? in
      if state.waiting.isEmpty { state.isLed = false }
      return state.waiting.first
    }
    next?.turn.signal()
    guard let outcome = ticket.outcome.withLock({ $0 }) else {
      throw EventLogError(.damaged, "an append was lost in its group. Run the command again.")
    }
    return try outcome.get()
  }
}
