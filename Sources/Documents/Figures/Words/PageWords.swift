extension FigureWords {
  /// The page of a course.
  static let register = FigureWords(
    Label(ru: "Страница журнала", en: "Register page"),
    abstract: "The page of a course: pupils by lessons.",
    columns: [
      "pupil": Column("ученик", "pupil"),
      "average": Column(
        "средний", "average",
        rule: Label(
          ru: "средний = Σ(отметка·вес)/Σ вес по числовым отметкам",
          en: "average = Σ(mark·weight)/Σ weight over numeric marks")),
      "count": Column("отметок", "marks", rule: Label(ru: "число отметок", en: "marks")),
      "missed": Column("проп.", "missed", rule: Label(ru: "пропущено уроков", en: "lessons missed")),
      "outcome": Column("итог", "outcome"),
    ], dynamicRule: Label(ru: "отметки и пропуски на уроке", en: "marks and absences at the lesson"))

  /// The summary sheet of progress.
  static let summary = FigureWords(
    Label(ru: "Сводная ведомость успеваемости", en: "Summary sheet of progress"),
    abstract: "Outcomes of the pupils of a class by subject and term.",
    columns: [
      "pupil": Column("ученик", "pupil"),
      "outcomes": Column("итогов", "outcomes", rule: Label(ru: "число итогов", en: "outcomes given")),
    ], dynamicRule: Label(ru: "итог по предмету за период", en: "the outcome of the subject for the term"))

  /// The summary of attendance.
  static let attendance = FigureWords(
    Label(ru: "Сводная ведомость посещаемости", en: "Summary of attendance"),
    abstract: "Days and lessons missed by the pupils of a class.",
    columns: [
      "pupil": Column("ученик", "pupil"),
      "days": Column(
        "дней", "days",
        rule: Label(
          ru: "дни, в которые пропущены все уроки ученика",
          en: "days on which every lesson held for the pupil was missed")),
      "daysIll": Column(
        "по болезни", "ill", rule: Label(ru: "из них целиком по болезни", en: "of these wholly for illness")),
      "lessons": Column("уроков", "lessons", rule: Label(ru: "пропущено уроков", en: "lessons missed")),
      "lessonsIll": Column("бол.", "ill", rule: Label(ru: "из них по болезни", en: "of these for illness")),
      "lessonsExcused": Column(
        "уваж.", "excused",
        rule: Label(ru: "из них по другой уважительной причине", en: "of these for another good reason")),
      "lessonsUnexcused": Column(
        "без прич.", "unexcused", rule: Label(ru: "из них без причины", en: "of these without a reason")),
      "late": Column("опозд.", "late", rule: Label(ru: "опозданий", en: "times late")),
      "lessonsHeld": Column(
        "проведено", "held", rule: Label(ru: "проведено уроков для ученика", en: "lessons held for the pupil")
      ),
    ])

  /// A pupil's diary.
  static let diary = FigureWords(
    Label(ru: "Дневник", en: "Diary"),
    abstract: "A pupil's lessons with marks and homework.",
    columns: [
      "day": Column("день", "day"), "number": Column("№", "no."), "subject": Column("предмет", "subject"),
      "topic": Column("тема", "topic"), "homework": Column("задание", "homework"),
      "marks": Column("отметки", "marks"), "absence": Column("пропуск", "absence"),
      "minutes": Column(
        "минут", "minutes",
        rule: Label(
          ru: "минуты заданий, заданных к этому уроку",
          en: "minutes of the homework due at the lesson")),
    ])
}
