extension FigureWords {
  /// Due lessons that nobody entered.
  static let unfilled = FigureWords(
    Label(ru: "Незаполненные уроки", en: "Unfilled lessons"),
    abstract: "Due lessons that nobody entered: of a day, a term or any days.",
    columns: [
      "group": Column("группа", "group"),
      "due": Column(
        "положено", "due",
        rule: Label(
          ru: "уроки по расписанию и календарю по день отчёта",
          en: "lessons by timetable and calendar, none after the day of the report")),
      "entered": Column(
        "внесено", "entered",
        rule: Label(
          ru: "из них внесённые: тот же курс, день и номер",
          en: "of these entered: same course, day and number")),
      "unfilled": Column(
        "не внесено", "unfilled", rule: Label(ru: "остальные", en: "the others")),
      "share": Column(
        "не внес., %", "unfilled, %",
        rule: Label(ru: "доля = 100·не внесено/положено", en: "share = 100·unfilled/due")),
    ])
}
