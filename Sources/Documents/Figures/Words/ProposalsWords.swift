extension FigureWords {
  /// Proposed outcomes.
  static let proposals = FigureWords(
    Label(ru: "Предварительные итоги", en: "Proposed outcomes"),
    abstract:
      "What the marks of a term propose as outcomes, beside the outcomes given and how they came about.",
    columns: [
      "pupil": Column("ученик", "pupil"),
      "subject": Column("предмет", "subject"),
      "count": Column(
        "отметок", "marks",
        rule: Label(
          ru:
            "числовые отметки с весом больше 0; для года — итоги четвертей или полугодий, для итоговой — год и экзамен",
          en:
            "numeric marks of a weight above 0; of a year the outcomes of its quarters or half-years, of a final "
            + "outcome those of the year and the examination")),
      "brought": Column(
        "из др. шк.", "brought",
        rule: Label(
          ru: "из них принесены из другой школы; при marks.newcomers = no не считаются",
          en: "of these brought from another school; with marks.newcomers = no they do not count")),
      "average": Column(
        "средний", "average",
        rule: Label(
          ru: "средний = Σ отметка·вес / Σ вес",
          en: "average = Σ mark·weight / Σ weight")),
      "proposed": Column(
        "расчёт", "proposed",
        rule: Label(
          ru:
            "итог по границам marks.thresholds или округлением (marks.rounding), с запретом marks.veto; без отметок — н/а; формула 1",
          en:
            "the outcome by marks.thresholds or by rounding (marks.rounding), with marks.veto; н/а without marks; formula 1"
        )),
      "outcome": Column("итог", "outcome", rule: Label(ru: "выставленный итог", en: "the outcome given")),
      "computed": Column(
        "был расчёт", "computed",
        rule: Label(ru: "расчёт в день выставления", en: "what was computed when it was given")),
      "flags": Column(
        "особенности", "flags",
        rule: Label(
          ru: "изменён; без расчёта; не по расчёту; отметки менялись позже; остался долг",
          en: "corrected; set by hand; not as computed; marks changed since; a debt is left")),
    ])
}
