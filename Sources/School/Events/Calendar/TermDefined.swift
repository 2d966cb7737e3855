public import EventLog

/// A term with its days, for a span of year groups (B7; domain.md row 10).
///
/// `occurredOn` is the day of the decision. Recorded by the administrator or a deputy.
public struct TermDefined: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.termDefined, name: "TermDefined")

  /// The term.
  public var term = TermNumber.none
  /// Its school key.
  public var key = ""
  /// Kind of term.
  public var kind = TermKind.quarter
  /// First year group it binds.
  public var yearGroupFrom: UInt8 = 0
  /// Last year group it binds.
  public var yearGroupThrough: UInt8 = 0
  /// First day.
  public var start = Day.none
  /// Last day.
  public var end = Day.none
  /// The year it belongs to, or none.
  public var parent = TermNumber.none
  /// Its title.
  public var title = ""

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.introduction("term", &term, key: &key)
    try visitor.code("kind", &kind)
    try visitor.number("yearGroupFrom", &yearGroupFrom)
    try visitor.number("yearGroupThrough", &yearGroupThrough)
    try visitor.day("start", &start)
    try visitor.day("end", &end)
    try visitor.reference("parent", &parent)
    try visitor.text("title", &title)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// The term.
    @inlinable public static var term: Int { 40 }
    /// Kind of term.
    @inlinable public static var kind: Int { 44 }
    /// First year group it binds.
    @inlinable public static var yearGroupFrom: Int { 45 }
    /// Last year group it binds.
    @inlinable public static var yearGroupThrough: Int { 46 }
    /// First day.
    @inlinable public static var start: Int { 47 }
    /// Last day.
    @inlinable public static var end: Int { 51 }
    /// The year it belongs to, or none.
    @inlinable public static var parent: Int { 55 }
  }
}
