public import EventLog

/// A class of a year group with its class teacher (C10; domain.md row 15).
///
/// `occurredOn` is its first day. Recorded by the administrator.
public struct ClassFormed: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.classFormed, name: "ClassFormed")

  /// The class.
  public var schoolClass = ClassNumber.none
  /// Its school key.
  public var key = ""
  /// Year group, 1–11.
  public var yearGroup: UInt8 = 0
  /// Class teacher, or none.
  public var teacher = StaffNumber.none

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.introduction("class", &schoolClass, key: &key)
    try visitor.number("yearGroup", &yearGroup)
    try visitor.reference("teacher", &teacher)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// The class.
    @inlinable public static var schoolClass: Int { 40 }
    /// Year group, 1–11.
    @inlinable public static var yearGroup: Int { 44 }
    /// Class teacher, or none.
    @inlinable public static var teacher: Int { 45 }
  }
}
