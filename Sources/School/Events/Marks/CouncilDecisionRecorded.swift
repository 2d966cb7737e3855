public import EventLog

/// What the council decided on a pupil at the end of a year (решение педсовета; domain.md row 52).
///
/// `occurredOn` is the day of the decision. Recorded by the director.
public struct CouncilDecisionRecorded: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.councilDecisionRecorded, name: "CouncilDecisionRecorded")

  /// The pupil.
  public var pupil = PupilNumber.none
  /// The class of the year.
  public var schoolClass = ClassNumber.none
  /// The school year.
  public var term = TermNumber.none
  /// What was decided.
  public var decision = CouncilDecision.promoted
  /// Year group of the next year, 0 for none.
  public var toYearGroup: UInt8 = 0
  /// Number and day of the protocol.
  public var protocolNumber = ""

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.reference("pupil", &pupil)
    try visitor.reference("class", &schoolClass)
    try visitor.reference("term", &term)
    try visitor.code("decision", &decision)
    try visitor.number("toYearGroup", &toYearGroup)
    try visitor.text("protocol", &protocolNumber)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// The pupil.
    @inlinable public static var pupil: Int { 40 }
    /// The class of the year.
    @inlinable public static var schoolClass: Int { 44 }
    /// The school year.
    @inlinable public static var term: Int { 48 }
    /// What was decided.
    @inlinable public static var decision: Int { 52 }
    /// Year group of the next year, 0 for none.
    @inlinable public static var toYearGroup: Int { 53 }
  }
}
