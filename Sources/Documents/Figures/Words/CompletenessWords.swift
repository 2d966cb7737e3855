extension FigureWords {
  /// Completeness of people's data.
  static let completeness = FigureWords(
    Label(ru: "Полнота сведений", en: "Completeness of data"),
    abstract: "What is known of the pupils and their guardians, and what is missing.",
    columns: [
      "group": Column("группа", "group"),
      "pupils": Column(
        "учеников", "pupils", rule: Label(ru: "ученики на день отчёта", en: "pupils on the day of the report")
      ),
      "names": Column("имя", "names", rule: Label(ru: "известно имя", en: "the name is known")),
      "births": Column(
        "рожд.", "births", rule: Label(ru: "известна дата рождения", en: "the birth date is known")),
      "contacts": Column(
        "связь", "contacts", rule: Label(ru: "известно, как связаться", en: "a contact is known")),
      "guardians": Column(
        "представ.", "guardians",
        rule: Label(ru: "есть законный представитель", en: "a guardian is linked on the day")),
      "guardianContacts": Column(
        "связь с ним", "their contact",
        rule: Label(ru: "известно, как связаться с представителем", en: "a contact of a guardian is known")),
      "consents": Column(
        "согласие", "consents",
        rule: Label(
          ru: "действует согласие представителя на обработку данных или на электронный журнал",
          en: "a guardian's consent to the processing of data or to the electronic journal stands on the day")
      ),
      "complete": Column(
        "всё есть", "complete",
        rule: Label(
          ru: "есть всё перечисленное; своя связь ученика не обязательна",
          en: "all of these are there; a contact of the pupil's own is not asked for")),
      "share": Column(
        "полнота, %", "complete, %",
        rule: Label(ru: "полнота = 100·всё есть/ученики", en: "complete, % = 100·complete/pupils")),
    ])
}
