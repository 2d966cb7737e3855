public import EventLog

/// The log was copied for safety (C; requirement 17; domain.md row 59).
///
/// `occurredOn` is the day of the copy. Recorded by the administrator.
public struct BackupMade: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.backupMade, name: "BackupMade")

  /// On what.
  public var media = BackupMedia.disk
  /// Events in the log copied.
  public var size: UInt64 = 0
  /// SHA-256 of the copy, 64 lower-case hex digits.
  public var sha256 = ""
  /// A label of where it is kept; no path.
  public var place = ""

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.code("media", &media)
    try visitor.number("size", &size)
    try visitor.text("sha256", &sha256)
    try visitor.text("place", &place)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// On what.
    @inlinable public static var media: Int { 40 }
    /// Events in the log copied.
    @inlinable public static var size: Int { 41 }
  }
}
