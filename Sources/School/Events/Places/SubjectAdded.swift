public import EventLog

/// A subject (B7, directory «Предметы»).
///
/// `occurredOn` is the day of entry. Recorded by the administrator.
public struct SubjectAdded: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.subjectAdded, name: "SubjectAdded")

  /// The subject.
  public var subject = SubjectNumber.none
  /// Its school key.
  public var key = ""
  /// Its title.
  public var title = ""

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.introduction("subject", &subject, key: &key)
    try visitor.text("title", &title)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// The subject.
    @inlinable public static var subject: Int { 40 }
  }
}
