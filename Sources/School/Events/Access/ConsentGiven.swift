public import EventLog

/// A person's consent (B4, C8, C14, D5; domain.md row 24).
///
/// `occurredOn` is the day of the consent. Recorded by the class teacher or the personnel department.
public struct ConsentGiven: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.consentGiven, name: "ConsentGiven")

  /// Whom it is about.
  public var person = ActorNumber.nobody
  /// What for.
  public var purpose = ConsentPurpose.personalData
  /// In which form.
  public var form = ConsentForm.paper
  /// Last day, or none.
  public var validThrough = Day.none
  /// Case and sheet where it is kept.
  public var document = ""

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.person("person", &person)
    try visitor.code("purpose", &purpose)
    try visitor.code("form", &form)
    try visitor.day("validThrough", &validThrough)
    try visitor.text("document", &document)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// Whom it is about.
    @inlinable public static var person: Int { 40 }
    /// What for.
    @inlinable public static var purpose: Int { 44 }
    /// In which form.
    @inlinable public static var form: Int { 45 }
    /// Last day, or none.
    @inlinable public static var validThrough: Int { 46 }
  }
}
