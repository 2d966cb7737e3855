extension FigureWords {
  /// The teachers' timesheet.
  static let timesheet = FigureWords(
    Label(ru: "Табель учёта занятий", en: "Timesheet of lessons"),
    abstract: "Lessons that each teacher gave, by course and day.",
    columns: [
      "teacher": Column("учитель", "teacher"),
      "course": Column("курс", "course"),
      "main": Column(
        "осн.", "main",
        rule: Label(
          ru: "свои уроки по расписанию, проведённые", en: "own lessons of the timetable that were held")),
      "extra": Column(
        "доп.", "extra",
        rule: Label(
          ru: "свои уроки сверх расписания", en: "own lessons that the timetable did not ask for")),
      "substituted": Column(
        "замены", "for others", rule: Label(ru: "уроки, данные за других", en: "lessons given for others")),
      "total": Column(
        "всего", "total",
        rule: Label(
          ru: "всего = осн. + доп. + замены",
          en: "total = main + extra + for others")),
    ],
    dynamicRule: Label(ru: "уроки, данные в этот день", en: "lessons given on the day"))
}
