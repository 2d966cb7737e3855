public import EventLog
public import Replay

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

  /// The events of each change, by index: those that stated a fact of either side, and what amends them.
  ///
  /// - Complexity: one pass over the log for all changes together.
  public func events(over store: EventStore, extent: Extent) throws -> [[Position]] {
    let stated = changes.map { Set(($0.old?.positions ?? []) + ($0.new?.positions ?? [])) }
    let all = stated.reduce(into: Set<Position>()) { $0.formUnion($1) }
    let amending = try Chains.roots(of: all.sorted(), over: store, extent: extent)
    return stated.map { positions in
      (positions + amending.filter { positions.contains($0.root) }.map(\.position)).sorted()
    }
  }
}
