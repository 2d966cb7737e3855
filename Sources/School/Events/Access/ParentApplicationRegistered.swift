public import EventLog

/// A parent's application for access to the journal (A2.10, A3.1; domain.md row 22).
///
/// `occurredOn` is the day of the application. Recorded by the class teacher or the secretary.
public struct ParentApplicationRegistered: Event {
  /// The registry constant.
  public static let type = EventType(
    code: EventCode.parentApplicationRegistered, name: "ParentApplicationRegistered")

  /// The guardian.
  public var guardian = GuardianNumber.none
  /// The pupil.
  public var pupil = PupilNumber.none
  /// How it came.
  public var channel = Channel.inPerson
  /// Its number.
  public var number = ""

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.reference("guardian", &guardian)
    try visitor.reference("pupil", &pupil)
    try visitor.code("channel", &channel)
    try visitor.text("number", &number)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// The guardian.
    @inlinable public static var guardian: Int { 40 }
    /// The pupil.
    @inlinable public static var pupil: Int { 44 }
    /// How it came.
    @inlinable public static var channel: Int { 48 }
  }
}
