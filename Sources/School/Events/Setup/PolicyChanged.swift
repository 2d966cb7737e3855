public import EventLog

/// A dated setting of the school: thresholds, spans, scales (requirement R-24).
///
/// `occurredOn` is the day of the decision; it holds from `effectiveFrom`. Recorded by director or deputy.
public struct PolicyChanged: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.policyChanged, name: "PolicyChanged")

  /// First day it holds.
  public var effectiveFrom = Day.none
  /// Name of the setting.
  public var key = ""
  /// New value.
  public var value = ""
  /// Document it rests on.
  public var basis = ""

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.day("effectiveFrom", &effectiveFrom)
    try visitor.text("key", &key)
    try visitor.text("value", &value)
    try visitor.text("basis", &basis)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// First day it holds.
    @inlinable public static var effectiveFrom: Int { 40 }
  }
}
