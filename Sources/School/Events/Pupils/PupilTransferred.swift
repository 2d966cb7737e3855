public import EventLog

/// A pupil moves from one class to another (domain.md row 17).
///
/// `occurredOn` is the first day in the new class. Recorded by the secretary.
public struct PupilTransferred: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.pupilTransferred, name: "PupilTransferred")

  /// The pupil.
  public var pupil = PupilNumber.none
  /// The class left.
  public var fromClass = ClassNumber.none
  /// The class entered.
  public var toClass = ClassNumber.none
  /// Number of the order (приказ).
  public var order = ""

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.reference("pupil", &pupil)
    try visitor.reference("fromClass", &fromClass)
    try visitor.reference("toClass", &toClass)
    try visitor.text("order", &order)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// The pupil.
    @inlinable public static var pupil: Int { 40 }
    /// The class left.
    @inlinable public static var fromClass: Int { 44 }
    /// The class entered.
    @inlinable public static var toClass: Int { 48 }
  }
}
