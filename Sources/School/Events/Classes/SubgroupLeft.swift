public import EventLog

/// A pupil no longer belongs to a subgroup (domain.md row 20).
///
/// `occurredOn` is the first day outside. Recorded by the class teacher or the administrator.
public struct SubgroupLeft: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.subgroupLeft, name: "SubgroupLeft")

  /// The subgroup.
  public var subgroup = SubgroupNumber.none
  /// The pupil.
  public var pupil = PupilNumber.none

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.reference("subgroup", &subgroup)
    try visitor.reference("pupil", &pupil)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// The subgroup.
    @inlinable public static var subgroup: Int { 40 }
    /// The pupil.
    @inlinable public static var pupil: Int { 44 }
  }
}
