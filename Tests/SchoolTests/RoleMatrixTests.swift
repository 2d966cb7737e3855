internal import EventLog
internal import School
internal import Testing

/// Every role × every event of docs/ROLES.md, tried on a live school.
@Suite("The role matrix")
struct RoleMatrixTests {
  typealias World = RulesWorld
  typealias Staff = RulesWorld.Staff

  /// A school with a sample of a type, and somebody who holds one role and no other.
  private struct Trial {
    var world: World
    let sample: RulesSamples.Sample
    let actor: ActorNumber
    /// True for a sample that states an event anew.
    private var restates = false

    init?(
      _ entry: EventRegistry.Entry, _ column: RoleMatrix.Column, scope: ScopeKind? = nil,
      _ number: UInt32 = .max
    )
      throws
    {
      var world = try World.school()
      guard var sample = try RulesSamples.sample(entry.type.code, &world) else { return nil }
      if case .role(let role) = column, var accepted = sample.fact as? ExportAccepted,
        RoleMatrix.permission(column, entry) == .signs
      {
        accepted.signatory = role
        sample.fact = accepted
      }
      if var grant = sample.fact as? RoleGranted {
        grant.person = Staff.psychologist
        sample.fact = grant
      }
      if column != .operator, sample.fact is SchoolActivated {
        // The first event is the operator's; later it is stated anew.
        world = try World.school()
        (sample.day, sample.amends, restates) = (World.day(1), Position(0), true)
      }
      actor = try RoleMatrixTests.actor(column, &world, scope ?? .school, number, entry.type.name)
      (self.world, self.sample) = (world, sample)
    }

    func refusal() throws -> Refusal? {
      try world.refusal(
        actor, sample.fact, on: sample.day, amends: sample.amends, reason: restates ? .other : .none,
        restates: restates)
    }

    /// True when the event is about the actor.
    var isAboutActor: Bool {
      sample.fact.place(in: world.recorder.state, on: sample.day ?? world.today, amended: nil).person == actor
    }
  }

  private static func actor(
    _ column: RoleMatrix.Column, _ world: inout World, _ scope: ScopeKind, _ number: UInt32, _ type: String
  ) throws -> ActorNumber {
    guard case .role(let role) = column else { return .operator }
    switch role {
    case .guardian: return World.guardian
    case .pupil: return World.pupil
    case .classTeacher where scope == .school: return Staff.classTeacher
    case .import:
      try world.record(.operator, World.grant(World.system, .import, types: type))
      return World.system
    default:
      var grant = World.grant(Staff.withoutRole, role)
      (grant.scopeKind, grant.scope) = role == .teacher && scope == .school ? (.course, 0) : (scope, number)
      try world.record(Staff.director, grant)
      return Staff.withoutRole
    }
  }

  /// What the matrix says of the sample's fact: annulments follow the annulled lesson.
  private func permission(
    _ column: RoleMatrix.Column, _ entry: EventRegistry.Entry
  ) throws -> RoleMatrix.Permission {
    let permission = RoleMatrix.permission(column, entry)
    guard permission == .annulled else { return permission }
    return RoleMatrix.permission(column, try #require(EventRegistry.entry(code: EventCode.lessonHeld)))
  }

  @Test(arguments: EventRegistry.all.map(\.type.name))
  func `what the table says is what happens`(_ name: String) throws {
    let entry = try #require(EventRegistry.entry(name: name))
    for column in RoleMatrix.Column.all {
      let trial = try #require(try Trial(entry, column))
      let permission = try permission(column, entry)
      let isSelf = RoleMatrix.isOfOneself(entry) && trial.isAboutActor
      // The school of the samples has a director.
      let expected = isSelf || ![.no, .oneself, .start].contains(permission)
      let refusal = try trial.refusal()
      #expect((refusal == nil) == expected, "\(column.name): \(refusal.map { $0.rule.rawValue } ?? "let in")")
      if let refusal, !expected { #expect(refusal.rule.rawValue.hasPrefix("who."), "\(column.name)") }
    }
  }

  @Test(arguments: EventRegistry.all.map(\.type.name))
  func `the operator starts what a director will do, until there is one`(_ name: String) throws {
    let entry = try #require(EventRegistry.entry(name: name))
    var trial = try #require(try Trial(entry, .operator))
    guard name != "SchoolActivated" else { return }
    let state = trial.world.recorder.state
    let found = try (0..<state.size).first {
      let grant = try trial.world.recorder.fact(at: Position($0))?.fact as? RoleGranted
      return grant?.role == .director
    }
    let position = Position(try #require(found))
    try trial.world.record(
      .operator,
      RoleRevoked {
        $0.person = Staff.director
        $0.role = .director
        $0.scope = .max
      }, amends: position)
    let expected = [.always, .start].contains(try permission(.operator, entry))
    #expect((try trial.refusal() == nil) == expected)
  }

  /// Every sample is about 7А, course 0, or the whole school.
  @Test(arguments: EventRegistry.all.map(\.type.name))
  func `a role for another class or course opens nothing here`(_ name: String) throws {
    let entry = try #require(EventRegistry.entry(name: name))
    guard name != "SchoolActivated" else { return }
    let others: [(ScopeKind, UInt32)] = [(.class, 1), (.yearGroup, 1), (.course, 1)]
    for role in [Role.director, .deputy, .secretary, .hr, .administrator, .psychologist, .teacher] {
      for (kind, number) in others {
        let trial = try #require(try Trial(entry, .role(role), scope: kind, number))
        let isAnyClass = trial.sample.fact.place(
          in: trial.world.recorder.state, on: trial.world.today, amended: nil
        ).isAnyClass
        guard !isAnyClass else { continue }
        #expect(try trial.refusal() != nil, "\(role.name), \(kind.name) \(number)")
      }
    }
  }

  @Test(arguments: [World.pupil, World.guardian, Staff.withoutRole])
  func `everybody records of himself, and of nobody else`(_ person: ActorNumber) throws {
    var world = try World.school()
    try world.record(Staff.secretary, RulesAttempts.application(0, 0))
    let issue = CredentialIssued { $0.person = person }
    let activation = AccountActivated { $0.person = person }
    let session = SessionStarted { $0.person = person }
    try world.record(Staff.administrator, issue)
    #expect(try world.refusal(Staff.teacherOfB, activation)?.rule.rawValue.hasPrefix("who.") == true)
    try world.record(person, activation)
    #expect(try world.refusal(Staff.teacherOfB, session)?.rule.rawValue.hasPrefix("who.") == true)
    try world.record(person, session)
  }

  @Test func `docs ROLES md is what the rules say`() throws {
    try Snapshot.expect(RolesPage.text, equals: "docs/ROLES.md")
  }
}
