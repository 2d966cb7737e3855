public import EventLog
public import Replay
internal import School

/// The events behind one figure: those that stated its facts and those that changed them since.
public struct Explanation: Hashable, Sendable {
  /// The row's key.
  public let row: String
  /// The column's name.
  public let column: String
  /// The figure.
  public let value: FigureValue
  /// The events, in log order. Replayed alone with the dictionary they give the same figure.
  public let positions: [Position]

  /// Explains a figure.
  ///
  /// - Complexity: one pass over the log from the first event that states a fact of the figure.
  public init(
    _ figure: Figure, row: String, column: String, over store: EventStore, extent: Extent
  ) throws {
    self.row = row
    self.column = column
    value = figure.value
    positions = try Chains.complete(figure.positions, over: store, extent: extent)
  }

  /// True for events that every replay keeps: who and what there is, the timetable, the calendar, the policies,
  /// and what takes such a fact back. Without them an event has no class and no pupil to belong to.
  public static func isDictionary(_ record: borrowing RecordView) -> Bool {
    let isAnnulment = record.type == EventCode.factAnnulled
    let type = isAnnulment ? record.u16(FactAnnulled.Layout.factType) : record.type
    return type < EventCode.lessonHeld
  }

  /// What of `extent` is needed to replay only `positions`.
  public static func alone(_ positions: [Position], in extent: Extent) -> Extent {
    Extent(size: extent.size, narrowing: .only(positions, and: { isDictionary($0) }))
  }
}

/// Chains of corrections.
private enum Chains {
  /// Adds to `positions`, which are in ascending order, every event that changes one of them, directly or not.
  static func complete(_ positions: [Position], over store: EventStore, extent: Extent) throws -> [Position] {
    guard let first = positions.first else { return [] }
    var known = Set(positions)
    let collector = Running(
      Amending { position, amended in
        if known.contains(amended) { known.insert(position) }
      })
    try Replay.run([collector], over: store, extent: extent, from: first)
    return known.sorted()
  }

  /// Calls back for each event that amends another one.
  private struct Amending: Projection {
    let visit: (Position, Position) -> Void

    mutating func apply(_ block: borrowing BlockView) {
      block.forEach { position, record in
        let amends = record.amends
        if amends != .none { visit(position, amends) }
      }
    }
  }
}
