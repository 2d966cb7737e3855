public import EventLog

/// A guardian no longer answers for a pupil; amends the link.
///
/// `occurredOn` is the first day without the link. Recorded by the class teacher.
public struct GuardianUnlinked: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.guardianUnlinked, name: "GuardianUnlinked")

  /// The guardian.
  public var guardian = GuardianNumber.none
  /// The pupil.
  public var pupil = PupilNumber.none

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.reference("guardian", &guardian)
    try visitor.reference("pupil", &pupil)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// The guardian.
    @inlinable public static var guardian: Int { 40 }
    /// The pupil.
    @inlinable public static var pupil: Int { 44 }
  }
}
