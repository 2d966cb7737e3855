extension FigureWords {
  /// Term results.
  static let results = FigureWords(
    Label(ru: "Итоги периода", en: "Term results"),
    abstract: "Outcomes of a term counted by class, subject, teacher, year group or school.",
    columns: [
      "group": Column("группа", "group"),
      "term": Column("период", "term"),
      "n": Column(
        "N", "N",
        rule: Label(
          ru: "N — итоги без «осв»; «н/а» входит в N", en: "N counts outcomes but «осв»; «н/а» stays in N")),
      "n5": Column("5", "5", rule: Label(ru: "число пятёрок", en: "outcomes 5")),
      "n4": Column("4", "4", rule: Label(ru: "число четвёрок", en: "outcomes 4")),
      "n3": Column("3", "3", rule: Label(ru: "число троек", en: "outcomes 3")),
      "n2": Column("2", "2", rule: Label(ru: "число двоек (и единиц)", en: "outcomes 2 and 1")),
      "notAttested": Column("н/а", "n/a", rule: Label(ru: "не аттестованы", en: "not attested")),
      "exempt": Column(
        "осв", "exempt", rule: Label(ru: "освобождены; в N не входят", en: "exempt; not in N")),
      "success": Column(
        "усп., %", "success, %",
        rule: Label(ru: "успеваемость = 100·(n5+n4+n3)/N", en: "success = 100·(n5+n4+n3)/N")),
      "quality": Column(
        "кач., %", "quality, %",
        rule: Label(ru: "качество знаний = 100·(n5+n4)/N", en: "quality = 100·(n5+n4)/N")),
      "sou": Column(
        "СОУ, %", "SOU, %",
        rule: Label(
          ru: "СОУ (Симонов) = (100·n5+64·n4+36·n3+16·n2+7·н/а)/N",
          en: "SOU (Simonov) = (100·n5+64·n4+36·n3+16·n2+7·n/a)/N")),
      "average": Column(
        "средний", "average",
        rule: Label(
          ru: "(5·n5+4·n4+3·n3+2·n2)/(n5+n4+n3+n2)", en: "(5·n5+4·n4+3·n3+2·n2)/(n5+n4+n3+n2)")),
    ])
}
