extension FigureWords {
  /// Remarks of control.
  static let remarks = FigureWords(
    Label(ru: "Замечания внутришкольного контроля", en: "Remarks of control"),
    abstract: "Remarks of control: raised, answered, relieved, open and overdue.",
    columns: [
      "group": Column("группа", "group"),
      "raisedOn": Column("замечено", "raised on"),
      "check": Column("проверка", "check"),
      "teacher": Column("кто", "who"),
      "course": Column("курс", "course"),
      "text": Column("что", "what"),
      "dueOn": Column("срок", "due"),
      "state": Column("состояние", "state"),
      "raised": Column(
        "замечаний", "raised", rule: Label(ru: "замечания этих дней", en: "remarks raised in these days")),
      "answered": Column(
        "с ответом", "answered", rule: Label(ru: "из них с ответом", en: "of these, answered")),
      "relieved": Column("снято", "relieved", rule: Label(ru: "из них сняты", en: "of these, relieved")),
      "open": Column("не снято", "open", rule: Label(ru: "из них не сняты", en: "of these, not relieved")),
      "overdue": Column(
        "просрочено", "overdue",
        rule: Label(
          ru: "не сняты, срок раньше дня отчёта", en: "not relieved, due before the day of the report")),
    ])
}
