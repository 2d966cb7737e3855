public import School

extension ApplicationDecision: Labelled {
  /// What was decided on a parent's application.
  public var label: Label {
    switch self {
    case .accepted: Label(ru: "принято", en: "accepted")
    case .refused: Label(ru: "отказано", en: "refused")
    }
  }
}

extension RefusalReason: Labelled {
  /// Why a parent's application was refused.
  public var label: Label {
    switch self {
    case .none: Label(ru: "нет", en: "none")
    case .notGuardian: Label(ru: "не законный представитель", en: "not a guardian")
    case .incomplete: Label(ru: "заявление неполное", en: "incomplete")
    case .notEnrolled: Label(ru: "ученик не зачислен", en: "pupil not enrolled")
    case .duplicate: Label(ru: "повторное заявление", en: "duplicate")
    case .other: Label(ru: "другая причина", en: "other reason")
    }
  }
}

extension LinkFailure: Labelled {
  /// What did not match when an account was to be linked with ЕСИА.
  public var label: Label {
    switch self {
    case .name: Label(ru: "не совпало имя", en: "name differs")
    case .snils: Label(ru: "не совпал СНИЛС", en: "insurance number differs")
    case .birthDate: Label(ru: "не совпала дата рождения", en: "birth date differs")
    case .minor: Label(ru: "детская учётная запись не подтверждена", en: "child's account not confirmed")
    case .other: Label(ru: "другая ошибка связи", en: "other failure")
    }
  }
}

extension ScheduleKind: Labelled {
  /// What hours are set for.
  public var label: Label {
    switch self {
    case .dataEntry: Label(ru: "ввод данных", en: "data entry")
    case .devices: Label(ru: "доступ к устройствам", en: "devices")
    case .help: Label(ru: "консультации", en: "help")
    }
  }
}
