public import EventLog

/// Documents were destroyed after their term (R-g; domain.md row 65, requirement 23).
///
/// `occurredOn` is the day of the act. Recorded by the director; refused while a retention policy runs.
public struct RecordsDestroyed: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.recordsDestroyed, name: "RecordsDestroyed")

  /// What was destroyed.
  public var kind = DocumentKind.register
  /// First day the documents are about.
  public var from = Day.none
  /// Last day the documents are about.
  public var through = Day.none
  /// Number of the act.
  public var act = ""

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.code("kind", &kind)
    try visitor.day("from", &from)
    try visitor.day("through", &through)
    try visitor.text("act", &act)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// What was destroyed.
    @inlinable public static var kind: Int { 40 }
    /// First day the documents are about.
    @inlinable public static var from: Int { 41 }
    /// Last day the documents are about.
    @inlinable public static var through: Int { 45 }
  }
}
