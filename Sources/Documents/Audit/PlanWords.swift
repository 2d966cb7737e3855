internal import Projections

/// Words of the plan that only this folder uses.
enum PlanWord: CaseIterable, Labelled {
  case heading, item, plan, clause, title, start, responsible, dependsOn, state, completedOn, daysLate
  case evidence, findings

  var label: Label {
    switch self {
    case .heading: Label(ru: "План внедрения", en: "Roll-out plan")
    case .item: Label(ru: "пункт", en: "item")
    case .plan: Label(ru: "план", en: "plan")
    case .clause: Label(ru: "пункт", en: "clause")
    case .title: Label(ru: "содержание", en: "what is to be done")
    case .start: Label(ru: "начало", en: "start")
    case .responsible: Label(ru: "ответственный", en: "responsible")
    case .dependsOn: Label(ru: "условие", en: "prerequisite")
    case .state: Label(ru: "состояние", en: "state")
    case .completedOn: Label(ru: "выполнен", en: "completed")
    case .daysLate: Label(ru: "дней опоздания", en: "days late")
    case .evidence: Label(ru: "подтверждение", en: "evidence")
    case .findings: Label(ru: "противоречия", en: "contradictions")
    }
  }
}

extension RolloutPlan.State {
  var label: Label {
    switch self {
    case .done: DashboardLabel.done.label
    case .doneLate: DashboardLabel.doneLate.label
    case .late: DashboardLabel.late.label
    case .due: DashboardLabel.pending.label
    case .undated: Label(ru: "без срока", en: "no date")
    case .waived: Label(ru: "снят с плана", en: "waived")
    }
  }

  /// What stands before the item.
  var sign: String {
    switch self {
    case .done, .doneLate: "✓"
    case .late: "▼"
    case .due, .undated: "·"
    case .waived: "–"
    }
  }
}

extension PlanFinding.Kind {
  var label: Label {
    switch self {
    case .prerequisiteLater: Label(ru: "срок раньше срока условия", en: "due before its prerequisite")
    case .prerequisiteUndated: Label(ru: "у условия нет срока", en: "its prerequisite has no date")
    case .prerequisiteUnknown: Label(ru: "условия нет в плане", en: "its prerequisite is not in the plan")
    case .circle: Label(ru: "условия замкнуты в круг", en: "prerequisites form a circle")
    case .targetBeforePrerequisite:
      Label(
        ru: "цель активации раньше того, без чего она невозможна", en: "target before what makes it possible")
    case .undated: Label(ru: "нет срока окончания", en: "has no last day")
    case .endsBeforeStart: Label(ru: "кончается раньше, чем начинается", en: "ends before it starts")
    case .duplicateClause: Label(ru: "номер пункта повторяется", en: "clause number is used twice")
    case .outOfOrder: Label(ru: "срок раньше срока предыдущего пункта", en: "due before the item above")
    case .clauseGap: Label(ru: "пропущен номер пункта", en: "a clause number is missing")
    }
  }
}
