internal import Projections

/// Words of the plan that only this folder uses.
enum PlanWord: CaseIterable, Labelled {
  case heading, item, plan, clause, title, start, responsible, dependsOn, state, completedOn, daysLate
  case executors, evidence, findings, finding, detail, against, againstDue

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
    case .executors: Label(ru: "исполнители", en: "executors")
    case .findings: Label(ru: "противоречия", en: "contradictions")
    case .finding: Label(ru: "что не так", en: "what is wrong")
    case .detail: Label(ru: "подробно", en: "detail")
    case .against: Label(ru: "с пунктом", en: "against")
    case .againstDue: Label(ru: "его срок", en: "its due day")
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
    case .heading: Label(ru: "раздел", en: "heading")
    }
  }

  /// What stands before the item.
  var sign: String {
    switch self {
    case .done, .doneLate: "✓"
    case .late: "▼"
    case .due, .undated: "·"
    case .waived: "–"
    case .heading: ""
    }
  }
}

extension PlanFinding.Kind {
  var label: Label {
    switch self {
    case .prerequisiteLater: Label(ru: "срок раньше срока условия", en: "due before its prerequisite")
    case .approvalEarlier:
      Label(ru: "утверждение раньше того, что утверждается", en: "approval before what it approves")
    case .listedBeforePrerequisite:
      Label(ru: "стоит в плане раньше своего условия", en: "listed before its prerequisite")
    case .prerequisiteUndated: Label(ru: "у условия нет срока", en: "its prerequisite has no date")
    case .prerequisiteUnknown: Label(ru: "условия нет в плане", en: "its prerequisite is not in the plan")
    case .circle: Label(ru: "условия замкнуты в круг", en: "prerequisites form a circle")
    case .targetBeforePrerequisite:
      Label(
        ru: "цель активации раньше того, без чего она невозможна", en: "target before what makes it possible")
    case .bandGap: Label(ru: "пробел между ступенями цели", en: "gap between bands of the target")
    case .undated: Label(ru: "нет срока", en: "has no date")
    case .startWithoutEnd: Label(ru: "есть начало, нет окончания", en: "has a start and no end")
    case .endsBeforeStart: Label(ru: "кончается раньше, чем начинается", en: "ends before it starts")
    case .noExecutor: Label(ru: "нет ответственного", en: "nobody answers for it")
    case .severalExecutors: Label(ru: "ответственных несколько", en: "several answer for it")
    case .duplicateClause: Label(ru: "номер пункта повторяется", en: "clause number is used twice")
    case .outOfOrder: Label(ru: "срок раньше срока предыдущего пункта", en: "due before the item above")
    case .clauseGap: Label(ru: "пропущен номер пункта", en: "a clause number is missing")
    case .annexNumber:
      Label(ru: "приложение к приказу с другим номером", en: "annex to an order of another number")
    case .otherSystem: Label(ru: "названа другая система", en: "another system is named")
    case .namedTwice: Label(ru: "одно и то же названо дважды", en: "the same thing is named twice")
    case .footnote: Label(ru: "сноска в тексте пункта", en: "a footnote in the text")
    }
  }
}
