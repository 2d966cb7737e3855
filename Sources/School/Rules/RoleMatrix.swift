internal import EventLog

/// Who may record what: for every event and every role one permission, taken from the rules themselves.
public enum RoleMatrix {
  /// Whether and where a role may record an event.
  public enum Permission: String, CaseIterable, Sendable {
    /// Not in this role.
    case no
    /// In the scope of the role: the school, a year group, a class, a course or a term.
    case scope
    /// In the courses that the person teaches that day, and in lessons where he substitutes.
    case course
    /// In the classes that the person leads.
    case classes = "class"
    /// As leader of whichever class: nobody knows the class yet.
    case anyClass = "any class"
    /// About himself.
    case oneself = "self"
    /// Everywhere.
    case always
    /// Until there is a director.
    case start
    /// Where the grant of the role names the event's type, or no type at all.
    case types
    /// As who may record the annulled event.
    case annulled
    /// Who signs in this role.
    case signs
  }

  /// Who a column is about; the operator is no role.
  public enum Column: Hashable, Sendable {
    /// Who ran `init`.
    case `operator`
    /// A person in a role.
    case role(Role)

    /// Every column.
    public static let all: [Column] = [.operator] + Role.allCases.map { .role($0) }

    /// The heading.
    public var name: String {
      switch self {
      case .operator: "operator"
      case .role(let role): role.name
      }
    }
  }

  /// The permission of a column for an event type.
  public static func permission(_ column: Column, _ entry: EventRegistry.Entry) -> Permission {
    guard let fact = entry.make() as? any Ruled else { return .no }
    let roles = type(of: fact).recorders
    if entry.type.code == EventCode.factAnnulled { return .annulled }
    switch column {
    case .operator: return ofOperator(roles)
    case .role(let role): return of(role, roles, fact, entry)
    }
  }

  private static func ofOperator(_ roles: RoleSet) -> Permission {
    if !roles.isDisjoint(with: [.administrator, .system]) { return .always }
    return roles.isDisjoint(with: [.director, .deputy, .secretary, .hr]) ? .no : .start
  }

  private static func of(
    _ role: Role, _ roles: RoleSet, _ fact: any Ruled, _ entry: EventRegistry.Entry
  ) -> Permission {
    guard roles.contains(RoleSet(role)) else {
      return (role == .guardian || role == .pupil) && isAboutAnybody(roles, entry) ? .oneself : .no
    }
    if fact is ExportAccepted { return .signs }
    switch role {
    case .teacher: return .course
    case .classTeacher:
      return fact.place(in: SchoolState(), on: .none, amended: nil).isAnyClass ? .anyClass : .classes
    case .system: return .always
    case .import: return .types
    case .director, .deputy, .secretary, .hr, .administrator, .psychologist, .guardian, .pupil: return .scope
    }
  }

  /// True when whoever the event is about may record it, and that may be a person of any kind.
  static func isAboutAnybody(_ roles: RoleSet, _ entry: EventRegistry.Entry) -> Bool {
    roles.contains(.oneself) && entry.fields.contains { $0.kind == "person" }
  }

  /// True when whoever the event is about may record it, whatever his role.
  public static func isOfOneself(_ entry: EventRegistry.Entry) -> Bool {
    (entry.make() as? any Ruled).map { type(of: $0).recorders.contains(.oneself) } ?? false
  }

  /// The aspect whose closing locks the event, or nil.
  static func aspect(_ entry: EventRegistry.Entry) -> Aspect? {
    (entry.make() as? any Ruled)?.place(in: SchoolState(), on: .none, amended: nil).aspect
  }
}
