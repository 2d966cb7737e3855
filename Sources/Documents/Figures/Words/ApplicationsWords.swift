extension FigureWords {
  /// The register of parents' applications.
  static let applications = FigureWords(
    Label(ru: "Журнал регистрации заявлений родителей", en: "Register of parents' applications"),
    abstract: "Parents' applications for access with their decisions.",
    columns: [
      "number": Column("№", "no."),
      "date": Column("дата", "date"),
      "guardian": Column("заявитель", "guardian"),
      "pupil": Column("ученик", "pupil"),
      "class": Column("класс", "class"),
      "channel": Column("как подано", "channel"),
      "decision": Column("решение", "decision"),
      "refusalReason": Column("причина отказа", "reason"),
      "decidedOn": Column("решено", "decided"),
      "decidedBy": Column("кто решил", "by"),
      "days": Column(
        "дней", "days",
        rule: Label(
          ru: "дней = день решения − день заявления; без решения — по день отчёта",
          en: "days = day of the decision − day of the application; undecided: to the day of the report")),
    ])

  /// Schedules of data entry, devices and help.
  static let schedules = FigureWords(
    Label(ru: "Графики работы", en: "Work schedules"),
    abstract: "When data are entered, devices are open and help is given.",
    columns: [
      "kind": Column("что", "what"),
      "weekday": Column("день", "weekday"),
      "begins": Column("начало", "begins"),
      "ends": Column("конец", "ends"),
      "staff": Column("кто", "who"),
      "room": Column("кабинет", "room"),
      "from": Column("действует с", "from"),
      "through": Column("по", "through"),
      "minutes": Column(
        "минут", "minutes", rule: Label(ru: "минут = конец − начало", en: "minutes = end − beginning")),
    ])
}
