extension FigureWords {
  /// Activation over time.
  static let activationSeries = FigureWords(
    Label(ru: "Активация по неделям", en: "Activation by week"),
    abstract: "Activation of the school or a class on every seventh day, beside the plan's band.",
    columns: [
      "day": Column("на день", "on"),
      "eligible": Column(
        "право", "eligible",
        rule: Label(
          ru: "пары «родитель — ученик»: ученик зачислен, родитель представляет его и может пользоваться",
          en: "pairs: the pupil is enrolled, the guardian answers for the pupil and is able to use it")),
      "activated": Column(
        "активны", "active",
        rule: Label(ru: "из них вошли впервые", en: "of these, with an activated account")),
      "percent": Column(
        "%", "%",
        rule: Label(
          ru: "активация, % = 100·активны/право",
          en: "activation, % = 100·active/eligible")),
      "low": Column(
        "от", "from",
        rule: Label(
          ru: "цель плана на ближайший срок, не менее", en: "the least of the plan's next deadline")),
      "high": Column(
        "до", "to",
        rule: Label(ru: "цель плана на ближайший срок, верх", en: "the upper end of the plan's next deadline")
      ),
    ])

  /// Deadlines and forecast.
  static let activationForecast = FigureWords(
    Label(ru: "Активация: сроки и прогноз", en: "Activation: deadlines and forecast"),
    abstract: "Every deadline of the plan: how it stood or, at the pace of the last four weeks, will stand.",
    columns: [
      "deadline": Column("срок", "deadline"),
      "low": Column("от", "from", rule: Label(ru: "цель плана, не менее", en: "the plan's least")),
      "high": Column("до", "to", rule: Label(ru: "цель плана, верх", en: "the plan's upper end")),
      "eligible": Column(
        "право", "eligible",
        rule: Label(
          ru: "пары, имеющие право, в день срока или отчёта, если он раньше",
          en: "eligible pairs on the deadline, or on the day of the report where that is earlier")),
      "activated": Column(
        "активны", "active", rule: Label(ru: "из них вошли впервые", en: "of these, activated")),
      "percent": Column(
        "%", "%",
        rule: Label(ru: "активация, % = 100·активны/право", en: "activation, % = 100·active/eligible")
      ),
      "gap": Column(
        "запас", "gap", rule: Label(ru: "запас = % − от, пунктов", en: "gap = % − from, points")),
      "met": Column("выполнена", "met"),
      "pace": Column(
        "темп", "pace",
        rule: Label(
          ru: "темп = (% в день отчёта − % за 28 дней до него)·7/28, пунктов в неделю",
          en: "pace = (% on the day − % 28 days before)·7/28, points a week")),
      "forecast": Column(
        "прогноз, %", "forecast, %",
        rule: Label(
          ru: "прогноз к сроку = % + темп·дней/7, от 0 до 100", en: "forecast = % + pace·days/7, within 0–100"
        )),
      "reached": Column("достигнет", "reached"),
    ])

  /// Share of lessons attended.
  static let attendanceRate = FigureWords(
    Label(ru: "Посещаемость", en: "Attendance rate"),
    abstract: "The share of lessons attended, by class, week, subject or pupil, and who is at risk.",
    columns: [
      "group": Column("", ""),
      "pupils": Column(
        "учеников", "pupils",
        rule: Label(ru: "ученики, для которых были уроки", en: "pupils with a lesson held for them")),
      "possible": Column(
        "уч.-уроков", "pupil-lessons",
        rule: Label(
          ru: "проведённые уроки, каждый столько раз, сколько учеников должны быть на нём",
          en: "lessons held, each as many times as pupils were to be there")),
      "missed": Column("пропущено", "missed", rule: Label(ru: "из них пропущено", en: "of these, missed")),
      "ill": Column(
        "бол.", "ill",
        rule: Label(
          ru: "по болезни: по справке дня, иначе по коду пропуска",
          en: "for illness: by the excuse of the day, else by the absence's code")),
      "excused": Column(
        "уваж.", "excused",
        rule: Label(ru: "по другой уважительной причине", en: "for another good reason")),
      "unexcused": Column("без прич.", "unexcused", rule: Label(ru: "без причины", en: "without a reason")),
      "late": Column("опозд.", "late", rule: Label(ru: "опозданий", en: "times late")),
      "percent": Column(
        "посещ., %", "attended, %",
        rule: Label(
          ru: "посещаемость, % = 100·(уч.-уроков − пропущено)/(уч.-уроков); при "
            + "attendance.excusedLowers = no вычитаются только пропуски без причины",
          en: "attended, % = 100·(pupil-lessons − missed)/(pupil-lessons); with "
            + "attendance.excusedLowers = no only what was missed without a reason is taken off")),
      "atRisk": Column(
        "риск", "at risk",
        rule: Label(
          ru: "ученики, чья посещаемость ниже attendance.riskPercent",
          en: "pupils whose attendance is below attendance.riskPercent")),
    ])

  /// Numbers of corrections.
  static let correctionCounts = FigureWords(
    Label(ru: "Исправления: сколько", en: "Corrections: how many"),
    abstract: "How many facts were changed and how many after closing, by class, month or in all.",
    columns: [
      "group": Column("", ""),
      "corrections": Column(
        "испр.", "corr.",
        rule: Label(ru: "исправлено и изложено заново", en: "corrections and restatements")),
      "annulments": Column("аннул.", "ann.", rule: Label(ru: "аннулировано", en: "annulments")),
      "afterClose": Column(
        "после закр.", "after closing",
        rule: Label(ru: "из них после закрытия", en: "of both, after the scope was closed")),
    ])
}
