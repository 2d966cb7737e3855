extension FigureWords {
  /// Timeliness of entries.
  static let timeliness = FigureWords(
    Label(ru: "Своевременность заполнения", en: "Timeliness of entries"),
    abstract: "Lessons and marks entered in time, late and not at all.",
    columns: [
      "group": Column("", ""),
      "due": Column(
        "план", "due",
        rule: Label(
          ru: "уроки расписания без каникул, перенесённых и отменённых дней и уроков, не позже дня отчёта",
          en: "lessons of the timetable without holidays, moved and cancelled days and lessons, to the day")),
      "onTime": Column(
        "в срок", "in time",
        rule: Label(
          ru: "урок внесён впервые в свой день", en: "the lesson was first entered on its day")),
      "late": Column(
        "позже", "late",
        rule: Label(ru: "урок внесён впервые позже", en: "the lesson was first entered later")),
      "missing": Column(
        "нет", "missing",
        rule: Label(ru: "нет = план − в срок − позже", en: "missing = due − in time − late")),
      "share": Column(
        "срок, %", "in time, %",
        rule: Label(
          ru: "срок, % = 100·(в срок)/план (АП-147/07)",
          en: "in time, % = 100·(in time)/due (АП-147/07)")),
      "median": Column(
        "мед., ч", "median, h",
        rule: Label(
          ru: "опоздание — часы от конца дня урока до первой записи; медиана по ближайшему рангу",
          en: "delay: hours from the end of the lesson's day to its first entry; median by nearest rank")),
      "p90": Column(
        "p90, ч", "p90, h",
        rule: Label(
          ru: "90-й процентиль опозданий по ближайшему рангу",
          en: "90th percentile of the delays by nearest rank")),
      "worst": Column(
        "макс., ч", "worst, h", rule: Label(ru: "наибольшее опоздание", en: "the greatest delay")),
      "marks": Column(
        "отметок", "marks", rule: Label(ru: "отметки за дни отчёта", en: "marks for the days")),
      "marksOnTime": Column(
        "в срок", "in time",
        rule: Label(
          ru: "выставлены в день урока, за письменные работы — в срок политики",
          en: "set on the day of the lesson, for written works within the policy's days")),
      "marksShare": Column(
        "срок, %", "in time, %",
        rule: Label(
          ru: "отметки: срок, % = 100·(в срок)/(отметок)",
          en: "marks in time, % = 100·(in time)/marks")),
    ])
}
