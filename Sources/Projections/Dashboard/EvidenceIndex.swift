internal import EventLog
internal import Replay

/// Finds the events behind many figures at once: each event that amends another is looked up once for all.
struct EvidenceIndex {
  /// By position, the events that amend it.
  private let amending: [Position: [Position]]
  private let shown: Int

  /// - Complexity: one pass over the log.
  init(over store: EventStore, extent: Extent, shown: Int) throws {
    let fold = Running(AmendingFold())
    try Replay.run([fold], over: store, extent: extent)
    amending = fold.model.amending
    self.shown = max(0, shown)
  }

  /// The panel of a report's table.
  func panel(_ kind: DashboardPanel.Kind, _ table: FigureTable) -> DashboardPanel {
    let places = kind.columns.compactMap { id in table.columns.firstIndex { $0.id == id } }
    let rows = table.rows.map { row in
      let cells = places.map { place -> DashboardCell in
        let figure = row.figures[place]
        guard table.columns[place].kind == .figure, figure.value.isNumeric else {
          return DashboardCell(value: figure.value, evidence: nil)
        }
        return DashboardCell(value: figure.value, evidence: evidence(figure))
      }
      return DashboardRow(key: row.key, isTotal: row.isTotal, cells: cells)
    }
    return DashboardPanel(kind: kind, columns: places.map { table.columns[$0] }, rows: rows)
  }

  private func evidence(_ figure: Figure) -> DashboardEvidence {
    let stated = figure.positions
    var found: [Position] = []
    var open = stated.flatMap { amending[$0] ?? [] }
    while let next = open.popLast() {
      found.append(next)
      open += amending[next] ?? []
    }
    let all = found.isEmpty ? stated : Set(stated + found).sorted()
    return DashboardEvidence(count: all.count, last: Array(all.suffix(shown)))
  }

  /// What the page says of the events that some figure shows.
  func events(of panels: [DashboardPanel], in store: EventStore) throws -> [Position: DashboardEvent] {
    var wanted: Set<Position> = []
    for panel in panels {
      for row in panel.rows { for cell in row.cells { wanted.formUnion(cell.evidence?.last ?? []) } }
    }
    var events: [Position: DashboardEvent] = [:]
    try LogMatches.visit(wanted.sorted(), in: store) { position, record in
      events[position] = DashboardEvent(
        type: record.type, day: record.occurredOn, actor: record.actor,
        afterClose: record.flags.contains(.afterClose))
    }
    return events
  }
}

/// The events that amend another one.
private struct AmendingFold: Projection {
  private(set) var amending: [Position: [Position]] = [:]

  mutating func apply(_ block: borrowing BlockView) {
    block.forEach { position, record in
      let amends = record.amends
      if amends != .none { amending[amends, default: []].append(position) }
    }
  }
}
