public import EventLog

/// A signatory accepts an exported document; amends it (D2; domain.md row 58).
///
/// `occurredOn` is the day of signing. Recorded by who signs: class teacher, deputy or director.
public struct ExportAccepted: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.exportAccepted, name: "ExportAccepted")

  /// What was made.
  public var kind = ExportKind.archive
  /// The class, or none for the school.
  public var schoolClass = ClassNumber.none
  /// The term, or none.
  public var term = TermNumber.none
  /// In what capacity it was signed.
  public var signatory = Role.deputy

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.code("kind", &kind)
    try visitor.reference("class", &schoolClass)
    try visitor.reference("term", &term)
    try visitor.code("signatory", &signatory)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// What was made.
    @inlinable public static var kind: Int { 40 }
    /// The class, or none for the school.
    @inlinable public static var schoolClass: Int { 41 }
    /// The term, or none.
    @inlinable public static var term: Int { 45 }
    /// In what capacity it was signed.
    @inlinable public static var signatory: Int { 49 }
  }
}
