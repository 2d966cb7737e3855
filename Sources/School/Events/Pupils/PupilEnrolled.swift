public import EventLog

/// A pupil enters the school and a class (C10; domain.md row 16).
///
/// `occurredOn` is the first day in the class. Recorded by the secretary. A pupil who left and comes back is enrolled
/// again under the same key.
public struct PupilEnrolled: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.pupilEnrolled, name: "PupilEnrolled")

  /// The pupil.
  public var pupil = PupilNumber.none
  /// Its school key.
  public var key = ""
  /// The class.
  public var schoolClass = ClassNumber.none
  /// Family name, given name, patronymic.
  public var name = Personal()
  /// Birth date.
  public var birth = Personal()
  /// Number of the order (приказ).
  public var order = ""

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.introduction("pupil", &pupil, key: &key)
    try visitor.reference("class", &schoolClass)
    try visitor.personal("name", .name, of: .pupil(pupil), &name)
    try visitor.personal("birth", .birth, of: .pupil(pupil), &birth)
    try visitor.text("order", &order)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// The pupil.
    @inlinable public static var pupil: Int { 40 }
    /// The class.
    @inlinable public static var schoolClass: Int { 44 }
    /// Family name, given name, patronymic.
    @inlinable public static var name: Int { 48 }
    /// Birth date.
    @inlinable public static var birth: Int { 80 }
  }
}
