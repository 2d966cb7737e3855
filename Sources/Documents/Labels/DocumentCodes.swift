public import School

extension LocalActKind: Labelled {
  /// Kind of a local act.
  public var label: Label {
    switch self {
    case .regulation: Label(ru: "положение", en: "regulation")
    case .order: Label(ru: "приказ", en: "order")
    case .instruction: Label(ru: "инструкция", en: "instruction")
    case .jobDescription: Label(ru: "должностная инструкция", en: "job description")
    case .contract: Label(ru: "договор", en: "contract")
    case .agreement: Label(ru: "согласование", en: "agreement")
    case .other: Label(ru: "другой акт", en: "other act")
    }
  }
}

extension BriefingKind: Labelled {
  /// Kind of a briefing.
  public var label: Label {
    switch self {
    case .training: Label(ru: "обучение", en: "training")
    case .meeting: Label(ru: "собрание", en: "meeting")
    case .familiarisation: Label(ru: "ознакомление", en: "familiarisation")
    case .consultation: Label(ru: "консультация", en: "consultation")
    }
  }
}

extension Audience: Labelled {
  /// A kind of people as a whole.
  public var label: Label {
    switch self {
    case .teachers: Label(ru: "учителя", en: "teachers")
    case .pupils: Label(ru: "ученики", en: "pupils")
    case .guardians: Label(ru: "родители", en: "guardians")
    case .staff: Label(ru: "сотрудники", en: "staff")
    }
  }
}

extension ExportKind: Labelled {
  /// What was made of the log.
  public var label: Label {
    switch self {
    case .archive: Label(ru: "архив", en: "archive")
    case .register: Label(ru: "журнал класса", en: "class register")
    case .summary: Label(ru: "сводная ведомость", en: "summary sheet")
    case .regional: Label(ru: "отчёт для региона", en: "regional file")
    case .events: Label(ru: "выгрузка событий", en: "events")
    case .names: Label(ru: "выгрузка имён", en: "names")
    case .report: Label(ru: "отчёт", en: "report")
    }
  }
}

extension DocumentKind: Labelled {
  /// Kind of documents that are kept for a term and then destroyed.
  public var label: Label {
    switch self {
    case .register: Label(ru: "журналы", en: "class registers")
    case .summary: Label(ru: "сводные ведомости", en: "summary sheets")
    case .application: Label(ru: "заявления родителей", en: "parents' applications")
    case .consent: Label(ru: "согласия", en: "consents")
    case .contact: Label(ru: "контакты", en: "contacts")
    case .note: Label(ru: "записи о людях", en: "notes on persons")
    case .backup: Label(ru: "резервные копии", en: "backups")
    case .other: Label(ru: "другие документы", en: "other documents")
    case .archive: Label(ru: "бумажные архивы", en: "paper archives")
    case .control: Label(ru: "документы контроля", en: "documents of control")
    case .session: Label(ru: "записи о входах", en: "records of entering")
    }
  }
}
