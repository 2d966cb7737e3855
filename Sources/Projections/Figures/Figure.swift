public import EventLog

/// One cell of a report: what stands in it, and which events of the log made it so.
///
/// The events are gathered only when somebody asks: a report of ten thousand cells keeps ten thousand small
/// closures over facts that it holds anyway.
public struct Figure {
  /// What stands in the cell.
  public let value: FigureValue
  private let gather: (() -> [Position])?
  /// What it shares with other figures, in the place of ``gather``.
  let evidence: Evidence?

  /// A figure made by the events at `positions`: the stating event of each fact that entered it. Events that
  /// changed these facts since need not be named; ``Explanation`` finds them.
  public init(_ value: FigureValue, from positions: @escaping @autoclosure () -> [Position]) {
    self.value = value
    gather = positions
    evidence = nil
  }

  /// A figure made by the events that other figures are made by, too.
  init(_ value: FigureValue, from evidence: Evidence) {
    self.value = value
    gather = nil
    self.evidence = evidence
  }

  /// A label of the row, or what only the dictionary tells: names, keys, timetable, calendar, policies.
  public init(_ value: FigureValue) {
    self.value = value
    gather = nil
    evidence = nil
  }

  /// The stating events, in ascending order, each once.
  public var positions: [Position] {
    var stated: Set<Position> = []
    var visited = VisitedEvidence()
    visitStated(&visited, since: Position(0)) { stated.formUnion($0) }
    return stated.sorted()
  }

  /// Shows the stating events as the facts that have them come: in no order, some perhaps more than once.
  /// Events before `since` may be left out.
  func visitStated(_ visited: inout VisitedEvidence, since: Position, _ body: ([Position]) -> Void) {
    if let gather { body(gather()) }
    evidence?.visit(&visited, since: since, body)
  }
}
