public import EventLog

/// A person withdraws a consent; amends it (152-ФЗ; domain.md row 25).
///
/// `occurredOn` is the day of the withdrawal. Recorded by the class teacher or the personnel department.
public struct ConsentWithdrawn: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.consentWithdrawn, name: "ConsentWithdrawn")

  /// Whom it is about.
  public var person = ActorNumber.nobody
  /// What for.
  public var purpose = ConsentPurpose.personalData

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.person("person", &person)
    try visitor.code("purpose", &purpose)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// Whom it is about.
    @inlinable public static var person: Int { 40 }
    /// What for.
    @inlinable public static var purpose: Int { 44 }
  }
}
