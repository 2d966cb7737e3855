internal import EventLog

/// Finds what contradicts itself in a plan (domain.md section 0, "Anomalies in the seeds").
struct PlanLinter {
  private(set) var findings: [PlanFinding] = []
  let items: [RolloutPlan.Item]
  private let byKey: [String: Int]
  private let outline: PlanOutline
  /// Keys of the items that were taken off the plan: nothing is asked of them, and nothing waits for them.
  private let waived: Set<String>

  init(_ all: [RolloutPlan.Item], _ targets: [ActivationDashboard.Band]) {
    let items = all.filter { $0.state != .waived }
    self.items = items
    waived = Set(all.filter { $0.state == .waived }.map(\.key))
    byKey = Dictionary(items.indices.map { (items[$0].key, $0) }, uniquingKeysWith: { first, _ in first })
    outline = PlanOutline(items)
    var systems = PlanSystems()
    for index in items.indices {
      checkAnnex(index)
      checkDays(index)
      checkExecutors(index)
      checkPrerequisites(index)
      checkNumber(index)
      checkTitle(items[index], &systems)
    }
    for target in targets { check(target) }
    checkBands(targets)
  }

  mutating func find(
    _ kind: PlanFinding.Kind, _ item: RolloutPlan.Item, _ other: RolloutPlan.Item? = nil, key: String? = nil,
    detail: String = ""
  ) {
    findings.append(
      PlanFinding(
        kind: kind, item: item.key, clause: item.clause, other: other?.key ?? key, otherClause: other?.clause,
        due: item.due, otherDue: other?.due, detail: detail))
  }

  mutating func add(_ finding: PlanFinding) { findings.append(finding) }

  /// What is done needs no day any more.
  private mutating func checkDays(_ index: Int) {
    let item = items[index]
    if let start = item.start, let due = item.due, due < start { find(.endsBeforeStart, item) }
    let lacksDay = outline.misses(index) { items[$0].due != nil || items[$0].completedOn != nil }
    if lacksDay { find(item.start == nil ? .undated : .startWithoutEnd, item) }
  }

  private mutating func checkExecutors(_ index: Int) {
    let item = items[index]
    if item.executors.count > 1 { find(.severalExecutors, item, detail: "\(item.executors.count)") }
    if outline.misses(index, { !items[$0].executors.isEmpty }) { find(.noExecutor, item) }
  }

  private mutating func checkPrerequisites(_ index: Int) {
    let item = items[index]
    for key in item.dependsOn {
      guard let place = byKey[key] else {
        if !waived.contains(key) { find(.prerequisiteUnknown, item, key: key) }
        continue
      }
      let other = items[place]
      if prerequisites(of: [other.key]).contains(where: { $0.key == item.key }) { find(.circle, item, other) }
      if place > index, other.plan == item.plan { find(.listedBeforePrerequisite, item, other) }
      guard let due = item.due else { continue }
      guard let otherDue = other.due else {
        if other.completedOn == nil { find(.prerequisiteUndated, item, other) }
        continue
      }
      if due < otherDue { find(Self.approves(item) ? .approvalEarlier : .prerequisiteLater, item, other) }
    }
  }

  /// Compares with the items before it in the same section: order follows the plan as it was written.
  private mutating func checkNumber(_ index: Int) {
    let item = items[index]
    let number = PlanOutline.number(item.clause)
    let before = items[..<index].filter { $0.plan == item.plan }
    if let twin = before.last(where: { $0.clause == item.clause && !item.clause.isEmpty }) {
      find(.duplicateClause, item, twin)
    }
    guard let tail = number.last else { return }
    let section = before.filter {
      let other = PlanOutline.number($0.clause)
      return other.count == number.count && other.dropLast() == number.dropLast()
    }
    if let previous = section.last, let last = PlanOutline.number(previous.clause).last, tail > last,
      tail - last > 1
    {
      let missing = tail - last == 2 ? "\(last + 1)" : "\(last + 1)–\(tail - 1)"
      find(.clauseGap, item, previous, detail: missing)
    }
    if let due = item.due, let dated = section.last(where: { $0.due != nil }), let otherDue = dated.due,
      due < otherDue
    {
      find(.outOfOrder, item, dated)
    }
  }

  /// The items of these keys and all that they depend on, in the order of discovery.
  func prerequisites(of keys: [String]) -> [RolloutPlan.Item] {
    var found: [Int] = []
    var waiting = keys
    while !waiting.isEmpty {
      guard let index = byKey[waiting.removeFirst()], !found.contains(index) else { continue }
      found.append(index)
      waiting += items[index].dependsOn
    }
    return found.map { items[$0] }
  }

  private static func approves(_ item: RolloutPlan.Item) -> Bool {
    let title = item.title.lowercased()
    return ["утвержд", "approv"].contains { title.contains($0) }
  }
}
