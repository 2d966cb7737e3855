/// Words of the class register.
public enum RegisterLabel: CaseIterable, Labelled {
  /// “№”
  case number
  /// “Name”
  case pupil
  /// “average”
  case average
  /// “teacher”
  case teacher
  /// “date”
  case date
  /// “h”
  case hours
  /// “topic”
  case topic
  /// “homework”
  case homework
  /// “term”
  case term
  /// “term mark”
  case termMark
  /// “corrected”
  case corrected
  /// “after closing”
  case afterClose
  /// “no lessons”
  case noLessons
  /// “no pupils”
  case noPupils

  /// The text in every language.
  public var label: Label {
    switch self {
    case .number: Label(ru: "№", en: "№")
    case .pupil: Label(ru: "Фамилия, имя", en: "Name")
    case .average: Label(ru: "средн.", en: "average")
    case .teacher: Label(ru: "учитель", en: "teacher")
    case .date: Label(ru: "дата", en: "date")
    case .hours: Label(ru: "ч", en: "h")
    case .topic: Label(ru: "тема урока", en: "topic")
    case .homework: Label(ru: "домашнее задание", en: "homework")
    case .term: Label(ru: "период", en: "term")
    case .termMark: Label(ru: "отметка за период", en: "term mark")
    case .corrected: Label(ru: "исправлена", en: "corrected")
    case .afterClose: Label(ru: "после закрытия", en: "after closing")
    case .noLessons: Label(ru: "уроков нет", en: "no lessons")
    case .noPupils: Label(ru: "учеников нет", en: "no pupils")
    }
  }
}
