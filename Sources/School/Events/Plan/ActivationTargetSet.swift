public import EventLog

/// Which share of guardians is to be active by a day (A3.9; domain.md row 5).
///
/// `occurredOn` is the day of the decision. Recorded by the director.
public struct ActivationTargetSet: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.activationTargetSet, name: "ActivationTargetSet")

  /// Lower end in hundredths of a percent.
  public var low: UInt16 = 0
  /// Upper end in hundredths of a percent.
  public var high: UInt16 = 0
  /// By when.
  public var deadline = Day.none
  /// Document and clause.
  public var basis = ""

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.number("low", &low)
    try visitor.number("high", &high)
    try visitor.day("deadline", &deadline)
    try visitor.text("basis", &basis)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// Lower end in hundredths of a percent.
    @inlinable public static var low: Int { 40 }
    /// Upper end in hundredths of a percent.
    @inlinable public static var high: Int { 42 }
    /// By when.
    @inlinable public static var deadline: Int { 44 }
  }
}
