public import EventLog

/// A part of a class that is taught a subject apart (C; domain.md row 19).
///
/// `occurredOn` is its first day. Recorded by the administrator.
public struct SubgroupFormed: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.subgroupFormed, name: "SubgroupFormed")

  /// The subgroup.
  public var subgroup = SubgroupNumber.none
  /// Its school key.
  public var key = ""
  /// The class.
  public var schoolClass = ClassNumber.none
  /// The subject.
  public var subject = SubjectNumber.none
  /// Its title.
  public var title = ""

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.introduction("subgroup", &subgroup, key: &key)
    try visitor.reference("class", &schoolClass)
    try visitor.reference("subject", &subject)
    try visitor.text("title", &title)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// The subgroup.
    @inlinable public static var subgroup: Int { 40 }
    /// The class.
    @inlinable public static var schoolClass: Int { 44 }
    /// The subject.
    @inlinable public static var subject: Int { 48 }
  }
}
