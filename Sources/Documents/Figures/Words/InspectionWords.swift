extension FigureWords {
  /// The inspection note.
  static let inspection = FigureWords(
    Label(ru: "Справка внутришкольного контроля", en: "Inspection note"),
    abstract: "The inspection note: what each check of control read and found, and with whom.",
    columns: [
      "check": Column("проверка", "check"),
      "checked": Column(
        "проверено", "checked",
        rule: Label(
          ru: "уроки, курсы или дни, прочитанные проверкой",
          en: "lessons, courses or days that the check read")),
      "found": Column(
        "нарушений", "found",
        rule: Label(ru: "из них не так, как должно быть", en: "of these, not as they should be")),
      "share": Column(
        "%", "%",
        rule: Label(ru: "доля, % = 100·нарушений/проверено", en: "share, % = 100·found/checked")),
      "teachers": Column("учителя", "teachers"),
    ])

  /// Lessons with a confirmation of who was there.
  static let rollCalls = FigureWords(
    Label(ru: "Отметка посещаемости на уроках", en: "Roll calls"),
    abstract: "Lessons held at which it was said who was there, and those at which it was not.",
    columns: [
      "group": Column("группа", "group"),
      "lessons": Column("уроков", "lessons", rule: Label(ru: "проведённые уроки", en: "lessons held")),
      "confirmed": Column(
        "отмечено", "confirmed",
        rule: Label(ru: "из них с отметкой посещаемости", en: "of these, with AttendanceConfirmed")),
      "without": Column(
        "не отмечено", "without", rule: Label(ru: "из них без неё", en: "of these, without it")),
      "share": Column(
        "%", "%",
        rule: Label(ru: "доля, % = 100·отмечено/уроков", en: "share, % = 100·confirmed/lessons")),
    ])
}
