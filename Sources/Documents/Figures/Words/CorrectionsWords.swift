extension FigureWords {
  /// Corrections.
  static let corrections = FigureWords(
    Label(ru: "История исправлений", en: "History of corrections"),
    abstract: "Every correction, restatement and annulment, and how many each person made.",
    columns: [
      "recordedAt": Column("записано", "recorded"),
      "actor": Column("кто", "who"),
      "class": Column("класс", "class"),
      "subject": Column("предмет", "subject"),
      "occurredOn": Column("день", "day"),
      "pupil": Column("ученик", "pupil"),
      "fact": Column("что", "fact"),
      "old": Column("было", "old"),
      "new": Column("стало", "new"),
      "reason": Column("причина", "reason"),
      "corrections": Column(
        "испр.", "corr.",
        rule: Label(ru: "исправлено и изложено заново", en: "corrections and restatements")),
      "annulments": Column("аннул.", "ann.", rule: Label(ru: "аннулировано", en: "annulments")),
      "afterClose": Column(
        "после закр.", "after closing",
        rule: Label(ru: "из них после закрытия", en: "of both, after the scope was closed")),
    ])
}
