import EventLog
import Projections
import Replay
import School
import TestSupport
import Testing

@Suite("Roll-out plan")
struct RolloutPlanTests {
  func plan(_ history: SchoolHistory, on day: String) throws -> RolloutPlan {
    try history.flush()
    let fold = Running(RolloutPlanFold())
    try Replay.run([fold], over: history.store)
    return fold.model.finish(on: .of(day))
  }

  func findings(_ lines: [SeedPlanA.Line]) throws -> [String] {
    try plan(try SeedPlanA.history(lines), on: "2013-02-01").findings.filter {
      $0.kind != .targetBeforePrerequisite
    }.map { "\($0.kind.name) \($0.item ?? "") \($0.other ?? "")" }
  }

  func completed(_ number: UInt32, _ evidence: String = "") -> PlanItemCompleted {
    PlanItemCompleted {
      $0.planItem = PlanItemNumber(number)
      $0.evidence = evidence
    }
  }

  @Test func `the linter finds every contradiction of seed A`() throws {
    let plan = try plan(try SeedPlanA.history(), on: "2013-02-01")
    let found = plan.findings.map {
      "\($0.kind.name) \($0.item ?? "-") \($0.other ?? "-") \($0.due.map(\.description) ?? "-")"
    }
    #expect(
      found == [
        "outOfOrder A2.6 A2.5 2013-04-20",
        "duplicateClause A2.7bis A2.7 2013-05-15",
        "outOfOrder A2.8 A2.7bis 2013-05-10",
        "outOfOrder A3.7 A3.6 2013-10-01",
        "undated A3.8 - -",
        "targetBeforePrerequisite A3.9 A3.4 2013-09-20",
        "targetBeforePrerequisite A3.9 A3.6 2013-09-20",
        "targetBeforePrerequisite A3.9 A3.6 2013-10-20",
      ])
    #expect(plan.items.map(\.key) == SeedPlanA.lines.map(\.key))
  }

  @Test(arguments: ["A3.9", "A, п. 3.9", "A 3.9"])
  func `a target is held against what the item of its basis depends on`(basis: String) throws {
    let history = try SchoolHistory()
    let lines = [
      SeedPlanA.Line(key: "A3.4", clause: "3.4", due: "2013-10-01", title: "Обучение родителей"),
      SeedPlanA.Line(
        key: "A3.9", clause: "3.9", due: "2014-01-01", title: "Активация", dependsOn: "A3.4"),
    ]
    for (number, line) in lines.enumerated() {
      try history.record(SeedPlanA.event(line, number), on: .of("2013-02-01"))
    }
    let target = ActivationTargetSet {
      $0.low = 3000
      $0.deadline = .of("2013-09-20")
      $0.basis = basis
    }
    try history.record(target, on: .of("2013-02-01"))
    let found = try plan(history, on: "2013-02-01").findings.filter { $0.kind == .targetBeforePrerequisite }
    #expect(found.map(\.other) == ["A3.4"] && found.map(\.item) == ["A3.9"])
  }

  @Test func `items are done, done late, late, ahead or undated on a day`() throws {
    let history = try SeedPlanA.history()
    try history.record(completed(0, "приказ № 12"), on: .of("2013-01-30"))
    try history.record(completed(1), on: .of("2013-02-05"))
    let plan = try plan(history, on: "2013-02-10")
    #expect(plan.items[0].state == .done && plan.items[0].evidence == "приказ № 12")
    #expect(plan.items[1].state == .doneLate && plan.items[1].daysLate == 4)
    #expect(plan.items[2].state == .late && plan.items[2].daysLate == 9)
    #expect(plan.items[3].state == .due && plan.items[3].daysLate == 0)
    #expect(plan.items[3].dependsOn == ["A1.2", "A1.3"])
    #expect(plan.items[24].state == .undated)
    #expect(plan.count(.due) == 22)
    #expect(try self.plan(history, on: "2013-02-04").items[1].state == .late)
    #expect(try self.plan(history, on: "2013-02-01").items[2].state == .due)
  }

  @Test func `a restated item counts as last stated, an annulled completion not at all`() throws {
    let history = try SeedPlanA.history()
    var moved = SeedPlanA.lines[2]
    moved.due = "2013-03-01"
    try history.record(
      SeedPlanA.event(moved, 2), on: .of("2013-02-02"), amends: Position(3), flags: .restatement)
    let done = try history.record(completed(0), on: .of("2013-01-30"))
    try history.annul(EventCode.planItemCompleted, 0, at: done, on: .of("2013-01-30"))
    let plan = try plan(history, on: "2013-02-10")
    #expect(plan.items.count == SeedPlanA.lines.count)
    #expect(plan.items[2].state == .due && plan.items[0].state == .late)
  }

  @Test func `a waived item is off the plan from its day, until the waiver is annulled`() throws {
    let history = try SeedPlanA.history()
    let waiver = PlanItemWaived {
      $0.planItem = PlanItemNumber(2)
      $0.why = "Передано району"
    }
    let waived = try history.record(waiver, on: .of("2013-02-05"), amends: Position(3))
    let plan = try plan(history, on: "2013-02-10")
    #expect(plan.items[2].state == .waived && plan.items[2].daysLate == 0)
    #expect(plan.items[2].evidence == "Передано району" && plan.items[2].completedOn == nil)
    #expect(plan.items.count == SeedPlanA.lines.count && plan.count(.waived) == 1)
    #expect(try self.plan(history, on: "2013-02-04").items[2].state == .late)
    try history.annul(EventCode.planItemWaived, 2, at: waived, on: .of("2013-02-05"))
    #expect(try self.plan(history, on: "2013-02-10").items[2].state == .late)
  }

  @Test func `dependencies are checked for days, knowledge and circles`() throws {
    let first = SeedPlanA.Line(key: "a", clause: "1", due: "2013-03-01", title: "", dependsOn: "b")
    let second = SeedPlanA.Line(key: "b", clause: "2", due: "2013-04-01", title: "")
    #expect(try findings([first, second]) == ["prerequisiteLater a b"])
    #expect(
      try findings([first]) == ["prerequisiteUnknown a b"])
    var circle = second
    circle.dependsOn = "a"
    #expect(try findings([first, circle]) == ["circle a b", "prerequisiteLater a b", "circle b a"])
    var undated = second
    undated.due = nil
    #expect(try findings([first, undated]) == ["prerequisiteUndated a b", "undated b "])
    var reversed = second
    reversed.start = "2013-05-01"
    reversed.clause = "4"
    #expect(
      try findings([first, reversed]) == [
        "prerequisiteLater a b", "endsBeforeStart b ", "clauseGap b a",
      ])
  }
}
