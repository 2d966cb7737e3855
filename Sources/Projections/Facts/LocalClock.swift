internal import EventLog

/// The school's clock for many moments, mostly of the same few hundred days.
///
/// A time zone is asked twice a day instead of once a moment: a report looks at hundreds of thousands.
struct LocalClock {
  private let offsetSeconds: (Moment) -> Int
  private var day = Day.none
  private var offset: Int?
  /// By day in UTC; nil where the clock changes in it.
  private var offsets: [Day: Int?] = [:]

  init(_ question: ReportQuestion) { offsetSeconds = question.offsetSeconds }

  /// The school's day and second of the day.
  mutating func local(_ moment: Moment) -> (day: Day, second: Int) {
    let utc = moment.local(offsetSeconds: 0)
    if utc.day != day {
      day = utc.day
      offset = offset(on: day)
    }
    let second = utc.secondOfDay + (offset ?? offsetSeconds(moment))
    if second < 0 { return (utc.day - 1, second + 86_400) }
    return second < 86_400 ? (utc.day, second) : (utc.day + 1, second - 86_400)
  }

  /// Seconds by which a moment is later than the end of a school day; negative before.
  mutating func seconds(of moment: Moment, after end: Day) -> Int {
    let (day, second) = local(moment)
    return (day - end - 1) * 86_400 + second
  }

  private mutating func offset(on day: Day) -> Int? {
    if let known = offsets[day] { return known }
    let first = offsetSeconds(Moment(day: day, secondOfDay: 0))
    let found = first == offsetSeconds(Moment(day: day, secondOfDay: 86_399)) ? first : nil
    offsets[day] = .some(found)
    return found
  }
}
