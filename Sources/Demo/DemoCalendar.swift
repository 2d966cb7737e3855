import EventLog

/// The demo's school year 2025/26: terms, days off and the simulated clock.
enum DemoCalendar {
  /// The day the store is made.
  static let founded = day(2025, 8, 25)
  /// The first and the last school day.
  static let start = day(2025, 9, 1)
  static let end = day(2026, 5, 29)
  /// Seconds the school's clock is ahead of UTC (Europe/Moscow, no summer time since 2014).
  static let zoneOffsetSeconds = 10_800
  static let zoneName = "Europe/Moscow"

  /// Quarters: key, first and last day.
  static let quarters: [(key: String, start: Day, end: Day)] = [
    ("1ч", day(2025, 9, 1), day(2025, 10, 26)), ("2ч", day(2025, 11, 5), day(2025, 12, 30)),
    ("3ч", day(2026, 1, 12), day(2026, 3, 27)), ("4ч", day(2026, 4, 6), day(2026, 5, 29)),
  ]
  static let halfYears: [(key: String, start: Day, end: Day)] = [
    ("1п", day(2025, 9, 1), day(2025, 12, 30)), ("2п", day(2026, 1, 12), day(2026, 5, 29)),
  ]
  /// Days off, first to last, by name.
  static let holidays: [(from: Day, through: Day, title: String)] = [
    (day(2025, 10, 27), day(2025, 11, 4), "Осенние каникулы"),
    (day(2025, 12, 31), day(2026, 1, 11), "Зимние каникулы"),
    (day(2026, 2, 23), day(2026, 2, 23), "День защитника Отечества"),
    (day(2026, 3, 9), day(2026, 3, 9), "Международный женский день (перенос)"),
    (day(2026, 3, 28), day(2026, 4, 5), "Весенние каникулы"),
    (day(2026, 5, 1), day(2026, 5, 1), "Праздник весны и труда"),
    (day(2026, 5, 11), day(2026, 5, 11), "День Победы (перенос)"),
  ]
  /// A Friday whose lessons are held on a Saturday before.
  static let moved = (from: day(2026, 5, 8), to: day(2026, 4, 25))
  /// A day of frost, and the year groups that stay at home.
  static let frost = day(2026, 1, 20)
  static let frostYearGroups = 1...8

  static func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
    Day(year: year, month: month, day: day) ?? .none
  }

  /// Monday to Friday within a quarter, without days off; and the Saturday to which a day was moved.
  static func isSchoolDay(_ day: Day) -> Bool {
    if day == moved.to { return true }
    return day.weekday <= 5 && day != moved.from
      && !holidays.contains { $0.from <= day && day <= $0.through }
      && quarters.contains { $0.start <= day && day <= $0.end }
  }

  /// The day of the week, from 0 for Monday, whose timetable holds on a school day.
  static func timetableIndex(of day: Day) -> Int { min((day == moved.to ? moved.from : day).weekday, 5) - 1 }

  /// True when a year group stays at home.
  static func isCancelled(_ day: Day, yearGroup: Int) -> Bool {
    day == frost && frostYearGroups.contains(yearGroup)
  }

  /// The next school day after `day`, or the day after when the year is over.
  static func schoolDay(after day: Day) -> Day {
    var next = day + 1
    while !isSchoolDay(next), next < end { next = next + 1 }
    return next
  }

  /// A moment of a school day by the school's clock.
  static func moment(_ day: Day, secondOfDay: Int) -> Moment {
    Moment(day: day, secondOfDay: secondOfDay - zoneOffsetSeconds)
  }

  /// Start of lesson `number` (1…): 08:30, then every 55 minutes; seconds after midnight.
  static func lessonStart(_ number: Int) -> Int { 8 * 3600 + 1800 + (number - 1) * 55 * 60 }
}
