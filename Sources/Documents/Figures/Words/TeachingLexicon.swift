extension FigureLexicon {
  /// The words of the reports on lessons and teaching.
  static let teaching: [String: FigureWords] = [
    "timeliness": .timeliness, "objectivity": .objectivity, "programme": .programme, "homework": .homework,
    "assessments": .assessments, "substitutions": .substitutions, "timesheet": .timesheet,
  ]

  /// Words of the reports on lessons and teaching.
  static let teachingWords: [String: Label] = [
    "substituted": Label(ru: "Замещено", en: "Substituted"),
    "cancelled": Label(ru: "Отменено", en: "Cancelled"),
    "spacing": Label(ru: "слишком скоро после прошлой", en: "too soon after the last"),
    "share": Label(ru: "слишком много за год", en: "too many in the year"),
    "perDay": Label(ru: "не первая за день", en: "not the first of the day"),
    "edge": Label(ru: "первый или последний урок", en: "first or last lesson"),
    "short": Label(ru: "короче наименьшего времени", en: "shorter than the least time"),
  ]
}
