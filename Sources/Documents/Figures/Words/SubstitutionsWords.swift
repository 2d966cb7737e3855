extension FigureWords {
  /// The book of substitutions.
  static let substitutions = FigureWords(
    Label(ru: "Журнал пропущенных и замещённых уроков", en: "Substituted and missed lessons"),
    abstract: "Lessons that another teacher gave, and lessons that nobody gave.",
    columns: [
      "day": Column("дата", "date"),
      "number": Column("№", "no."),
      "class": Column("класс", "class"),
      "subject": Column("предмет", "subject"),
      "original": Column("заменяемый", "absent"),
      "substitute": Column("заменяющий", "substitute"),
      "lessons": Column(
        "ур.", "lessons",
        rule: Label(
          ru: "1 за урок; в итоге — число замещённых и число отменённых уроков",
          en: "1 for the lesson; in the totals the substituted and the cancelled lessons")),
      "coefficient": Column(
        "коэфф.", "coeff.",
        rule: Label(
          ru: "коэффициент оплаты; в итоге — сумма", en: "coefficient of pay; in the totals their sum")),
      "why": Column("причина", "why"),
    ])
}
