public import EventLog
public import Replay
internal import School

extension Dashboard {
  /// Makes the dashboard.
  ///
  /// - Parameters:
  ///   - asked: the day, the school's clock and, where not everything since the school year began is meant, the days.
  ///   - shown: how many events each figure names.
  /// - Complexity: one pass over the log for the figures, two more for the events behind them.
  public static func make(
    _ asked: ReportQuestion, over store: EventStore, extent: Extent = .all, shown: Int = 5,
    progress: ((UInt64, UInt64) -> Void)? = nil
  ) throws -> (dashboard: Dashboard, material: ReportMaterial) {
    let needs = DashboardPanel.Kind.allCases.reduce(ReportNeeds()) { needs, kind in
      needs.union(kind.report.needs(kind.question(asked, asked.span)))
    }
    let material = try ReportMaterial.gather(needs, over: store, extent: extent, progress: progress)
    let span = asked.span == .always ? material.directory.schoolYear(on: asked.on) : asked.span
    let size = material.summary.size
    let evidence = try EvidenceIndex(over: store, extent: Extent(size: size), shown: shown)
    var policies: [PolicyUse] = []
    let panels = try DashboardPanel.Kind.allCases.map { kind in
      var table = try kind.report.table(kind.question(asked, span), material)
      if kind == .results { table.rows = table.rows.latestTerms(material.directory) }
      for policy in table.policies where !policies.contains(policy) { policies.append(policy) }
      return evidence.panel(kind, table)
    }
    let dashboard = Dashboard(
      on: asked.on, span: span, size: size, root: String(describing: try store.rootAt(size)), panels: panels,
      events: try evidence.events(of: panels, in: store), policies: policies)
    return (dashboard, material)
  }
}

extension Directory {
  /// From the beginning of the school year that a day is in, or that was the last before it, through the day.
  func schoolYear(on day: Day) -> DaySpan {
    let found: [TermEntry] = self.terms.all.compactMap { self.terms[$0] }
    let terms = found.filter { !$0.isAnnulled && $0.start <= day }
    let years = terms.filter { $0.kind == .year }.map(\.start)
    // Without a year of its own, terms of the year before would count: a year has at most 366 days.
    let start = years.max() ?? terms.map(\.start).filter { $0 > day - 366 }.min() ?? day - 366
    return DaySpan(from: start, through: day)
  }
}

extension [FigureRow] {
  /// Of the rows of each class that of the term that ended last; the year's own outcomes give way to its last term's.
  fileprivate func latestTerms(_ directory: Directory) -> [FigureRow] {
    func order(_ row: FigureRow) -> (Day, Bool) {
      guard case .term(let number)? = row.figures.dropFirst().first?.value, let term = directory.terms[number]
      else { return (.none, false) }
      return (term.end, term.kind != .year)
    }
    var latest: [FigureValue: FigureRow] = [:]
    for row in self {
      guard let group = row.figures.first?.value else { continue }
      if let known = latest[group],
        order(known).0 > order(row).0 || order(known).0 == order(row).0 && order(known).1
      {
        continue
      }
      latest[group] = row
    }
    return filter { row in row.figures.first.flatMap { latest[$0.value]?.key } == row.key }
  }
}
