public import EventLog
public import School

/// Names of months and days of the week.
public enum CalendarLabel {
  private static let monthsRu = [
    "январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь",
    "декабрь",
  ]
  private static let monthsOfRu = [
    "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября",
    "декабря",
  ]
  private static let monthsEn = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]
  private static let weekdaysRu = [
    "понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье",
  ]
  private static let weekdaysEn = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]
  private static let weekdaysShortRu = ["пн", "вт", "ср", "чт", "пт", "сб", "вс"]

  /// `октябрь`; empty for a number outside 1…12.
  public static func month(_ number: Int) -> Label { label(monthsRu, monthsEn, number) }

  /// `октября`, as in a date; empty for a number outside 1…12.
  public static func ofMonth(_ number: Int) -> Label { label(monthsOfRu, monthsEn, number) }

  /// `понедельник` for 1 … `воскресенье` for 7.
  public static func weekday(_ number: Int) -> Label { label(weekdaysRu, weekdaysEn, number) }

  /// `пн` for 1 … `вс` for 7.
  public static func weekdayShort(_ number: Int) -> Label {
    label(weekdaysShortRu, weekdaysEn.map { String($0.prefix(2)) }, number)
  }

  /// `понедельник, 13 октября 2025` or `Monday, 13 October 2025`.
  public static func longDay(_ day: Day, _ language: Language) -> String {
    let (year, month, number) = day.civil
    return weekday(day.weekday)[language] + ", \(number) " + ofMonth(month)[language] + " \(year)"
  }

  /// `на понедельник, 13 октября 2025`, `на среду, …` or `as of Monday, 13 October 2025`.
  public static func asOfLongDay(_ day: Day, _ language: Language) -> String {
    let text = longDay(day, language)
    guard language == .ru else { return "as of " + text }
    let name = weekday(day.weekday)[.ru]
    return "на " + (name.hasSuffix("а") ? name.dropLast() + "у" : name[...]) + text.dropFirst(name.count)
  }

  private static func label(_ ru: [String], _ en: [String], _ number: Int) -> Label {
    guard ru.indices.contains(number - 1) else { return Label("") }
    return Label(ru: ru[number - 1], en: en[number - 1])
  }
}
