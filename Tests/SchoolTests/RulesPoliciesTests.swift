internal import EventLog
internal import School
internal import Testing

@Suite("Rules: policies and small structures")
struct RulesPoliciesTests {
  @Test func `every setting accepts its default and has a basis`() {
    for key in PolicyKey.allCases {
      #expect(key.accepts(key.defaultValue), "\(key)")
      #expect(!key.basis.isEmpty && !key.accepts(""), "\(key)")
    }
  }

  @Test func `scales are ranges, signs and single marks`() throws {
    func symbols(_ text: String) throws -> Set<String> {
      let scale = try #require(MarkScale(text))
      let marks = (UInt16(0)...0x2FF).compactMap { Mark(rawValue: $0) }
      return Set(marks.filter { scale.contains($0) }.map(\.symbol))
    }
    #expect(try symbols("1-6") == ["1", "2", "3", "4", "5", "6"])
    #expect(try symbols("4-5,±") == ["4", "4+", "4-", "5", "5+", "5-"])
    #expect(try symbols("зач, нзч, 5-") == ["зач", "нзч", "5-"])
    #expect(try symbols("2-5,±,зач,нзч").count == 14)
    for wrong in ["", "±", "6-1", "0-5", "1-101", "5,five", "2--5"] { #expect(MarkScale(wrong) == nil) }
    let scale = try #require(MarkScale("2-5,±"))
    #expect(scale.containsOutcome(.exempt) && !scale.contains(.exempt))
    #expect(!scale.containsOutcome(try #require(Mark(5, .minus))))
  }

  @Test func `thresholds fall`() {
    #expect(Thresholds("4.5/3.65/2")?.hundredths == [450, 365, 200])
    for wrong in ["", "3.5/4.5", "4.500/3", "4,5/3", "-1"] { #expect(Thresholds(wrong) == nil) }
  }

  @Test func `a setting holds from its day, the later decision wins`() throws {
    var world = try RulesWorld.school()
    func set(_ value: String, from: Int) throws -> Position {
      var policy = RulesAttempts.policy("correction.days", value)
      policy.effectiveFrom = RulesWorld.day(from)
      return try world.record(RulesWorld.Staff.director, policy)
    }
    _ = try set("5", from: 10)
    let second = try set("3", from: 20)
    func days(_ number: Int) -> Int {
      world.recorder.state.policies.correctionDays(on: RulesWorld.day(number))
    }
    #expect([9, 10, 19, 20].map(days) == [7, 5, 5, 3])
    let annulment = try #require(try world.annulment(second) as? FactAnnulled)
    try world.record(RulesWorld.Staff.deputy, annulment, amends: second)
    #expect(days(20) == 5)
    #expect(world.recorder.state.policies.thresholds(on: RulesWorld.day(1)) == [450, 350, 250])
    #expect(world.recorder.state.policies.defaultWeight(on: RulesWorld.day(1)) == 1)
    #expect(world.recorder.state.policies.signHundredths(on: RulesWorld.day(1)) == 0)
  }

  @Test func `a set of positions holds what was inserted`() {
    var set = PositionSet()
    for number in [UInt64(0), 63, 64, 1_000_000] { set.insert(Position(number)) }
    set.insert(.none)
    #expect(
      [0, 1, 63, 64, 65, 1_000_000].map { set.contains(Position($0)) } == [
        true, false, true, true, false, true,
      ])
    set.remove(Position(64))
    #expect(!set.contains(Position(64)) && !set.contains(.none))
  }
}
