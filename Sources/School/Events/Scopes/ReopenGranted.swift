public import EventLog

/// A person may change a closed scope until a day (domain.md row 54, requirement R-4).
///
/// `occurredOn` is the day of the decision. Recorded by a deputy or the director. The grant ends by itself.
public struct ReopenGranted: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.reopenGranted, name: "ReopenGranted")

  /// Kind of the scope.
  public var scopeKind = ScopeKind.course
  /// What may be changed.
  public var aspect = Aspect.lessons
  /// The course.
  public var course = CourseNumber.none
  /// The class.
  public var schoolClass = ClassNumber.none
  /// The term.
  public var term = TermNumber.none
  /// Who may.
  public var grantee = ActorNumber.nobody
  /// Last day.
  public var until = Day.none
  /// Why.
  public var why = ""
  /// Document it rests on.
  public var basis = ""

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.code("scopeKind", &scopeKind)
    try visitor.code("aspect", &aspect)
    try visitor.reference("course", &course)
    try visitor.reference("class", &schoolClass)
    try visitor.reference("term", &term)
    try visitor.person("grantee", &grantee)
    try visitor.day("until", &until)
    try visitor.text("why", &why)
    try visitor.text("basis", &basis)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// Kind of the scope.
    @inlinable public static var scopeKind: Int { 40 }
    /// What may be changed.
    @inlinable public static var aspect: Int { 41 }
    /// The course.
    @inlinable public static var course: Int { 42 }
    /// The class.
    @inlinable public static var schoolClass: Int { 46 }
    /// The term.
    @inlinable public static var term: Int { 50 }
    /// Who may.
    @inlinable public static var grantee: Int { 54 }
    /// Last day.
    @inlinable public static var until: Int { 58 }
  }
}
