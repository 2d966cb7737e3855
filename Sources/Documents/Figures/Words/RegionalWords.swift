extension FigureWords {
  /// The quarterly report to the region.
  static let regional = FigureWords(
    Label(ru: "Региональный отчёт", en: "Regional report"),
    abstract: "The quarterly report to the region: numbers only, no names.",
    columns: [
      "school": Column("школа", "school"),
      "active": Column(
        "ведут", "in use",
        rule: Label(ru: "школы, внёсшие хотя бы один урок", en: "schools that entered at least one lesson")),
      "classes": Column("классы", "classes", rule: Label(ru: "классы", en: "classes")),
      "pupils": Column("ученики", "pupils", rule: Label(ru: "ученики в эти дни", en: "pupils in these days")),
      "lessonsDue": Column(
        "уроков", "lessons", rule: Label(ru: "уроки по расписанию", en: "lessons due")),
      "lessonsEntered": Column(
        "внесено", "entered", rule: Label(ru: "из них внесены", en: "of these, entered")),
      "enteredShare": Column(
        "%", "%", rule: Label(ru: "внесено, % = 100·внесено/уроков", en: "entered, % = 100·entered/lessons")),
      "lessonsLate": Column("поздно", "late", rule: Label(ru: "внесены не в срок", en: "entered late")),
      "lateShare": Column(
        "%", "%", rule: Label(ru: "поздно, % = 100·поздно/уроков", en: "late, % = 100·late/lessons")),
      "marks": Column("отметки", "marks", rule: Label(ru: "отметки", en: "marks")),
      "eligible": Column(
        "право", "eligible", rule: Label(ru: "пары «родитель — ученик»", en: "pairs of guardian and pupil")),
      "activated": Column("активны", "active", rule: Label(ru: "из них вошли", en: "of these, activated")),
      "activationShare": Column(
        "%", "%",
        rule: Label(ru: "активация, % = 100·активны/право", en: "activation, % = 100·active/eligible")),
      "outcomes": Column(
        "итоги", "outcomes", rule: Label(ru: "итоги периода без «осв»", en: "outcomes of terms without «осв»")
      ),
      "success": Column(
        "усп., %", "success, %",
        rule: Label(ru: "успеваемость = 100·(n5+n4+n3)/N", en: "success = 100·(n5+n4+n3)/N")),
      "quality": Column(
        "кач., %", "quality, %", rule: Label(ru: "качество = 100·(n5+n4)/N", en: "quality = 100·(n5+n4)/N")),
    ])
}
