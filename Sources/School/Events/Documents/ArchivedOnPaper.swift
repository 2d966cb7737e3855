public import EventLog

/// An exported document is filed on paper; amends its latest event (D3; domain.md row 58).
///
/// `occurredOn` is the day of filing. Recorded by the secretary, a deputy or the director.
public struct ArchivedOnPaper: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.archivedOnPaper, name: "ArchivedOnPaper")

  /// What was made.
  public var kind = ExportKind.archive
  /// The class, or none for the school.
  public var schoolClass = ClassNumber.none
  /// The term, or none.
  public var term = TermNumber.none
  /// Sheets of paper.
  public var sheets: UInt16 = 0
  /// Number of the case in the nomenclature.
  public var caseNumber = ""

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.code("kind", &kind)
    try visitor.reference("class", &schoolClass)
    try visitor.reference("term", &term)
    try visitor.number("sheets", &sheets)
    try visitor.text("caseNumber", &caseNumber)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// What was made.
    @inlinable public static var kind: Int { 40 }
    /// The class, or none for the school.
    @inlinable public static var schoolClass: Int { 41 }
    /// The term, or none.
    @inlinable public static var term: Int { 45 }
    /// Sheets of paper.
    @inlinable public static var sheets: Int { 49 }
  }
}
