/// Words of summaries: results, attendance, corrections.
public enum ReportLabel: CaseIterable, Labelled {
  /// “Results”
  case results
  /// “quality”
  case quality
  /// “success rate”
  case successRate
  /// “mean mark”
  case meanMark
  /// “all fives”
  case excellent
  /// “fours and fives”
  case good
  /// “failing”
  case failing
  /// “not attested”
  case notAttested
  /// “exempt”
  case exempt
  /// “Attendance”
  case attendance
  /// “missed”
  case missed
  /// “days missed”
  case missedDays
  /// “lessons missed”
  case missedLessons
  /// “ill”
  case ill
  /// “excused”
  case excused
  /// “unexcused”
  case unexcused
  /// “times late”
  case late
  /// “Summary sheet”
  case summarySheet
  /// “Corrections”
  case corrections
  /// “pupil”
  case pupil
  /// “class”
  case className
  /// “subject”
  case subject
  /// “teacher”
  case teacher
  /// “year”
  case year

  /// The text in every language.
  public var label: Label {
    switch self {
    case .results: Label(ru: "Итоги", en: "Results")
    case .quality: Label(ru: "качество знаний", en: "quality")
    case .successRate: Label(ru: "успеваемость", en: "success rate")
    case .meanMark: Label(ru: "средний балл", en: "mean mark")
    case .excellent: Label(ru: "отличники", en: "all fives")
    case .good: Label(ru: "хорошисты", en: "fours and fives")
    case .failing: Label(ru: "неуспевающие", en: "failing")
    case .notAttested: Label(ru: "не аттестованы", en: "not attested")
    case .exempt: Label(ru: "освобождены", en: "exempt")
    case .attendance: Label(ru: "Посещаемость", en: "Attendance")
    case .missed: Label(ru: "пропущено", en: "missed")
    case .missedDays: Label(ru: "дней пропущено", en: "days missed")
    case .missedLessons: Label(ru: "уроков пропущено", en: "lessons missed")
    case .ill: Label(ru: "по болезни", en: "ill")
    case .excused: Label(ru: "по уважительной причине", en: "excused")
    case .unexcused: Label(ru: "без причины", en: "unexcused")
    case .late: Label(ru: "опозданий", en: "times late")
    case .summarySheet: Label(ru: "Сводная ведомость", en: "Summary sheet")
    case .corrections: Label(ru: "Исправления", en: "Corrections")
    case .pupil: Label(ru: "ученик", en: "pupil")
    case .className: Label(ru: "класс", en: "class")
    case .subject: Label(ru: "предмет", en: "subject")
    case .teacher: Label(ru: "учитель", en: "teacher")
    case .year: Label(ru: "год", en: "year")
    }
  }
}
