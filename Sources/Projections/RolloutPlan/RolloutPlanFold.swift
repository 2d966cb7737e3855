public import EventLog
public import Replay
internal import School

/// Gathers the plan; everything else costs one comparison.
public struct RolloutPlanFold: Projection {
  private var ledger = FactLedger()
  private var scheduled: [Position: PlanItemScheduled] = [:]
  private var completed: [Position: PlanItemCompleted] = [:]
  private var waived: [Position: (item: PlanItemNumber, day: Day, why: String)] = [:]
  private var duties: [Position: DutyAssigned] = [:]
  private var bases: [Position: String] = [:]

  /// A fold that has seen nothing.
  public init() {}

  /// Applies one block.
  public mutating func apply(_ block: borrowing BlockView) throws {
    try block.forEach { position, record in
      if record.type >= EventCode.activationTargetSet || record.type == EventCode.dutyAssigned {
        try gather(position, record)
      }
    }
  }

  private mutating func gather(_ position: Position, _ record: borrowing RecordView) throws {
    switch record.type {
    case EventCode.activationTargetSet:
      let bounds = (record.u16(ActivationTargetSet.Layout.low), record.u16(ActivationTargetSet.Layout.high))
      let deadline = UInt32(bitPattern: record.i32(ActivationTargetSet.Layout.deadline))
      ledger.add(position, record, (UInt32(bounds.0), UInt32(bounds.1), deadline))
      bases[position] = record.text(0)
    case EventCode.planItemScheduled:
      let item = try RecordDecoder.decode(PlanItemScheduled.self, record)
      scheduled[position] = item
      ledger.add(position, record, (item.planItem.number, 0, 0))
    case EventCode.planItemCompleted:
      let done = try RecordDecoder.decode(PlanItemCompleted.self, record)
      completed[position] = done
      ledger.add(position, record, (done.planItem.number, 0, 0))
    case EventCode.planItemWaived:
      let waiver = try RecordDecoder.decode(PlanItemWaived.self, record)
      waived[position] = (waiver.planItem, record.occurredOn, waiver.why)
      ledger.add(
        position, record, ends: EventCode.planItemScheduled, (waiver.planItem.number, 0, 0))
    case EventCode.dutyAssigned:
      let duty = try RecordDecoder.decode(DutyAssigned.self, record)
      duties[position] = duty
      ledger.add(position, record, (duty.staff.number, 0, 0))
    case EventCode.factAnnulled: ledger.annul(position, record)
    default: break
    }
  }

  /// The plan on a day.
  public func finish(on: Day) -> RolloutPlan {
    let facts = ledger.settled()
    var done: [UInt32: Completion] = [:]
    for fact in facts where fact.type == EventCode.planItemCompleted && fact.occurredOn <= on {
      let known = done[fact.words.first]
      if let known, known.day <= fact.occurredOn { continue }
      done[fact.words.first] = Completion(
        day: fact.occurredOn, position: fact.root, evidence: completed[fact.latest]?.evidence ?? "")
    }
    var shared: [String: [StaffNumber]] = [:]
    for fact in facts where fact.type == EventCode.dutyAssigned {
      if let duty = duties[fact.latest] { shared[duty.duty, default: []].append(duty.staff) }
    }
    var items = facts.filter { $0.type == EventCode.planItemScheduled }.compactMap { fact in
      scheduled[fact.latest].map { item in
        let isWaived = fact.end.map { $0 <= on } ?? false
        return Self.item(
          item, fact, done[item.planItem.number], on, shared: shared[item.key] ?? [],
          waiver: isWaived ? waiver(of: item.planItem, on: fact.end) : nil)
      }
    }
    // Nothing stands under what was taken off the plan: of two headings with one number the other one has it all.
    let live = items.indices.filter { items[$0].state != .waived }
    let outline = PlanOutline(live.map { items[$0] })
    for (place, index) in live.enumerated() where items[index].state == .undated && outline.isHeading(place) {
      items[index].state = .heading
    }
    let targets = ActivationDashboard.Band.bands(facts, bases: bases)
    return RolloutPlan(
      on: on, items: items, targets: targets, findings: PlanLinter(items, targets).findings)
  }

  /// What took an item off the plan on a day.
  private func waiver(of item: PlanItemNumber, on day: Day?) -> Waiver? {
    waived.filter { $0.value.item == item && $0.value.day == day }.max { $0.key < $1.key }.map {
      Waiver(position: $0.key, why: $0.value.why)
    }
  }

  /// What took an item off the plan.
  private struct Waiver {
    let position: Position
    let why: String
  }

  /// How an item was done.
  private struct Completion {
    let day: Day
    let position: Position
    let evidence: String
  }

  private static func item(
    _ item: PlanItemScheduled, _ fact: SettledFact, _ done: Completion?, _ on: Day,
    shared: [StaffNumber], waiver: Waiver?
  ) -> RolloutPlan.Item {
    let due = item.due == .none ? nil : item.due
    let isWaived = waiver != nil && done == nil
    let late = isWaived ? 0 : due.map { max(0, (done?.day ?? on) - $0) } ?? 0
    let state: RolloutPlan.State =
      switch (done != nil, due != nil) {
      case (true, _): late > 0 ? .doneLate : .done
      case (false, _) where isWaived: .waived
      case (false, true): late > 0 ? .late : .due
      case (false, false): .undated
      }
    var executors = item.responsible.isNone ? [] : [item.responsible]
    for staff in shared where !executors.contains(staff) { executors.append(staff) }
    let keys = item.dependsOn.split(separator: ",").map { String($0.trimmingSpaces) }
    return RolloutPlan.Item(
      number: item.planItem, key: item.key, plan: item.plan, clause: item.clause, title: item.title,
      start: item.start == .none ? nil : item.start, due: due, responsible: item.responsible,
      executors: executors, dependsOn: keys.filter { !$0.isEmpty }, position: fact.root,
      completedOn: done?.day, completedAt: done?.position, waivedAt: isWaived ? waiver?.position : nil,
      evidence: (done?.evidence ?? waiver?.why).flatMap { $0.isEmpty ? nil : $0 }, state: state,
      daysLate: late)
  }
}

extension Substring {
  /// Without spaces at either end.
  var trimmingSpaces: Substring {
    var rest = self.drop { $0 == " " }
    while rest.last == " " { rest.removeLast() }
    return rest
  }
}
