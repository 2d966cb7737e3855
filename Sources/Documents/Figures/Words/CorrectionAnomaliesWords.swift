extension FigureWords {
  /// Corrections that deserve a second look.
  static let correctionAnomalies = FigureWords(
    Label(ru: "Аномалии исправлений", en: "Anomalies of corrections"),
    abstract: "Corrections by teacher: after closing, at night, in a term's last days, by points, in bulk.",
    columns: [
      "teacher": Column("кто", "who"),
      "corrections": Column(
        "испр.", "corr.",
        rule: Label(ru: "исправлено и изложено заново", en: "corrections and restatements")),
      "annulments": Column("аннул.", "ann.", rule: Label(ru: "аннулировано", en: "annulments")),
      "afterClose": Column(
        "после закр.", "after closing",
        rule: Label(ru: "после закрытия", en: "of both, after the scope was closed")),
      "night": Column(
        "ночью", "at night",
        rule: Label(
          ru: "записано в часы access.sessionHours", en: "recorded in the hours of access.sessionHours")),
      "lastDays": Column(
        "в конце периода", "late in term",
        rule: Label(
          ru: "записано в последние corrections.lastDays учебных дней периода",
          en: "recorded on the last corrections.lastDays school days of a term")),
      "jumps": Column(
        "скачки", "jumps",
        rule: Label(
          ru: "отметка изменена не менее чем на corrections.jump",
          en: "the mark changed by corrections.jump or more")),
      "bulk": Column(
        "макс. за час", "most in an hour",
        rule: Label(
          ru: "больше всего исправлений за один час по часам школы",
          en: "most changes within one hour of the school's clock")),
      "flagged": Column(
        "внимание", "look",
        rule: Label(
          ru: "▲ где ночью, скачки или за час не меньше corrections.bulk",
          en: "▲ where at night, jumps, or corrections.bulk or more in an hour")),
    ])
}
