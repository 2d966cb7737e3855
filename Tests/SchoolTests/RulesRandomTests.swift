internal import Crypto
internal import EventLog
internal import School
internal import TestSupport
internal import Testing

@Suite("Rules: random events")
struct RulesRandomTests {
  /// Types that a person without a part in the school may record of himself or of what was laid on him, and the
  /// surveys of the psychologist.
  private static let ofOneself: Set<UInt16> = [
    EventCode.accountActivated, EventCode.sessionStarted, EventCode.sessionEnded, EventCode.notificationRead,
    EventCode.planItemCompleted, EventCode.remarkAnswered, EventCode.surveyAnswered,
  ]

  @Test(arguments: 1...10)
  func `whatever is tried is decided, and strangers get nothing in`(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var recorder = try RulesWorld.school().recorder
    let world = try RulesWorld.school()
    let strangers: Set<ActorNumber> = [
      RulesWorld.Staff.psychologist, RulesWorld.Staff.withoutRole, RulesWorld.guardian, RulesWorld.pupil,
    ]
    var accepted = 0
    for _ in 0..<3000 {
      let index = Int.random(in: 0..<EventRegistry.all.count, using: &generator)
      let entry = EventRegistry.all[index]
      var fields = RandomFields(generator: generator, directory: recorder.state.directory)
      var fact = entry.make()
      try fact.visit(&fields)
      generator = fields.generator
      let actors = RulesMatrixTests.actors
      let actor = actors[Int.random(in: 0..<actors.count, using: &generator)].actor
      let size = recorder.state.size
      let isAmending = Int.random(in: 0..<3, using: &generator) == 0
      let amends = isAmending ? Position(UInt64.random(in: 0...size, using: &generator)) : .none
      let request = world.request(
        actor, on: RulesWorld.day(Int.random(in: -2...6, using: &generator)), amends: amends,
        reason: .recheck, restates: isAmending && Bool.random(using: &generator))
      do {
        let position = try recorder.recordAny(fact, request)
        #expect(position.rawValue == size)
        accepted += 1
        #expect(
          !strangers.contains(actor) || Self.ofOneself.contains(entry.type.code),
          "seed \(seed): \(actor) recorded \(entry.type.name)")
      } catch let refusal as Refusal {
        #expect(!refusal.text(.ru, recorder.state.directory).contains("%"))
        #expect(recorder.state.size == size)
      }
    }
    #expect(accepted > 20, "seed \(seed)")
  }
}
