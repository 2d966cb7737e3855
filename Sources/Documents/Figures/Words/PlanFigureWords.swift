extension FigureWords {
  /// The roll-out plan.
  static let plan = FigureWords(
    Label(ru: "План внедрения", en: "Roll-out plan"),
    abstract: "The roll-out plan: what is done and late, and what in it contradicts itself.",
    columns: [
      "plan": Column("план", "plan"),
      "clause": Column("пункт", "clause"),
      "title": Column("содержание", "what is to be done"),
      "due": Column("срок", "due"),
      "state": Column("состояние", "state"),
      "responsible": Column("ответственный", "responsible"),
      "completedOn": Column("выполнен", "completed"),
      "daysLate": Column(
        "дней опоздания", "days late",
        rule: Label(
          ru: "дней после срока: до выполнения, у невыполненного до дня отчёта",
          en: "days after the last day: of completion, or of the report for what is not done")),
      "findings": Column(
        "противоречий", "contradictions",
        rule: Label(
          ru: "противоречия пункта с планом",
          en: "contradictions of the item within the plan")),
      "items": Column("пунктов", "items", rule: Label(ru: "число пунктов", en: "number of items")),
    ])
}
