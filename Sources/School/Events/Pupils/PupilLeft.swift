public import EventLog

/// A pupil leaves the school (domain.md row 18).
///
/// `occurredOn` is the first day outside. Recorded by the secretary.
public struct PupilLeft: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.pupilLeft, name: "PupilLeft")

  /// The pupil.
  public var pupil = PupilNumber.none
  /// The class.
  public var schoolClass = ClassNumber.none
  /// Number of the order (приказ).
  public var order = ""

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.reference("pupil", &pupil)
    try visitor.reference("class", &schoolClass)
    try visitor.text("order", &order)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// The pupil.
    @inlinable public static var pupil: Int { 40 }
    /// The class.
    @inlinable public static var schoolClass: Int { 44 }
  }
}
