internal import EventLog

/// Finds what contradicts itself in a plan (domain.md section 0, "Anomalies in the seeds").
struct PlanLinter {
  private(set) var findings: [PlanFinding] = []
  private let items: [RolloutPlan.Item]
  private let byKey: [String: Int]

  init(_ items: [RolloutPlan.Item], _ targets: [ActivationDashboard.Band]) {
    self.items = items
    byKey = Dictionary(items.indices.map { (items[$0].key, $0) }, uniquingKeysWith: { first, _ in first })
    for index in items.indices {
      checkDays(items[index])
      checkPrerequisites(items[index])
      checkNumber(index)
    }
    for target in targets { check(target) }
  }

  private mutating func find(
    _ kind: PlanFinding.Kind, _ item: RolloutPlan.Item, _ other: RolloutPlan.Item? = nil, key: String? = nil
  ) {
    findings.append(
      PlanFinding(
        kind: kind, item: item.key, clause: item.clause, other: other?.key ?? key, otherClause: other?.clause,
        due: item.due, otherDue: other?.due))
  }

  private mutating func checkDays(_ item: RolloutPlan.Item) {
    guard let due = item.due else { return find(.undated, item) }
    if let start = item.start, due < start { find(.endsBeforeStart, item) }
  }

  private mutating func checkPrerequisites(_ item: RolloutPlan.Item) {
    for key in item.dependsOn {
      guard let index = byKey[key] else {
        find(.prerequisiteUnknown, item, key: key)
        continue
      }
      let other = items[index]
      if prerequisites(of: [other.key]).contains(where: { $0.key == item.key }) { find(.circle, item, other) }
      guard let due = item.due else { continue }
      guard let otherDue = other.due else {
        find(.prerequisiteUndated, item, other)
        continue
      }
      if due < otherDue { find(.prerequisiteLater, item, other) }
    }
  }

  /// Compares with the items before it in the same plan: order follows the plan as it was written.
  private mutating func checkNumber(_ index: Int) {
    let item = items[index]
    let before = items[..<index].filter { $0.plan == item.plan }
    if let twin = before.last(where: { $0.clause == item.clause && !item.clause.isEmpty }) {
      find(.duplicateClause, item, twin)
    }
    guard let previous = before.last else { return }
    let number = Self.number(item.clause)
    let last = Self.number(previous.clause)
    guard !number.isEmpty, number.count == last.count, number.dropLast() == last.dropLast() else { return }
    if let tail = number.last, let lastTail = last.last, tail > lastTail + 1 {
      find(.clauseGap, item, previous)
    }
    let dated = before.last { $0.due != nil && Self.number($0.clause).dropLast() == number.dropLast() }
    if let due = item.due, let dated, let otherDue = dated.due, due < otherDue {
      find(.outOfOrder, item, dated)
    }
  }

  /// A target stands for the item whose clause or key is its basis; it also needs what hands out the means to
  /// enter, which is recognised by its title, because no account is active before it.
  private mutating func check(_ target: ActivationDashboard.Band) {
    let own = items.first { Self.isBasis($0, target.basis) }
    var needed = prerequisites(of: own?.dependsOn ?? [])
    for item in items where Self.issuesCredentials(item) && !needed.contains(where: { $0.key == item.key }) {
      needed.append(item)
    }
    for other in needed {
      guard let due = other.due, target.low > 0, target.deadline < due else { continue }
      findings.append(
        PlanFinding(
          kind: .targetBeforePrerequisite, item: own?.key, clause: own?.clause ?? target.basis,
          other: other.key, otherClause: other.clause, due: target.deadline, otherDue: due))
    }
  }

  /// The items of these keys and all that they depend on, in the order of discovery.
  private func prerequisites(of keys: [String]) -> [RolloutPlan.Item] {
    var found: [Int] = []
    var waiting = keys
    while !waiting.isEmpty {
      guard let index = byKey[waiting.removeFirst()], !found.contains(index) else { continue }
      found.append(index)
      waiting += items[index].dependsOn
    }
    return found.map { items[$0] }
  }

  /// True when a target's basis names the item: by key, or by plan and clause («План А, п. 3.9»).
  private static func isBasis(_ item: RolloutPlan.Item, _ basis: String) -> Bool {
    if item.key == basis { return true }
    return !item.clause.isEmpty && basis.hasPrefix(item.plan)
      && basis.split(separator: " ").last ?? "" == item.clause
  }

  private static func issuesCredentials(_ item: RolloutPlan.Item) -> Bool {
    let title = item.title.lowercased()
    return ["логин", "парол", "учётных данных", "login", "password", "credential"].contains {
      title.contains($0)
    }
  }

  /// `2.10.` as [2, 10]; empty when it is not made of numbers.
  static func number(_ clause: String) -> [Int] {
    let parts = clause.split(separator: ".")
    let numbers = parts.compactMap { Int($0) }
    return numbers.count == parts.count ? numbers : []
  }
}
