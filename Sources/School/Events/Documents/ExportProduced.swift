public import EventLog

/// A document was made of the log (C1, D2, D5; domain.md row 57).
///
/// `occurredOn` is the day it was made. Recorded by a deputy, the class teacher, the administrator or the
/// director.
public struct ExportProduced: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.exportProduced, name: "ExportProduced")

  /// What was made.
  public var kind = ExportKind.archive
  /// The class, or none for the school.
  public var schoolClass = ClassNumber.none
  /// The term, or none.
  public var term = TermNumber.none
  /// Events in the log it was made of.
  public var size: UInt64 = 0
  /// Pages, 0 where it has none.
  public var pages: UInt16 = 0
  /// SHA-256 of the file, 64 lower-case hex digits.
  public var sha256 = ""
  /// What it is called.
  public var title = ""

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.code("kind", &kind)
    try visitor.reference("class", &schoolClass)
    try visitor.reference("term", &term)
    try visitor.number("size", &size)
    try visitor.number("pages", &pages)
    try visitor.text("sha256", &sha256)
    try visitor.text("title", &title)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// What was made.
    @inlinable public static var kind: Int { 40 }
    /// The class, or none for the school.
    @inlinable public static var schoolClass: Int { 41 }
    /// The term, or none.
    @inlinable public static var term: Int { 45 }
    /// Events in the log it was made of.
    @inlinable public static var size: Int { 49 }
    /// Pages, 0 where it has none.
    @inlinable public static var pages: Int { 57 }
  }
}
