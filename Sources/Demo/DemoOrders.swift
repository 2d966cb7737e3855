import EventLog
import School

/// What the school orders about days: days off, a day of frost, a moved day.
enum DemoOrders {
  /// The days off of the year, known before it begins.
  static func daysOff(_ writer: inout DemoWriter, at moment: Moment) throws {
    for holiday in DemoCalendar.holidays {
      var fact = HolidaySet()
      fact.through = holiday.through
      fact.title = holiday.title
      try writer.put(fact, by: .operator, on: holiday.from, at: moment)
    }
  }

  /// The orders of a day, before its lessons.
  static func run(_ writer: inout DemoWriter, _ school: DemoSchool, on day: Day) throws {
    let moment = DemoCalendar.moment(day, secondOfDay: 6 * 3600 + 1800)
    if day == DemoCalendar.frost {
      var fact = DayCancelled()
      fact.yearGroupFrom = UInt8(DemoCalendar.frostYearGroups.lowerBound)
      fact.yearGroupThrough = UInt8(DemoCalendar.frostYearGroups.upperBound)
      fact.why = .cold
      fact.order = "Приказ № 12"
      try writer.put(fact, by: .staff(school.director), on: day, at: moment)
    }
    if day == DemoCalendar.moved.to - 12 {
      var fact = DayMoved()
      fact.to = DemoCalendar.moved.to
      fact.order = "Приказ № 58"
      try writer.put(fact, by: .staff(school.deputy), on: DemoCalendar.moved.from, at: moment)
    }
  }
}
