internal import EventLog
internal import School

/// The last school days of the terms of each class, on which corrections are looked at (domain.md 7, 21).
///
/// A year ends with its last part and is no term here.
struct LastSchoolDays {
  /// By class number.
  private var byClass: [Set<Day>]
  private var all: Set<Day> = []

  /// The days by the policies of the day of the report.
  ///
  /// - Complexity: O(timetable + classes × terms × days looked back).
  init(_ material: ReportMaterial, on day: Day) {
    let directory = material.directory
    let calendar = SchoolCalendar(material.calendar ?? CalendarFacts(), directory)
    let count = material.policies.number(.correctionsLastDays, on: day)
    let weekDays = material.policies.number(.weekDays, on: day)
    byClass = Array(repeating: [], count: directory.classes.count)
    for schoolClass in directory.classes.all {
      guard let yearGroup = directory.classes[schoolClass]?.yearGroup else { continue }
      for term in directory.terms.all.compactMap({ directory.terms[$0] })
      where term.kind != .year && term.yearGroups.contains(yearGroup) {
        var day = term.end
        var left = count
        while left > 0, day >= term.start {
          if calendar.isSchoolDay(day, schoolClass, weekDays: weekDays) {
            byClass[schoolClass.index].insert(day)
            left -= 1
          }
          day = day - 1
        }
      }
      all.formUnion(byClass[schoolClass.index])
    }
  }

  /// True for one of the last school days of the class, or, with no class, of any.
  func contains(_ day: Day, of schoolClass: ClassNumber) -> Bool {
    if schoolClass.isNone { return all.contains(day) }
    return schoolClass.index < byClass.count && byClass[schoolClass.index].contains(day)
  }
}
