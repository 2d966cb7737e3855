/// A kind of thing that events refer to by a dense number: pupil, class, course …
public protocol ReferenceKind {
  /// The stored code of the kind, 1–15; never reused.
  static var code: UInt8 { get }
  /// The kind's name in documentation and messages.
  static var name: String { get }
}

/// The number of a thing of one kind: dense from 0, introduced by the event that creates the thing.
@frozen
public struct Reference<Kind: ReferenceKind>: Hashable, Comparable, Sendable, BitwiseCopyable,
  CustomStringConvertible
{
  /// The number; `UInt32.max` stands for none.
  public var number: UInt32

  /// The thing with this number.
  @inlinable
  public init(_ number: UInt32) { self.number = number }

  /// No thing.
  @inlinable
  public static var none: Reference { Reference(.max) }

  /// The number as an array index.
  @inlinable
  public var index: Int { Int(number) }

  /// True for no thing.
  @inlinable
  public var isNone: Bool { number == .max }

  /// Order of introduction.
  @inlinable
  public static func < (left: Reference, right: Reference) -> Bool { left.number < right.number }

  /// `pupil 412`, or `pupil none`.
  public var description: String { "\(Kind.name) " + (isNone ? "none" : String(number)) }
}
