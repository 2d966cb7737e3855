extension FigureWords {
  /// Attendance in percent.
  static let presence = FigureWords(
    Label(ru: "Процент посещаемости", en: "Attendance in percent"),
    abstract: "Lessons attended of those held, by class, subject or pupil, and who is at risk.",
    columns: [
      "group": Column("", ""),
      "pupils": Column(
        "учеников", "pupils",
        rule: Label(ru: "ученики, для которых были уроки", en: "pupils with a lesson held")),
      "possible": Column(
        "возможно", "possible",
        rule: Label(
          ru: "Σ по ученикам: проведённые уроки курсов, которым ученика учили в тот день",
          en: "Σ over pupils: lessons held of the courses that the pupil was taught on the day")),
      "missed": Column("пропущено", "missed", rule: Label(ru: "пропущено уроков", en: "lessons missed")),
      "ill": Column("бол.", "ill", rule: Label(ru: "из них по болезни", en: "of these for illness")),
      "excused": Column(
        "уваж.", "excused",
        rule: Label(ru: "из них по другой уважительной причине", en: "of these for another good reason")),
      "unexcused": Column(
        "без прич.", "unexcused", rule: Label(ru: "из них без причины", en: "of these without a reason")),
      "share": Column(
        "посещ., %", "attendance, %",
        rule: Label(
          ru:
            "посещаемость = 100·(возможно − пропущено)/возможно (domain.md 2.7); при attendance.excusedLowers "
            + "= no вычитаются только пропуски без причины",
          en:
            "attendance = 100·(possible − missed)/possible (domain.md 2.7); with attendance.excusedLowers = no "
            + "only lessons missed without a reason are taken off")),
      "atRisk": Column(
        "риск", "at risk",
        rule: Label(
          ru: "ученики, чья посещаемость ниже attendance.riskPercent",
          en: "pupils whose attendance is below attendance.riskPercent")),
    ])
}
