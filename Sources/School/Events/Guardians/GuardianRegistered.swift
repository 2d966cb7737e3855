public import EventLog

/// A parent or other guardian (A2.11, C).
///
/// `occurredOn` is the day of entry. Recorded by the class teacher or the secretary.
public struct GuardianRegistered: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.guardianRegistered, name: "GuardianRegistered")

  /// The guardian.
  public var guardian = GuardianNumber.none
  /// Its school key.
  public var key = ""
  /// True for one who cannot use the service (A3.9 leaves such out).
  public var unableToUse = false
  /// Family name, given name, patronymic.
  public var name = Personal()
  /// Telephone, e-mail, address.
  public var contact = Personal()

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.introduction("guardian", &guardian, key: &key)
    try visitor.flag("unableToUse", &unableToUse)
    try visitor.personal("name", .name, of: .guardian(guardian), &name)
    try visitor.personal("contact", .contact, of: .guardian(guardian), &contact)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// The guardian.
    @inlinable public static var guardian: Int { 40 }
    /// True for one who cannot use the service (A3.9 leaves such out).
    @inlinable public static var unableToUse: Int { 44 }
    /// Family name, given name, patronymic.
    @inlinable public static var name: Int { 45 }
    /// Telephone, e-mail, address.
    @inlinable public static var contact: Int { 77 }
  }
}
