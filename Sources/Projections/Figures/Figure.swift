public import EventLog

/// One cell of a report: what stands in it, and which events of the log made it so.
///
/// The events are gathered only when somebody asks: a report of ten thousand cells keeps ten thousand small
/// closures over facts that it holds anyway.
public struct Figure {
  /// What stands in the cell.
  public let value: FigureValue
  private let gather: (() -> [Position])?

  /// A figure made by the events at `positions`: the stating event of each fact that entered it. Events that
  /// changed these facts since need not be named; ``Explanation`` finds them.
  public init(_ value: FigureValue, from positions: @escaping @autoclosure () -> [Position]) {
    self.value = value
    gather = positions
  }

  /// A label of the row, or what only the dictionary tells: names, keys, timetable, calendar, policies.
  public init(_ value: FigureValue) {
    self.value = value
    gather = nil
  }

  /// The stating events, in ascending order, each once.
  public var positions: [Position] { Array(Set(gather?() ?? [])).sorted() }
}
