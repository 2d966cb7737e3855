public import EventLog

/// A pupil belongs to a subgroup (C; domain.md row 20, requirement R-9: membership is dated).
///
/// `occurredOn` is the first day. Recorded by the class teacher or the administrator.
public struct SubgroupJoined: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.subgroupJoined, name: "SubgroupJoined")

  /// The subgroup.
  public var subgroup = SubgroupNumber.none
  /// The pupil.
  public var pupil = PupilNumber.none
  /// Last day, or none while open.
  public var through = Day.none

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.reference("subgroup", &subgroup)
    try visitor.reference("pupil", &pupil)
    try visitor.day("through", &through)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// The subgroup.
    @inlinable public static var subgroup: Int { 40 }
    /// The pupil.
    @inlinable public static var pupil: Int { 44 }
    /// Last day, or none while open.
    @inlinable public static var through: Int { 48 }
  }
}
