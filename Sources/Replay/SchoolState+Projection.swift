public import EventLog
public import School

extension SchoolState: Projection {
  /// Applies one block.
  public mutating func apply(_ block: borrowing BlockView) throws {
    block.forEach { position, record in apply(position, record) }
  }
}
