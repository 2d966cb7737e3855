public import EventLog

/// A person got the means to enter (A3.6, B5, C16; domain.md row 26).
///
/// `occurredOn` is the day of handing over. Recorded by the administrator or the class teacher.
public struct CredentialIssued: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.credentialIssued, name: "CredentialIssued")

  /// Whom it is about.
  public var person = ActorNumber.nobody
  /// What was handed over.
  public var kind = CredentialKind.login
  /// How.
  public var channel = Channel.inPerson

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.person("person", &person)
    try visitor.code("kind", &kind)
    try visitor.code("channel", &channel)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// Whom it is about.
    @inlinable public static var person: Int { 40 }
    /// What was handed over.
    @inlinable public static var kind: Int { 44 }
    /// How.
    @inlinable public static var channel: Int { 45 }
  }
}
