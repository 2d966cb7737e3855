internal import EventLog

/// A set of roles; `oneself` stands for the person whom the event is about.
public struct RoleSet: OptionSet, Hashable, Sendable {
  /// One bit a role: 1 << the role's code; bit 0 for oneself.
  public let rawValue: UInt32

  /// The set of these bits.
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// The set of one role.
  public init(_ role: Role) { rawValue = 1 << UInt32(role.rawValue) }

  /// Whoever the event is about.
  public static let oneself = RoleSet(rawValue: 1)
  /// Director.
  public static let director = RoleSet(.director)
  /// Deputy director.
  public static let deputy = RoleSet(.deputy)
  /// Teacher of the course, or who substitutes in the lesson.
  public static let teacher = RoleSet(.teacher)
  /// Class teacher of the class.
  public static let classTeacher = RoleSet(.classTeacher)
  /// Secretary.
  public static let secretary = RoleSet(.secretary)
  /// Personnel department.
  public static let hr = RoleSet(.hr)
  /// Administrator of the journal.
  public static let administrator = RoleSet(.administrator)
  /// Psychologist.
  public static let psychologist = RoleSet(.psychologist)
  /// The journal itself.
  public static let system = RoleSet(.system)
  /// A source system with a grant.
  public static let `import` = RoleSet(.import)

  /// The roles by code; without oneself.
  public var roles: [Role] { Role.allCases.filter { contains(RoleSet($0)) } }

  /// Names with commas between.
  public var names: String {
    (roles.map(\.name) + (contains(.oneself) ? ["oneself"] : [])).joined(separator: ", ")
  }
}
