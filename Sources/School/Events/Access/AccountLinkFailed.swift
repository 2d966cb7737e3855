public import EventLog

/// An account could not be linked with ЕСИА (domain.md 1.1, row 28).
///
/// `occurredOn` is the day of the attempt. Recorded by the journal itself or a source system.
public struct AccountLinkFailed: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.accountLinkFailed, name: "AccountLinkFailed")

  /// Whose account.
  public var person = ActorNumber.nobody
  /// What did not match.
  public var cause = LinkFailure.name

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.person("person", &person)
    try visitor.code("cause", &cause)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// Whose account.
    @inlinable public static var person: Int { 40 }
    /// What did not match.
    @inlinable public static var cause: Int { 44 }
  }
}
