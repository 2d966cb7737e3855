/// Words of the activation dashboard and the plan.
public enum DashboardLabel: CaseIterable, Labelled {
  /// “Activation by guardians”
  case activation
  /// “plan”
  case plan
  /// “by”
  case by
  /// “school”
  case school
  /// “class”
  case className
  /// “eligible”
  case eligible
  /// “applications”
  case applications
  /// “consents”
  case consents
  /// “issued”
  case issued
  /// “activated”
  case activated
  /// “%”
  case percent
  /// “deadline”
  case deadline
  /// “low”
  case low
  /// “high”
  case high
  /// “met”
  case met
  /// “not met”
  case notMet
  /// “no target”
  case noTarget
  /// “nobody eligible”
  case noEligible
  /// “plan item”
  case item
  /// “due”
  case due
  /// “done”
  case done
  /// “done late”
  case doneLate
  /// “late”
  case late
  /// “ahead”
  case pending
  /// “prerequisite”
  case prerequisite
  /// “its prerequisite is later”
  case prerequisiteLater

  /// The text in every language.
  public var label: Label {
    switch self {
    case .activation: Label(ru: "Активация родителей", en: "Activation by guardians")
    case .plan: Label(ru: "план", en: "plan")
    case .by: Label(ru: "к", en: "by")
    case .school: Label(ru: "школа", en: "school")
    case .className: Label(ru: "класс", en: "class")
    case .eligible: Label(ru: "имеют право", en: "eligible")
    case .applications: Label(ru: "заявления", en: "applications")
    case .consents: Label(ru: "согласия", en: "consents")
    case .issued: Label(ru: "выданы", en: "issued")
    case .activated: Label(ru: "активны", en: "activated")
    case .percent: Label(ru: "%", en: "%")
    case .deadline: Label(ru: "срок", en: "deadline")
    case .low: Label(ru: "нижняя граница", en: "low")
    case .high: Label(ru: "верхняя граница", en: "high")
    case .met: Label(ru: "выполнено", en: "met")
    case .notMet: Label(ru: "не выполнено", en: "not met")
    case .noTarget: Label(ru: "цели нет", en: "no target")
    case .noEligible: Label(ru: "некого активировать", en: "nobody eligible")
    case .item: Label(ru: "пункт плана", en: "plan item")
    case .due: Label(ru: "срок", en: "due")
    case .done: Label(ru: "выполнен", en: "done")
    case .doneLate: Label(ru: "выполнен с опозданием", en: "done late")
    case .late: Label(ru: "просрочен", en: "late")
    case .pending: Label(ru: "впереди", en: "ahead")
    case .prerequisite: Label(ru: "условие", en: "prerequisite")
    case .prerequisiteLater: Label(ru: "условие позже цели", en: "its prerequisite is later")
    }
  }
}
