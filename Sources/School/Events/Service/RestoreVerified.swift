public import EventLog

/// A copy was restored and verified; amends it (requirement 17; domain.md row 59).
///
/// `occurredOn` is the day of the trial. Recorded by the administrator.
public struct RestoreVerified: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.restoreVerified, name: "RestoreVerified")

  /// Events found in the copy.
  public var size: UInt64 = 0
  /// True when everything in it was whole.
  public var ok = false

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.number("size", &size)
    try visitor.flag("ok", &ok)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// Events found in the copy.
    @inlinable public static var size: Int { 40 }
    /// True when everything in it was whole.
    @inlinable public static var ok: Int { 48 }
  }
}
