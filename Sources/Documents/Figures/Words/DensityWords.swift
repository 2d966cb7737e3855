extension FigureWords {
  /// Density of marks.
  static let density = FigureWords(
    Label(ru: "Наполняемость отметок", en: "Density of marks"),
    abstract: "Whether every pupil has marks enough for the hours of a course.",
    columns: [
      "group": Column("группа", "group"),
      "hours": Column("часов", "hours", rule: Label(ru: "часов в неделю", en: "lessons a week")),
      "need": Column(
        "нужно", "need",
        rule: Label(
          ru: "отметок у ученика за период по часам в неделю (density.minimum)",
          en: "marks of a pupil in a term by hours a week (density.minimum); of a course only")
      ),
      "pupils": Column(
        "учеников", "pupils",
        rule: Label(
          ru: "ученики, которых учили; по каждому курсу отдельно",
          en: "pupils taught on one of the days, counted once for each course")),
      "least": Column(
        "меньше всего", "least", rule: Label(ru: "наименьшее число отметок", en: "fewest marks")),
      "mean": Column(
        "в среднем", "mean",
        rule: Label(ru: "в среднем = отметки/ученики", en: "mean = marks/pupils")),
      "below": Column(
        "мало", "below",
        rule: Label(
          ru: "учеников, у кого отметок меньше, чем нужно", en: "pupils with fewer marks than needed")),
      "none": Column("ни одной", "none", rule: Label(ru: "учеников без отметок", en: "pupils without marks")),
      "density": Column(
        "наполн., %", "density, %",
        rule: Label(
          ru: "наполняемость = 100·среднее(min(1, отметки/нужно))",
          en: "density = 100·mean(min(1, marks/need))")),
    ])
}
