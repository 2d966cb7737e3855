extension FigureWords {
  /// Results of a class by pupils.
  static let classResults = FigureWords(
    Label(ru: "Итоги класса", en: "Class results"),
    abstract: "Pupils with only fives, with one three, with an unsatisfactory outcome.",
    columns: [
      "class": Column("класс", "class"),
      "term": Column("период", "term"),
      "pupils": Column(
        "учеников", "pupils",
        rule: Label(
          ru: "ученики с итогом по предмету класса; «осв», «зач», «нзч» не рассматриваются",
          en: "pupils with an outcome in a course of the class; «осв», «зач», «нзч» are left out")),
      "excellent": Column(
        "отличников", "all 5", rule: Label(ru: "все итоги «5»", en: "every outcome is 5")),
      "good": Column(
        "хорошистов", "4 and 5",
        rule: Label(ru: "все итоги не ниже «4», есть «4»", en: "every outcome is 4 or 5, one at least 4")),
      "oneThree": Column(
        "одна «3»", "one 3",
        rule: Label(ru: "одна «3», остальные не ниже «4»", en: "one 3, the others 4 or 5")),
      "oneFour": Column(
        "одна «4»", "one 4", rule: Label(ru: "одна «4», остальные «5»", en: "one 4, the others 5")),
      "failing": Column(
        "неуспев.", "failing", rule: Label(ru: "есть «2», «1» или «н/а»", en: "a 2, a 1 or «н/а»")),
      "success": Column(
        "усп., %", "success, %",
        rule: Label(
          ru: "успеваемость = 100·(ученики − неуспевающие)/ученики",
          en: "success = 100·(pupils − failing)/pupils")),
      "quality": Column(
        "кач., %", "quality, %",
        rule: Label(
          ru: "качество = 100·(отличники + хорошисты)/ученики",
          en: "quality = 100·(all 5 + 4 and 5)/pupils")),
    ])
}
