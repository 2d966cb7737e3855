public import EventLog

/// A person can be reached another way.
///
/// `occurredOn` is the first day of the new contact. Recorded by the class teacher or the secretary.
public struct ContactChanged: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.contactChanged, name: "ContactChanged")

  /// Whom it is about.
  public var person = ActorNumber.nobody
  /// Telephone, e-mail, address.
  public var contact = Personal()

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.person("person", &person)
    try visitor.personal("contact", .contact, of: person, &contact)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// Whom it is about.
    @inlinable public static var person: Int { 40 }
    /// Telephone, e-mail, address.
    @inlinable public static var contact: Int { 44 }
  }
}
