extension FigureWords {
  /// Missed lessons by day.
  static let missed = FigureWords(
    Label(ru: "Пропущенные уроки", en: "Missed lessons"),
    abstract: "Lessons missed by the pupils of a class, a column a day.",
    columns: [
      "pupil": Column("ученик", "pupil"),
      "total": Column("всего", "total", rule: Label(ru: "пропущено уроков", en: "lessons missed")),
      "ill": Column(
        "бол.", "ill",
        rule: Label(
          ru: "из них по болезни: по справке дня, иначе по коду пропуска",
          en: "of these for illness: by the excuse of the day, else by the absence's code")),
      "excused": Column(
        "уваж.", "excused",
        rule: Label(ru: "из них по другой уважительной причине", en: "of these for another good reason")),
      "unexcused": Column(
        "без прич.", "unexcused", rule: Label(ru: "из них без причины", en: "of these without a reason")),
      "late": Column("опозд.", "late", rule: Label(ru: "опозданий", en: "times late")),
    ],
    dynamicRule: Label(
      ru: "уроки, пропущенные в этот день; дня нет, если никто ничего не пропустил",
      en: "lessons missed on the day; a day on which nobody missed one has no column"))
}
