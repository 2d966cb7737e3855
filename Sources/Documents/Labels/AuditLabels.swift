/// Words of audits.
public enum AuditLabel: CaseIterable, Labelled {
  /// “Mark”
  case mark
  /// “Pupil”
  case pupil
  /// “lesson”
  case lesson
  /// “weight”
  case weight
  /// “position”
  case position
  /// “recorded”
  case recordedAt
  /// “claimed time”
  case claimedAt
  /// “day”
  case occurredOn
  /// “who”
  case actor
  /// “what was done”
  case action
  /// “old → new”
  case change
  /// “old”
  case old
  /// “new”
  case new
  /// “reason”
  case reason
  /// “set”
  case set
  /// “corrected”
  case corrected
  /// “annulled”
  case annulled
  /// “corrected after closing”
  case correctedAfterClose
  /// “annulled after closing”
  case annulledAfterClose
  /// “set after closing”
  case setAfterClose
  /// “Now”
  case current
  /// “corrections”
  case corrections
  /// “after closing”
  case afterClose
  /// “no mark”
  case noMark
  /// “Check that the log is intact”
  case checkTheLog
  /// “suspicious”
  case suspicious
  /// “in bulk”
  case bulk
  /// “teacher”
  case teacher
  /// “class”
  case className

  /// The text in every language.
  public var label: Label {
    switch self {
    case .mark: Label(ru: "Отметка", en: "Mark")
    case .pupil: Label(ru: "Ученик", en: "Pupil")
    case .lesson: Label(ru: "урок", en: "lesson")
    case .weight: Label(ru: "вес", en: "weight")
    case .position: Label(ru: "позиция", en: "position")
    case .recordedAt: Label(ru: "записано", en: "recorded")
    case .claimedAt: Label(ru: "время источника", en: "claimed time")
    case .occurredOn: Label(ru: "день", en: "day")
    case .actor: Label(ru: "кто", en: "who")
    case .action: Label(ru: "что сделано", en: "what was done")
    case .change: Label(ru: "было → стало", en: "old → new")
    case .old: Label(ru: "было", en: "old")
    case .new: Label(ru: "стало", en: "new")
    case .reason: Label(ru: "причина", en: "reason")
    case .set: Label(ru: "поставлена", en: "set")
    case .corrected: Label(ru: "исправлена", en: "corrected")
    case .annulled: Label(ru: "аннулирована", en: "annulled")
    case .correctedAfterClose: Label(ru: "исправлена после закрытия", en: "corrected after closing")
    case .annulledAfterClose: Label(ru: "аннулирована после закрытия", en: "annulled after closing")
    case .setAfterClose: Label(ru: "поставлена после закрытия", en: "set after closing")
    case .current: Label(ru: "Сейчас", en: "Now")
    case .corrections: Label(ru: "исправлений", en: "corrections")
    case .afterClose: Label(ru: "после закрытия", en: "after closing")
    case .noMark: Label(ru: "отметки нет", en: "no mark")
    case .checkTheLog: Label(ru: "Проверить без нас", en: "Check without us")
    case .suspicious: Label(ru: "подозрительно", en: "suspicious")
    case .bulk: Label(ru: "массово", en: "in bulk")
    case .teacher: Label(ru: "учитель", en: "teacher")
    case .className: Label(ru: "класс", en: "class")
    }
  }
}
