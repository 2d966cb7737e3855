public import EventLog

/// A source system that imports may act for (semantics.md, "Who may record").
///
/// `occurredOn` is the day of entry. Recorded by the administrator.
public struct SystemRegistered: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.systemRegistered, name: "SystemRegistered")

  /// The system.
  public var system = SystemNumber.none
  /// Its school key.
  public var key = ""
  /// Its title.
  public var title = ""

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.introduction("system", &system, key: &key)
    try visitor.text("title", &title)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// The system.
    @inlinable public static var system: Int { 40 }
  }
}
