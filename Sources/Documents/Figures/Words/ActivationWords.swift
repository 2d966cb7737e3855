extension FigureWords {
  /// Activation of guardians.
  static let activation = FigureWords(
    Label(ru: "Активация родителей", en: "Activation by guardians"),
    abstract: "Guardian–pupil pairs on the way to an account, by class and in all, against the plan.",
    columns: [
      "group": Column("класс", "class"),
      "eligible": Column(
        "право", "eligible",
        rule: Label(
          ru: "пары «родитель — ученик»: ученик зачислен, родитель представляет его и может пользоваться",
          en: "pairs: the pupil is enrolled, the guardian answers for the pupil and is able to use it")),
      "applications": Column(
        "заявл.", "appl.",
        rule: Label(ru: "из них с заявлением", en: "of these, with an application registered")),
      "consents": Column(
        "согл.", "consents",
        rule: Label(ru: "из них с действующим согласием", en: "of these, with a valid consent")),
      "issued": Column(
        "выдано", "issued",
        rule: Label(ru: "из них получили доступ на руки", en: "of these, with a credential issued")),
      "activated": Column(
        "активны", "active",
        rule: Label(ru: "из них вошли впервые", en: "of these, with an activated account")),
      "percent": Column(
        "%", "%",
        rule: Label(
          ru: "активация, % = 100·активны/право",
          en: "activation, % = 100·active/eligible")),
      "registered": Column(
        "заявл. и согл.", "registered",
        rule: Label(ru: "с заявлением и согласием", en: "with an application and a valid consent")),
      "percentOfRegistered": Column(
        "% от них", "% of them",
        rule: Label(
          ru: "% от подавших = 100·активны/(заявл. и согл.)",
          en: "% of registered = 100·active/registered")),
      "low": Column("от", "from", rule: Label(ru: "цель плана, не менее", en: "the plan's least")),
      "high": Column("до", "to", rule: Label(ru: "цель плана, верх", en: "the plan's upper end")),
      "deadline": Column("к сроку", "by"),
      "met": Column("выполнена", "met"),
    ])
}
