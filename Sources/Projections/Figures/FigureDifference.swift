public import EventLog

/// The cells in which two states of one report differ.
public struct FigureDifference {
  /// A cell that changed.
  public struct Change {
    /// The row's key.
    public let row: String
    /// The column.
    public let column: FigureColumn
    /// The figure before; nil where the row or column was not there.
    public let old: Figure?
    /// The figure after; nil where the row or column is gone.
    public let new: Figure?
  }

  /// The changed cells, by the row order of the later table, rows that are gone last.
  public let changes: [Change]

  /// Compares two tables of one report cell by cell, by row key and column name; of a row that only one of them
  /// has, the figures.
  ///
  /// - Complexity: O(cells).
  public init(from old: FigureTable, to new: FigureTable) {
    var changes: [Change] = []
    let oldRows = Dictionary(old.rows.map { ($0.key, $0) }) { first, _ in first }
    let newRows = Dictionary(new.rows.map { ($0.key, $0) }) { first, _ in first }
    let oldColumns = Dictionary(old.columns.enumerated().map { ($1.id, $0) }) { first, _ in first }
    let newColumns = Dictionary(new.columns.enumerated().map { ($1.id, $0) }) { first, _ in first }
    let columns = new.columns + old.columns.filter { newColumns[$0.id] == nil }
    let keys = new.rows.map(\.key) + old.rows.map(\.key).filter { newRows[$0] == nil }
    for key in keys {
      let isInBoth = oldRows[key] != nil && newRows[key] != nil
      for column in columns where isInBoth || column.kind == .figure {
        let before = Self.figure(oldRows[key], oldColumns[column.id])
        let after = Self.figure(newRows[key], newColumns[column.id])
        if !FigureValue.says(before?.value, sameAs: after?.value) {
          changes.append(Change(row: key, column: column, old: before, new: after))
        }
      }
    }
    self.changes = changes
  }

  private static func figure(_ row: FigureRow?, _ column: Int?) -> Figure? {
    guard let row, let column, column < row.figures.count else { return nil }
    return row.figures[column]
  }

  /// Of the events that one state has and the other has not, those that made each change, by index: what states a
  /// fact of either side, and what amends one.
  ///
  /// - Complexity: O(events between + facts of the changed figures).
  public func events(between: Range<Position>, over store: EventStore) throws -> [[Position]] {
    events(in: try Lineage(of: between, over: store))
  }

  /// The same of events that were left out, in ascending order.
  ///
  /// - Complexity: O(events left out + facts of the changed figures).
  public func events(of leftOut: [Position], over store: EventStore) throws -> [[Position]] {
    events(in: try Lineage(of: leftOut, over: store))
  }

  private func events(in lineage: Lineage) -> [[Position]] {
    // Held beside what it gave: an identifier belongs to a living object.
    var shared: [ObjectIdentifier: (evidence: Evidence, found: Set<Position>)] = [:]
    func found(_ figure: Figure) -> Set<Position> {
      if let evidence = figure.evidence, let known = shared[ObjectIdentifier(evidence)] { return known.found }
      var found: Set<Position> = []
      var visited = VisitedEvidence()
      figure.visitStated(&visited, since: lineage.first) { lineage.collect($0, into: &found) }
      if let evidence = figure.evidence { shared[ObjectIdentifier(evidence)] = (evidence, found) }
      return found
    }
    return changes.map { change in
      [change.old, change.new].reduce(into: Set()) { all, figure in figure.map { all.formUnion(found($0)) } }
        .sorted()
    }
  }
}
