public import EventLog

/// The means to enter are withdrawn; amends their issue (B5; domain.md row 29).
///
/// `occurredOn` is the day of withdrawal. Recorded by the administrator, the class teacher or the director.
public struct CredentialRevoked: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.credentialRevoked, name: "CredentialRevoked")

  /// Whom it is about.
  public var person = ActorNumber.nobody
  /// What is withdrawn.
  public var kind = CredentialKind.login

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.person("person", &person)
    try visitor.code("kind", &kind)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// Whom it is about.
    @inlinable public static var person: Int { 40 }
    /// What is withdrawn.
    @inlinable public static var kind: Int { 44 }
  }
}
