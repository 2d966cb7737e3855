internal import EventLog
internal import Projections
internal import School

extension FigureLexicon {
  /// The words of the reports on people's access, on control and on the log itself.
  static let people: [String: FigureWords] = [
    "activation": .activation, "activation-series": .activationSeries,
    "activation-forecast": .activationForecast, "correction-counts": .correctionCounts, "portal": .portal,
    "access": .access, "corrections": .corrections,
    "correction-anomalies": .correctionAnomalies, "roll-calls": .rollCalls, "remarks": .remarks,
    "inspection": .inspection, "regional": .regional, "plan": .plan, "integrity": .integrity,
  ]

  /// Words of the reports on people, control and the plan.
  static let peopleWords: [String: Label] = {
    var words: [String: Label] = [:]
    for entry in EventRegistry.all { words[entry.type.name] = EventLabel.of(type: entry.type.code) }
    for state in RolloutPlan.State.allCases { words[state.name] = state.label }
    for code in AbsenceCode.allCases { words[code.name] = code.label }
    for role in Role.allCases { words[role.name] = role.label }
    for check in ControlCheck.allCases { words[check.name] = check.label }
    return words.merging(measures) { known, _ in known }
  }()

  /// States of remarks, and the rows of the report on integrity.
  private static let measures: [String: Label] = [
    "check": Label(ru: "проверка", en: "check"),
    "open": Label(ru: "не снято", en: "open"),
    "overdue": Label(ru: "просрочено", en: "overdue"),
    "relieved": Label(ru: "снято", en: "relieved"),
    "size": Label(ru: "событий в журнале", en: "events in the log"),
    "root": Label(ru: "корень дерева", en: "root of the tree"),
    "lastCheckpoint": Label(ru: "последняя контрольная точка", en: "last checkpoint seen"),
    "appends": Label(ru: "записей пакетами", en: "appends"),
    "unsignedAppends": Label(ru: "из них без подписи", en: "of these, unsigned"),
    "clockCorrections": Label(ru: "часы отставали", en: "clock was behind"),
    "annulments": Label(ru: "аннулировано", en: "annulments"),
    "closings": Label(ru: "закрытий", en: "closings"),
    "backups": Label(ru: "резервных копий", en: "backups"),
    "restoresVerified": Label(ru: "копия проверена", en: "restores verified"),
    "restoresFailed": Label(ru: "копия не прошла проверку", en: "restores failed"),
    "batchesSent": Label(ru: "выгрузок отправлено", en: "batches sent"),
    "batchesAcknowledged": Label(ru: "выгрузок принято", en: "batches acknowledged"),
  ]
}
