extension FigureWords {
  /// Clashes of assessments.
  static let assessments = FigureWords(
    Label(ru: "Накладки оценочных процедур", en: "Clashes of assessments"),
    abstract: "Where the schedule of assessments breaks its rules.",
    columns: [
      "day": Column("дата", "date"),
      "class": Column("класс", "class"),
      "subject": Column("предмет", "subject"),
      "kind": Column("нарушение", "clash"),
      "distance": Column(
        "факт", "found",
        rule: Label(
          ru: "дней после прошлой работы по предмету в параллели; работ по курсу с начала года; "
            + "работ класса за день; номер урока; минут — по нарушению",
          en:
            "days since the subject's previous assessment in the year group; assessments of the course this "
            + "year; of the class that day; the lesson's number; minutes: by the clash")),
      "limit": Column(
        "предел", "limit",
        rule: Label(
          ru: "что допускает правило (СК-228/03)",
          en: "what the rule allows (СК-228/03)")),
    ])
}
