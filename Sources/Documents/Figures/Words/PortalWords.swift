extension FigureWords {
  /// Use of the portal.
  static let portal = FigureWords(
    Label(ru: "Активность на портале", en: "Use of the portal"),
    abstract: "Which of the guardians and pupils use the journal: distinct people, logins, what was read.",
    columns: [
      "group": Column("класс", "class"),
      "guardians": Column(
        "родители", "guardians",
        rule: Label(
          ru: "родители учеников класса в эти дни", en: "guardians of pupils of the class in these days")),
      "guardiansActive": Column(
        "входили", "active",
        rule: Label(ru: "родители, входившие хотя бы раз", en: "guardians with at least one session")),
      "guardiansShare": Column(
        "%", "%",
        rule: Label(
          ru: "активность родителей, % = 100·входили/родители",
          en: "active guardians, % = 100·active/guardians")),
      "pupils": Column(
        "ученики", "pupils",
        rule: Label(ru: "ученики класса в эти дни", en: "pupils of the class in these days")),
      "pupilsActive": Column(
        "входили", "active",
        rule: Label(ru: "ученики, входившие хотя бы раз", en: "pupils with at least one session")),
      "pupilsShare": Column(
        "%", "%",
        rule: Label(
          ru: "активность учеников, % = 100·входили/ученики", en: "active pupils, % = 100·active/pupils")),
      "logins": Column("входов", "logins", rule: Label(ru: "число входов", en: "sessions started")),
      "week": Column(
        "за 7 дн.", "in 7 days",
        rule: Label(
          ru: "разных людей за 7 дней до дня отчёта", en: "distinct people in the 7 days up to the day")),
      "month": Column(
        "за 30 дн.", "in 30 days",
        rule: Label(
          ru: "разных людей за 30 дней до дня отчёта", en: "distinct people in the 30 days up to the day")),
      "read": Column("прочитано", "read", rule: Label(ru: "прочтено уведомлений", en: "notifications read")),
      "last": Column("последний вход", "last login"),
    ])
}
