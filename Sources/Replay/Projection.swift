public import EventLog

/// A read model in the making: a pure fold over the log.
///
/// The runner calls ``apply(_:)`` once a block, so that dispatch costs nothing per event; inside, the
/// projection walks the block with an inlined loop and reads fields in place.
public protocol Projection {
  /// Applies the events of one block, in log order.
  ///
  /// - Throws: only when a record cannot be understood.
  mutating func apply(_ block: borrowing BlockView) throws
}

/// A projection whose state the runner fills while others run in the same pass.
///
/// Holding projections by reference lets one pass serve any number of them without copying their state.
public final class Running<Model: Projection>: AnyRunning {
  /// The read model, complete when the pass is over.
  public private(set) var model: Model

  /// Starts from `model`.
  public init(_ model: Model) { self.model = model }

  /// Applies one block.
  public func apply(_ block: borrowing BlockView) throws { try model.apply(block) }

  /// Changes the model after the pass, where its last step needs more than the pass.
  public func update<T>(_ body: (inout Model) throws -> T) rethrows -> T { try body(&model) }
}

/// What the runner needs of a running projection.
public protocol AnyRunning: AnyObject {
  /// Applies one block.
  func apply(_ block: borrowing BlockView) throws
}
