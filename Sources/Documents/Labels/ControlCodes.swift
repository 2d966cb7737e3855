public import School

extension ControlCheck: Labelled {
  /// The eight checks of the internal control (D, control block 1).
  public var label: Label {
    switch self {
    case .timeliness: Label(ru: "своевременность", en: "timeliness")
    case .density: Label(ru: "наполняемость отметок", en: "density of marks")
    case .attendance: Label(ru: "посещаемость", en: "attendance")
    case .programme: Label(ru: "выполнение программы", en: "programme")
    case .homework: Label(ru: "заполнение заданий", en: "homework entered")
    case .homeworkLoad: Label(ru: "объём заданий", en: "homework load")
    case .substitutions: Label(ru: "замены и пропуски уроков", en: "substitutions")
    case .timesheet: Label(ru: "табель", en: "timesheet")
    }
  }
}

extension RemarkRelief: Labelled {
  /// How a remark was settled.
  public var label: Label {
    switch self {
    case .fixed: Label(ru: "исправлено", en: "fixed")
    case .excused: Label(ru: "уважительная причина", en: "excused")
    case .automatic: Label(ru: "снято проверкой", en: "in order at a later run")
    }
  }
}

extension AnomalyKind: Labelled {
  /// What looks as if the founding order was broken.
  public var label: Label {
    switch self {
    case .sharedLogin: Label(ru: "общий логин", en: "shared login")
    case .clockSkew: Label(ru: "неверные часы", en: "clock skew")
    case .nightCorrection: Label(ru: "исправление ночью", en: "correction at night")
    case .bulkCorrection: Label(ru: "массовые исправления", en: "bulk corrections")
    case .markJump: Label(ru: "скачок отметки", en: "jump of a mark")
    case .unusualDevice: Label(ru: "непривычное устройство", en: "unusual device")
    }
  }
}

extension AnomalyVerdict: Labelled {
  /// What an anomaly turned out to be.
  public var label: Label {
    switch self {
    case .confirmed: Label(ru: "подтверждено", en: "confirmed")
    case .explained: Label(ru: "объяснено", en: "explained")
    case .falseAlarm: Label(ru: "ложная тревога", en: "false alarm")
    }
  }
}
