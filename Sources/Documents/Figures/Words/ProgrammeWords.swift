extension FigureWords {
  /// Fulfilment of the programme.
  static let programme = FigureWords(
    Label(ru: "Выполнение программы", en: "Fulfilment of the programme"),
    abstract: "Lessons planned, due and given, with what was cancelled and substituted.",
    columns: [
      "group": Column("", ""),
      "planned": Column(
        "по КТП", "planned",
        rule: Label(
          ru: "часы действующего календарно-тематического плана на год; 0 — плана нет",
          en: "hours of the thematic plan in force for the year; 0 where there is none")),
      "due": Column(
        "по расписанию", "due",
        rule: Label(
          ru: "уроки расписания без каникул, перенесённых и отменённых дней и уроков, не позже дня отчёта",
          en: "lessons of the timetable without holidays, moved and cancelled days and lessons, to the day")),
      "given": Column("дано", "given", rule: Label(ru: "проведённые уроки", en: "lessons held")),
      "cancelled": Column(
        "отменено", "cancelled", rule: Label(ru: "отменённые уроки", en: "lessons cancelled")),
      "substituted": Column(
        "замещено", "substituted",
        rule: Label(ru: "уроки, данные другим учителем", en: "lessons that another teacher gave")),
      "deviation": Column(
        "отклонение", "deviation",
        rule: Label(
          ru: "отклонение = дано − по расписанию",
          en: "deviation = given − due")),
      "behind": Column("отм.", "flag"),
    ])
}
