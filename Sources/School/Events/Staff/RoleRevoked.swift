public import EventLog

/// A granted role ends; amends the grant (B5; domain.md row 29).
///
/// `occurredOn` is the first day without the role. Recorded by the administrator or the director.
public struct RoleRevoked: Event {
  /// The registry constant.
  public static let type = EventType(code: EventCode.roleRevoked, name: "RoleRevoked")

  /// Whom it is about.
  public var person = ActorNumber.nobody
  /// The role.
  public var role = Role.teacher
  /// Kind of the scope.
  public var scopeKind = ScopeKind.school
  /// Number of the scope's class, course, term or year group; all ones for the school.
  public var scope: UInt32 = 0

  /// An event to fill in or to decode into.
  public init() {}

  /// Visits every field in stored order.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws {
    try visitor.person("person", &person)
    try visitor.code("role", &role)
    try visitor.code("scopeKind", &scopeKind)
    try visitor.number("scope", &scope)
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
  }
}
