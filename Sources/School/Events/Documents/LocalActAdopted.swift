public import EventLog

/// The school adopts a local act (A2.2–2.7, D; domain.md row 6).
///
/// `occurredOn` is the day of the act. Recorded by the director.
public struct LocalActAdopted: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.localActAdopted, name: "LocalActAdopted")

  /// Kind of act.
  public var kind = LocalActKind.order
  /// Its number.
  public var number = ""
  /// Its title.
  public var title = ""
  /// Where it is published, or empty.
  public var url = ""

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.code("kind", &kind)
    try visitor.text("number", &number)
    try visitor.text("title", &title)
    try visitor.text("url", &url)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// Kind of act.
    @inlinable public static var kind: Int { 40 }
  }
}
