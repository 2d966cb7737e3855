public import EventLog
public import School

extension CalendarFacts: Projection {
  /// Takes in the events of one block.
  public mutating func apply(_ block: borrowing BlockView) {
    block.forEach { position, record in apply(position, record) }
  }
}
