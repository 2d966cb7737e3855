public import EventLog

/// A mark for behaviour in a term (domain.md 1.1, row 51).
///
/// `occurredOn` is the day of the decision. Recorded by the class teacher.
public struct BehaviourMarkSet: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.behaviourMarkSet, name: "BehaviourMarkSet")

  /// The pupil.
  public var pupil = PupilNumber.none
  /// The class.
  public var schoolClass = ClassNumber.none
  /// The term.
  public var term = TermNumber.none
  /// The scale it is of.
  public var scheme = BehaviourScheme.pass
  /// The mark.
  public var value = BehaviourValue.passed

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.reference("pupil", &pupil)
    try visitor.reference("class", &schoolClass)
    try visitor.reference("term", &term)
    try visitor.code("scheme", &scheme)
    try visitor.code("value", &value)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// The pupil.
    @inlinable public static var pupil: Int { 40 }
    /// The class.
    @inlinable public static var schoolClass: Int { 44 }
    /// The term.
    @inlinable public static var term: Int { 48 }
    /// The scale it is of.
    @inlinable public static var scheme: Int { 52 }
    /// The mark.
    @inlinable public static var value: Int { 53 }
  }
}
