extension FigureWords {
  /// Homework.
  static let homework = FigureWords(
    Label(ru: "Домашние задания", en: "Homework"),
    abstract: "Lessons without homework, late posts, and minutes for a day against the norm (--by classDay).",
    columns: [
      "group": Column("", ""),
      "lessons": Column(
        "уроков", "lessons", rule: Label(ru: "проведённые уроки", en: "lessons held")),
      "without": Column(
        "без ДЗ", "without",
        rule: Label(
          ru: "уроки, на которых ничего не задано", en: "lessons at which no homework was given")),
      "share": Column(
        "без ДЗ, %", "without, %",
        rule: Label(ru: "без ДЗ, % = 100·(без ДЗ)/уроков", en: "without, % = 100·without/lessons")),
      "late": Column(
        "поздно", "late",
        rule: Label(
          ru: "задания, внесённые после срока: конец последнего урока класса + минуты политики, "
            + "без звонков — конец дня (АП-147/07)",
          en: "posts after the end of the class's last lesson and the policy's minutes, without bells after "
            + "the day (АП-147/07)")),
      "day": Column("на день", "for the day"),
      "class": Column("класс", "class"),
      "tasks": Column(
        "заданий", "tasks",
        rule: Label(
          ru: "задания на этот день; из подгрупп предмета берётся наибольшая нагрузка",
          en: "homework due that day; of the subgroups of a subject the one with most to do")),
      "minutes": Column(
        "минут", "minutes",
        rule: Label(
          ru: "среднее известных оценок времени; на день класса — их сумма",
          en: "mean of the known estimates; for a day of a class their sum")),
      "norm": Column(
        "норма", "norm",
        rule: Label(
          ru: "наибольшее число минут в день для параллели", en: "most minutes a day for the year group")),
      "over": Column(
        "сверх", "over",
        rule: Label(ru: "сверх = минут − норма, если больше 0", en: "over = minutes − norm where above 0")),
    ])
}
