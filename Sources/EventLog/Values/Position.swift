/// The place of an event in the log: 0 for the first, without gaps; equal to its leaf index in the tree.
@frozen
public struct Position: RawRepresentable, Hashable, Comparable, Sendable, BitwiseCopyable,
  CustomStringConvertible
{
  /// The number of events before this one.
  public var rawValue: UInt64

  /// The position with `rawValue` events before it.
  @inlinable
  public init(rawValue: UInt64) { self.rawValue = rawValue }

  /// The position with `rawValue` events before it.
  @inlinable
  public init(_ rawValue: UInt64) { self.rawValue = rawValue }

  /// Stands for "no position" in a record (`amends` of an event that amends nothing).
  public static let none = Position(rawValue: .max)

  /// Log order.
  @inlinable
  public static func < (left: Position, right: Position) -> Bool { left.rawValue < right.rawValue }

  /// The decimal number.
  public var description: String { String(rawValue) }
}
