public import EventLog

/// A person entered for the first time (A3.9; domain.md row 27).
///
/// `occurredOn` is the day of the first entry. Recorded by the system.
public struct AccountActivated: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.accountActivated, name: "AccountActivated")

  /// Whom it is about.
  public var person = ActorNumber.nobody
  /// How.
  public var method = ActivationMethod.password

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.person("person", &person)
    try visitor.code("method", &method)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// Whom it is about.
    @inlinable public static var person: Int { 40 }
    /// How.
    @inlinable public static var method: Int { 44 }
  }
}
