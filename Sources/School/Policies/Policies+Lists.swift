public import EventLog

extension Policies {
  /// A setting that is `yes` or `no`.
  public func isSet(_ key: PolicyKey, on day: Day) -> Bool { value(key, on: day).text == "yes" }

  /// Least marks of a pupil in a term for so many lessons a week (domain.md 2.6).
  public func densityMinimum(hoursPerWeek: Int, on day: Day) -> Int {
    list(.densityMinimum, on: day).number(for: hoursPerWeek)
  }

  /// Most minutes of homework a day for a year group (domain.md 1.1).
  public func homeworkMinutes(yearGroup: Int, on day: Day) -> Int {
    list(.homeworkNorm, on: day).number(for: yearGroup)
  }

  /// Hours of the night in which a session is unusual.
  public func sessionHours(on day: Day) -> HourSpan? { HourSpan(value(.sessionHours, on: day).text) }

  private func list(_ key: PolicyKey, on day: Day) -> NumberList {
    NumberList(value(key, on: day).text) ?? NumberList(key.defaultValue) ?? NumberList.zero
  }
}
