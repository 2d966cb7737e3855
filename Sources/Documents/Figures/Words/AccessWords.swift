extension FigureWords {
  /// Access and credentials.
  static let access = FigureWords(
    Label(ru: "Доступ и учётные данные", en: "Access and credentials"),
    abstract:
      "Who has access: roles, credentials issued and revoked, accounts, sessions, failures of linking.",
    columns: [
      "person": Column("кто", "who"),
      "role": Column("роль", "role"),
      "people": Column(
        "людей", "people",
        rule: Label(
          ru: "люди с этой ролью, у которых есть роль, доступ или вход",
          en: "people of this role with a grant, a credential, an account or a session")),
      "issued": Column(
        "выдано", "issued", rule: Label(ru: "людей, получивших доступ", en: "people with a credential")),
      "issuedOn": Column("выдано", "issued"),
      "activated": Column(
        "активны", "activated", rule: Label(ru: "людей, вошедших впервые", en: "people with an account")),
      "activatedOn": Column("активация", "activated"),
      "sessions": Column("входов", "sessions", rule: Label(ru: "число входов", en: "sessions started")),
      "last": Column("последний вход", "last session"),
      "failures": Column(
        "отказов", "failures",
        rule: Label(ru: "неудачных привязок учётной записи", en: "failures to link an account")),
      "revoked": Column(
        "отозвано", "revoked",
        rule: Label(ru: "людей, у кого доступ отзывали", en: "people with a revoked credential")),
      "revokedOn": Column("отозвано", "revoked"),
    ])
}
