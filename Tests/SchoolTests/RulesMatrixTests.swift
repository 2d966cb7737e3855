internal import EventLog
internal import School
internal import Testing

/// Who may record what: every event type tried by everybody, against a frozen table.
@Suite("Rules: who may record what")
struct RulesMatrixTests {
  typealias World = RulesWorld
  typealias Staff = RulesWorld.Staff

  static let actors: [(name: String, actor: ActorNumber)] = [
    ("operator", .operator), ("director", Staff.director), ("deputy", Staff.deputy),
    ("teacher", Staff.teacher), ("otherTeacher", Staff.teacherOfB), ("classTeacher", Staff.classTeacher),
    ("secretary", Staff.secretary), ("hr", Staff.hr), ("administrator", Staff.administrator),
    ("psychologist", Staff.psychologist), ("withoutRole", Staff.withoutRole), ("guardian", World.guardian),
    ("otherGuardian", .guardian(GuardianNumber(1))), ("pupil", World.pupil),
    ("otherPupil", .pupil(PupilNumber(2))), ("system", World.system),
  ]

  private static func isAboutPerson(_ rule: Rule) -> Bool { rule.rawValue.hasPrefix("who.") }

  /// For each event type, by name: who was let through to its other rules.
  private func allowed() throws -> [(type: String, actors: [String])] {
    try EventRegistry.all.map { entry in
      var world = try World.school()
      let sample = try #require(try RulesSamples.sample(entry.type.code, &world), "\(entry.type.name)")
      #expect(type(of: sample.fact).type.code == entry.type.code)
      let actors = try Self.actors.filter { _, actor in
        let refusal = try world.refusal(actor, sample.fact, on: sample.day, amends: sample.amends)
        if let refusal, !Self.isAboutPerson(refusal.rule), refusal.rule != .roleSelf {
          Issue.record("\(entry.type.name): the sample breaks \(refusal.rule.rawValue)")
        }
        return refusal == nil
      }
      return (entry.type.name, actors.map(\.name))
    }
  }

  @Test func `the table of persons and events is as frozen`() throws {
    let rows = try allowed().map { "\($0.type): \($0.actors.joined(separator: " "))" }
    try Snapshot.expect(rows.joined(separator: "\n") + "\n", equals: "fixtures/rules/role-matrix.txt")
  }

  @Test func `whoever has no part in an event is refused it`() throws {
    let own: [String: Set<String>] = [
      "guardian": ["AccountActivated", "SessionStarted", "SessionEnded", "NotificationRead"],
      // Surveys are his.
      "psychologist": ["SurveyAnswered"],
      // Leads 7Б, and any class teacher may register a guardian.
      "otherTeacher": ["GuardianRegistered"],
    ]
    for row in try allowed() {
      for stranger in [
        "pupil", "otherPupil", "guardian", "otherGuardian", "otherTeacher", "withoutRole", "psychologist",
        "system",
      ] where own[stranger]?.contains(row.type) != true {
        #expect(!row.actors.contains(stranger), "\(stranger) may record \(row.type)")
      }
    }
  }

  @Test func `every event type has somebody who may record it`() throws {
    for row in try allowed() { #expect(!row.actors.isEmpty, "\(row.type)") }
  }
}
