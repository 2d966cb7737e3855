public import EventLog

/// The school starts its journal: the first event of every log (B 3.3, E2.2).
///
/// `occurredOn` is the day of `init`. Recorded by the operator.
public struct SchoolActivated: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.schoolActivated, name: "SchoolActivated")

  /// Default language of labels.
  public var language = Language.ru
  /// True for a made-up school.
  public var demo = false
  /// Seed of the demo, 0 otherwise.
  public var seed: UInt64 = 0
  /// Origin name of checkpoints.
  public var origin = ""
  /// Name of the school.
  public var name = ""
  /// IANA time zone.
  public var timeZone = ""

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.code("language", &language)
    try visitor.flag("demo", &demo)
    try visitor.number("seed", &seed)
    try visitor.text("origin", &origin)
    try visitor.text("name", &name)
    try visitor.text("timeZone", &timeZone)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// Default language of labels.
    @inlinable public static var language: Int { 40 }
    /// True for a made-up school.
    @inlinable public static var demo: Int { 41 }
    /// Seed of the demo, 0 otherwise.
    @inlinable public static var seed: Int { 42 }
  }
}
