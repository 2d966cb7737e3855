internal import EventLog

/// The events behind several figures that come of the same facts, such as a sum and the share of it.
///
/// A difference asks every changed figure for its events; what figures share is gathered once for all of them.
final class Evidence {
  private enum Source {
    case events((Position) -> [Position])
    case figures(() -> [Figure])
    case evidence([Evidence])
  }

  private let source: Source

  /// The events that `gather` lists when somebody asks: in no order, some perhaps more than once.
  init(_ gather: @escaping () -> [Position]) { source = .events { _ in gather() } }

  /// The same where `gather` is told the position before which nobody asks, and may leave out what stands there.
  init(since gather: @escaping (Position) -> [Position]) { source = .events(gather) }

  /// The events of other figures: those of a report that this one sums up.
  init(of figures: @escaping () -> [Figure]) { source = .figures(figures) }

  /// The events of all `parts`.
  init(joining parts: [Evidence]) { source = .evidence(parts) }

  /// Shows the events, in parts as they come: no list of all is made. Events before `since` may be left out.
  func visit(_ visited: inout VisitedEvidence, since: Position, _ body: ([Position]) -> Void) {
    guard visited.isNew(self) else { return }
    switch source {
    case .events(let gather): body(gather(since))
    case .figures(let figures): for figure in figures() { figure.visitStated(&visited, since: since, body) }
    case .evidence(let parts): for part in parts { part.visit(&visited, since: since, body) }
    }
  }
}

/// What was visited already on behalf of one figure.
struct VisitedEvidence {
  // Held, for an identifier belongs to a living object.
  private var known: [ObjectIdentifier: Evidence] = [:]

  /// True the first time.
  mutating func isNew(_ evidence: Evidence) -> Bool {
    known.updateValue(evidence, forKey: ObjectIdentifier(evidence)) == nil
  }
}
