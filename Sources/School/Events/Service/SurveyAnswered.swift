public import EventLog

/// The result of a survey, without persons (C18; domain.md row 61).
///
/// `occurredOn` is the day of the result. Recorded by the psychologist.
public struct SurveyAnswered: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.surveyAnswered, name: "SurveyAnswered")

  /// Who answered.
  public var audience = Audience.guardians
  /// The term, or none.
  public var term = TermNumber.none
  /// How many answered.
  public var answers: UInt16 = 0
  /// Mean score in hundredths.
  public var score: UInt16 = 0
  /// What was asked.
  public var topic = ""

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.code("audience", &audience)
    try visitor.reference("term", &term)
    try visitor.number("answers", &answers)
    try visitor.number("score", &score)
    try visitor.text("topic", &topic)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// Who answered.
    @inlinable public static var audience: Int { 40 }
    /// The term, or none.
    @inlinable public static var term: Int { 41 }
    /// How many answered.
    @inlinable public static var answers: Int { 45 }
    /// Mean score in hundredths.
    @inlinable public static var score: Int { 47 }
  }
}
