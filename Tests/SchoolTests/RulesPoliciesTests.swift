internal import EventLog
internal import School
internal import Testing

@Suite("Rules: policies and small structures")
struct RulesPoliciesTests {
  @Test func `every setting accepts its default and has a basis`() {
    for key in PolicyKey.allCases {
      #expect(key.accepts(key.defaultValue), "\(key)")
      #expect(!key.accepts(""), "\(key)")
      for language in Language.allCases { #expect(!key.basis(language).isEmpty, "\(key)") }
    }
  }

  @Test func `a basis is told in the language of the reader`() throws {
    // Given a setting that nobody changed,
    let own = PolicyKey.densityMinimum.basis
    #expect(own(.ru) == "локальный акт школы" && own(.en) == "local act of the school")
    for key in PolicyKey.allCases {
      // then no basis of a Russian page has an English word.
      let words = key.basis(.ru).unicodeScalars
      #expect(!words.contains { ("a"..."z").contains($0) || ("A"..."Z").contains($0) }, "\(key)")
    }
    // When one is changed, then its basis is the document that the change names, in its own words,
    var world = try RulesWorld.school()
    var change = RulesAttempts.policy("correction.days", "5")
    change.basis = "приказ 12"
    try world.record(RulesWorld.Staff.director, change)
    var policies = world.recorder.state.policies
    let stated = policies.value(.correctionDays, on: RulesWorld.day(300)).basis
    #expect(stated.text(.ru) == "приказ 12" && stated.text(.en) == "приказ 12")
    // and where it is only supposed, the reader is told so.
    policies.override(.correctionDays, "9")
    let supposed = policies.value(.correctionDays, on: RulesWorld.day(300)).basis
    #expect(supposed.text(.ru) == "предположение" && supposed.text(.en) == "what-if")
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

  @Test func `lists of numbers go on with their last one`() {
    let policies = Policies()
    let day = RulesWorld.day(1)
    #expect([1, 2, 3, 5].map { policies.densityMinimum(hoursPerWeek: $0, on: day) } == [3, 5, 7, 7])
    #expect([1, 2, 11, 12].map { policies.homeworkMinutes(yearGroup: $0, on: day) } == [0, 90, 210, 210])
    #expect(NumberList("12")?.number(for: 0) == 12)
    for wrong in ["", "1/", "/1", "1/-2", "1/٣", "9999999"] { #expect(NumberList(wrong) == nil) }
    for (key, wrong) in [
      (PolicyKey.densityMinimum, "3/x"), (.homeworkNorm, "0/601"), (.sessionHours, "23"),
      (.marksVeto, "maybe"), (.attendanceRisk, "101"), (.correctionsJump, "0"), (.excusedLowers, "1"),
    ] {
      #expect(!key.accepts(wrong), "\(key) \(wrong)")
    }
    #expect(policies.isSet(.excusedLowers, on: day))
  }

  @Test func `a span of hours may go over midnight`() throws {
    let night = try #require(Policies().sessionHours(on: RulesWorld.day(1)))
    #expect((0..<24).filter { night.contains(hour: $0) } == [0, 1, 2, 3, 4, 5, 23])
    let morning = try #require(HourSpan("6-9"))
    #expect((0..<24).filter { morning.contains(hour: $0) } == [6, 7, 8])
    for wrong in ["", "24-6", "6-25", "6-6", "6", "6-7-8", "-6"] { #expect(HourSpan(wrong) == nil) }
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
