extension FigureWords {
  /// A pupil's progress and attendance.
  static let progress = FigureWords(
    Label(ru: "Успеваемость и посещаемость", en: "Progress and attendance"),
    abstract: "A pupil's marks and attendance over any days, for the guardian.",
    columns: [
      "pupil": Column("ученик", "pupil"),
      "subject": Column("предмет", "subject"),
      "marks": Column("отметки", "marks"),
      "count": Column("всего", "count", rule: Label(ru: "число отметок", en: "marks")),
      "average": Column(
        "средний", "average",
        rule: Label(
          ru: "средний = Σ(отметка·вес)/Σ вес по числовым отметкам",
          en: "average = Σ(mark·weight)/Σ weight over numeric marks")),
      "missed": Column(
        "проп.", "missed", rule: Label(ru: "пропущено уроков", en: "lessons missed")),
      "ill": Column(
        "бол.", "ill",
        rule: Label(
          ru: "из них по болезни: по справке дня, иначе по коду пропуска",
          en: "of these for illness: by the excuse of the day, else by the absence's code")),
      "excused": Column(
        "уваж.", "excused",
        rule: Label(ru: "из них по другой уважительной причине", en: "of these for another good reason")),
      "unexcused": Column(
        "без прич.", "unexcused",
        rule: Label(ru: "из них без причины", en: "of these without a reason")),
      "late": Column("опозд.", "late", rule: Label(ru: "опозданий", en: "times late")),
      "outcome": Column("итог", "outcome"),
    ])
}
