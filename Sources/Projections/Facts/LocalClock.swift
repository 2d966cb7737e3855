internal import EventLog

/// The school's clock for many moments, mostly of the same few hundred days.
///
/// A time zone is asked twice a day instead of once a moment: a report looks at hundreds of thousands.
struct LocalClock {
  private let offsetSeconds: (Moment) -> Int
  private var day = Day.none
  private var offset: Int?
  /// Days in UTC, each where the low bits of its number put it, with the offset; nil where the clock changes in it.
  private var known: [(day: Day, offset: Int?)]
  /// Three school years of days lie in it without pushing each other out.
  private static let places = 1024

  init(_ question: ReportQuestion) {
    offsetSeconds = question.offsetSeconds
    known = Array(repeating: (.none, nil), count: Self.places)
  }

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
    let place = Int(day.number) & (Self.places - 1)
    if known[place].day == day, day != .none { return known[place].offset }
    let first = offsetSeconds(Moment(day: day, secondOfDay: 0))
    let found = first == offsetSeconds(Moment(day: day, secondOfDay: 86_399)) ? first : nil
    known[place] = (day, found)
    return found
  }
}
