internal import EventLog

// Targets of activation against the items of the plan and against each other.
extension PlanLinter {
  /// A target stands for the item whose clause or key is its basis; it also needs what hands out the means to
  /// enter, which is recognised by its title, because no account is active before it.
  mutating func check(_ target: ActivationDashboard.Band) {
    let own = item(of: target)
    var needed = prerequisites(of: own?.dependsOn ?? [])
    for item in items where Self.issuesCredentials(item) && !needed.contains(where: { $0.key == item.key }) {
      needed.append(item)
    }
    for other in needed {
      guard let due = other.due, target.low > 0, target.deadline < due else { continue }
      add(
        PlanFinding(
          kind: .targetBeforePrerequisite, item: own?.key, clause: own?.clause ?? target.basis,
          other: other.key, otherClause: other.clause, due: target.deadline, otherDue: due))
    }
  }

  /// Bands are closed intervals of real numbers: 40 % to 41 % is a gap, 40 % to 40 % is none.
  mutating func checkBands(_ targets: [ActivationDashboard.Band]) {
    for (index, target) in targets.enumerated() {
      guard let previous = targets[..<index].last(where: { $0.basis == target.basis }),
        target.low > previous.high
      else { continue }
      let own = item(of: target)
      let clause = own?.clause ?? target.basis
      add(
        PlanFinding(
          kind: .bandGap, item: own?.key, clause: clause, other: own?.key, otherClause: clause,
          due: target.deadline, otherDue: previous.deadline,
          detail: "\(Self.percent(previous.high))–\(Self.percent(target.low)) %"))
    }
  }

  private func item(of target: ActivationDashboard.Band) -> RolloutPlan.Item? {
    items.first { Self.isBasis($0, target.basis) }
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

  /// Hundredths of a percent without zeros at the end: 4050 as `40.5`.
  private static func percent(_ hundredths: UInt16) -> String {
    let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
    if rest == 0 { return "\(whole)" }
    return rest % 10 == 0 ? "\(whole).\(rest / 10)" : "\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}
