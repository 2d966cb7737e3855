import EventLog
import Projections
import School
import TestSupport
import Testing

@Suite("Roll-out plan")
struct RolloutPlanTests {
  func completed(_ number: UInt32, _ evidence: String = "") -> PlanItemCompleted {
    PlanItemCompleted {
      $0.planItem = PlanItemNumber(number)
      $0.evidence = evidence
    }
  }

  func index(_ key: String, _ plan: RolloutPlan) throws -> Int {
    try #require(plan.items.firstIndex { $0.key == key })
  }

  @Test func `items are done, done late, late, ahead or undated on a day; headings are none of these`() throws
  {
    let history = try SeedPlan.history("A")
    try history.record(completed(1, "приказ № 12"), on: .of("2013-01-30"))
    try history.record(completed(2), on: .of("2013-02-05"))
    let plan = try history.plan(on: "2013-02-10")
    #expect(plan.items[0].key == "A1" && plan.items[0].state == .heading)
    #expect(plan.items[1].state == .done && plan.items[1].evidence == "приказ № 12")
    #expect(plan.items[2].state == .doneLate && plan.items[2].daysLate == 4)
    #expect(plan.items[3].state == .late && plan.items[3].daysLate == 9)
    #expect(plan.items[4].state == .due && plan.items[4].daysLate == 0)
    #expect(plan.items[4].dependsOn == ["A1.2", "A1.3"])
    #expect(plan.items[try index("A3.8", plan)].state == .undated)
    #expect(plan.count(.due) == 22 && plan.count(.heading) == 3)
    #expect(try history.plan(on: "2013-02-04").items[2].state == .late)
    #expect(try history.plan(on: "2013-02-01").items[3].state == .due)
  }

  @Test func `whoever has an item's key as a duty answers for it beside the responsible one`() throws {
    let history = try SeedPlan.history("A")
    let plan = try history.plan(on: "2013-02-01")
    let applications = plan.items[try index("A2.10", plan)]
    #expect(applications.executors.count == 2 && applications.executors.first == applications.responsible)
    #expect(plan.items[try index("A2.1", plan)].executors.isEmpty)
    let events = try SeedPlan.events("A")
    let place = try #require(events.firstIndex { ($0.fact as? DutyAssigned)?.duty == "A2.10" })
    try history.annul(
      EventCode.dutyAssigned, applications.executors[1].number, at: Position(UInt64(place)),
      on: .of("2013-02-02"))
    let later = try history.plan(on: "2013-02-03")
    #expect(later.items[try index("A2.10", later)].executors == [applications.responsible])
  }

  @Test func `a restated item counts as last stated, an annulled completion not at all`() throws {
    var moved = PlanLine("A2", "2", due: "2013-02-01")
    let history = try PlanLine.history([PlanLine("A1", "1", due: "2013-02-01"), moved])
    moved.due = "2013-03-01"
    try history.record(
      moved.event(1), on: .of("2013-02-02"), amends: Position(2), flags: .restatement)
    let done = try history.record(completed(0), on: .of("2013-01-30"))
    try history.annul(EventCode.planItemCompleted, 0, at: done, on: .of("2013-01-30"))
    let plan = try history.plan(on: "2013-02-10")
    #expect(plan.items.count == 2)
    #expect(plan.items[1].state == .due && plan.items[0].state == .late)
  }

  @Test func `a waived item is off the plan from its day, until the waiver is annulled`() throws {
    let history = try SeedPlan.history("A")
    let waiver = PlanItemWaived {
      $0.planItem = PlanItemNumber(3)
      $0.why = "Передано району"
    }
    let waived = try history.record(waiver, on: .of("2013-02-05"), amends: Position(9))
    let plan = try history.plan(on: "2013-02-10")
    #expect(plan.items[3].key == "A1.3" && plan.items[3].state == .waived && plan.items[3].daysLate == 0)
    #expect(plan.items[3].evidence == "Передано району" && plan.items[3].completedOn == nil)
    #expect(plan.items.count == 29 && plan.count(.waived) == 1)
    #expect(try history.plan(on: "2013-02-04").items[3].state == .late)
    try history.annul(EventCode.planItemWaived, 3, at: waived, on: .of("2013-02-05"))
    #expect(try history.plan(on: "2013-02-10").items[3].state == .late)
  }
}
