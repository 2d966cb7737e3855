/// Words of the diary.
public enum DiaryLabel: CaseIterable, Labelled {
  /// “Diary”
  case title
  /// “week”
  case week
  /// “lesson”
  case lesson
  /// “subject”
  case subject
  /// “topic”
  case topic
  /// “homework”
  case homework
  /// “marks”
  case marks
  /// “absence”
  case absence
  /// “no lessons”
  case noLessons
  /// “extra-curricular”
  case extracurricular
  /// “owed”
  case owed
  /// “the latest week with lessons; other days: --from, --to or --term”
  case latestWeek

  /// The text in every language.
  public var label: Label {
    switch self {
    case .title: Label(ru: "Дневник", en: "Diary")
    case .week: Label(ru: "неделя", en: "week")
    case .lesson: Label(ru: "урок", en: "lesson")
    case .subject: Label(ru: "предмет", en: "subject")
    case .topic: Label(ru: "тема", en: "topic")
    case .homework: Label(ru: "домашнее задание", en: "homework")
    case .marks: Label(ru: "отметки", en: "marks")
    case .absence: Label(ru: "пропуск", en: "absence")
    case .noLessons: Label(ru: "уроков нет", en: "no lessons")
    case .extracurricular: Label(ru: "внеурочное", en: "extra-curricular")
    case .owed: Label(ru: "долг", en: "owed")
    case .latestWeek:
      Label(
        ru: "последняя неделя с уроками; другие дни: --from, --to или --term",
        en: "the latest week with lessons; other days: --from, --to or --term")
    }
  }
}
