public import EventLog

/// The other system answers a batch; amends it (C17; requirement 21; domain.md row 60).
///
/// `occurredOn` is the day of the answer. Recorded by the administrator or the system.
public struct SyncBatchAcknowledged: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.syncBatchAcknowledged, name: "SyncBatchAcknowledged")

  /// First position of the batch.
  public var fromPosition = Position.none
  /// Last position of the batch.
  public var toPosition = Position.none
  /// Events accepted.
  public var accepted: UInt32 = 0
  /// Events rejected.
  public var rejected: UInt32 = 0
  /// What the other system says; no personal data.
  public var note = ""

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.position("fromPosition", &fromPosition)
    try visitor.position("toPosition", &toPosition)
    try visitor.number("accepted", &accepted)
    try visitor.number("rejected", &rejected)
    try visitor.text("note", &note)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// First position of the batch.
    @inlinable public static var fromPosition: Int { 40 }
    /// Last position of the batch.
    @inlinable public static var toPosition: Int { 48 }
    /// Events accepted.
    @inlinable public static var accepted: Int { 56 }
    /// Events rejected.
    @inlinable public static var rejected: Int { 60 }
  }
}
