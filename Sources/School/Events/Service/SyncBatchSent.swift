public import EventLog

/// Events were sent to another system (C17; requirement 21; domain.md row 60).
///
/// `occurredOn` is the day of sending. Recorded by the administrator or the system.
public struct SyncBatchSent: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.syncBatchSent, name: "SyncBatchSent")

  /// First position.
  public var fromPosition = Position.none
  /// Last position.
  public var toPosition = Position.none
  /// Events sent.
  public var count: UInt32 = 0
  /// The other system.
  public var target = ""
  /// SHA-256 of the batch, 64 lower-case hex digits.
  public var sha256 = ""

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.position("fromPosition", &fromPosition)
    try visitor.position("toPosition", &toPosition)
    try visitor.number("count", &count)
    try visitor.text("target", &target)
    try visitor.text("sha256", &sha256)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// First position.
    @inlinable public static var fromPosition: Int { 40 }
    /// Last position.
    @inlinable public static var toPosition: Int { 48 }
    /// Events sent.
    @inlinable public static var count: Int { 56 }
  }
}
