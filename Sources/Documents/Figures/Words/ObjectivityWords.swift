extension FigureWords {
  /// Objectivity of outcomes.
  static let objectivity = FigureWords(
    Label(ru: "Объективность выставления отметок", en: "Objectivity of outcomes"),
    abstract: "Outcomes against what the formula proposed and against the marks of control works.",
    columns: [
      "group": Column("", ""),
      "outcomes": Column(
        "итогов", "outcomes",
        rule: Label(ru: "итоги периода, которые суть числа", en: "outcomes of the term that are numbers")),
      "computed": Column(
        "с расчётом", "computed",
        rule: Label(
          ru: "итоги, для которых формула предложила число",
          en: "outcomes for which the formula gave a number")),
      "forced": Column(
        "≠ расчёту", "forced",
        rule: Label(
          ru: "итоги, отличные от расчёта", en: "outcomes that differ from what was computed")),
      "share": Column(
        "доля, %", "share, %",
        rule: Label(ru: "доля = 100·(≠ расчёту)/(с расчётом)", en: "share = 100·forced/computed")),
      "controlMean": Column(
        "ср. контр.", "control mean",
        rule: Label(
          ru: "ср. контр. = Σ отметок за контрольные работы периода / их число, без весов",
          en: "control mean = Σ marks of the term's control works / their number, without weights")),
      "outcomeMean": Column(
        "ср. итог", "outcome mean",
        rule: Label(ru: "ср. итог = Σ итогов / их число", en: "outcome mean = Σ outcomes / their number")),
      "difference": Column(
        "разность", "difference",
        rule: Label(
          ru: "разность = ср. итог − ср. контр.; больше 0,5 по модулю — отмечено",
          en: "difference = outcome mean − control mean; above 0.5 either way is flagged")),
      "flagged": Column("отм.", "flag"),
    ])
}
