public import EventLog

/// An aspect of a course and term, or of a class or term, is closed (D2; domain.md row 53, requirement R-5).
///
/// `occurredOn` is the day of closing. Recorded by the teacher, then the deputy. Size and root name the
/// checkpoint.
public struct ScopeClosed: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.scopeClosed, name: "ScopeClosed")

  /// Kind of the scope.
  public var scopeKind = ScopeKind.course
  /// What is closed.
  public var aspect = Aspect.lessons
  /// The course.
  public var course = CourseNumber.none
  /// The class.
  public var schoolClass = ClassNumber.none
  /// The term.
  public var term = TermNumber.none
  /// Events in the sealed log.
  public var size: UInt64 = 0
  /// Root of the sealed log in base64.
  public var root = ""

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.code("scopeKind", &scopeKind)
    try visitor.code("aspect", &aspect)
    try visitor.reference("course", &course)
    try visitor.reference("class", &schoolClass)
    try visitor.reference("term", &term)
    try visitor.number("size", &size)
    try visitor.text("root", &root)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// Kind of the scope.
    @inlinable public static var scopeKind: Int { 40 }
    /// What is closed.
    @inlinable public static var aspect: Int { 41 }
    /// The course.
    @inlinable public static var course: Int { 42 }
    /// The class.
    @inlinable public static var schoolClass: Int { 46 }
    /// The term.
    @inlinable public static var term: Int { 50 }
    /// Events in the sealed log.
    @inlinable public static var size: Int { 54 }
  }
}
