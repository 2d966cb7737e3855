public import EventLog

/// A person may act in a role, in a scope and a span of days (B5, C; domain.md row 29).
///
/// `occurredOn` is the day of the decision. Recorded by the administrator or the director.
public struct RoleGranted: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.roleGranted, name: "RoleGranted")

  /// Whom it is about.
  public var person = ActorNumber.nobody
  /// The role.
  public var role = Role.teacher
  /// Kind of the scope.
  public var scopeKind = ScopeKind.school
  /// Number of the scope's class, course, term or year group; all ones for the school.
  public var scope: UInt32 = 0
  /// First day.
  public var from = Day.none
  /// Last day, or none while open.
  public var through = Day.none
  /// For `import`: names of event types with commas between; empty for all.
  public var eventTypes = ""

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.person("person", &person)
    try visitor.code("role", &role)
    try visitor.code("scopeKind", &scopeKind)
    try visitor.number("scope", &scope)
    try visitor.day("from", &from)
    try visitor.day("through", &through)
    try visitor.text("eventTypes", &eventTypes)
  }

  /// Byte offsets of the fixed fields in a record.
  public enum Layout {
    /// Whom it is about.
    @inlinable public static var person: Int { 40 }
    /// The role.
    @inlinable public static var role: Int { 44 }
    /// Kind of the scope.
    @inlinable public static var scopeKind: Int { 45 }
    /// Number of the scope's class, course, term or year group; all ones for the school.
    @inlinable public static var scope: Int { 46 }
    /// First day.
    @inlinable public static var from: Int { 50 }
    /// Last day, or none while open.
    @inlinable public static var through: Int { 54 }
  }
}
