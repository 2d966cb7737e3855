public import EventLog

/// A pupil's absences in a span of days have a reason (C, D; domain.md row 40, requirement R-7).
///
/// `occurredOn` is the first day of the span. Recorded by the class teacher; the absences stay as they were.
public struct AbsenceExcused: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.absenceExcused, name: "AbsenceExcused")

  /// The pupil.
  public var pupil = PupilNumber.none
  /// Last day of the span.
  public var through = Day.none
  /// The reason.
  public var code = AbsenceCode.ill
  /// Certificate or application.
  public var document = Personal()

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.reference("pupil", &pupil)
    try visitor.day("through", &through)
    try visitor.code("code", &code)
    try visitor.personal("document", .document, of: .pupil(pupil), &document)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// The pupil.
    @inlinable public static var pupil: Int { 40 }
    /// Last day of the span.
    @inlinable public static var through: Int { 44 }
    /// The reason.
    @inlinable public static var code: Int { 48 }
    /// Certificate or application.
    @inlinable public static var document: Int { 49 }
  }
}
