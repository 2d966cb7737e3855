import EventLog
import Foundation

/// The only clock of the program.
enum Clock {
  /// Now, in whole microseconds.
  static var now: Moment {
    Moment(microseconds: Int64((Date().timeIntervalSince1970 * 1_000_000).rounded(.down)))
  }
}

/// A school's time zone.
struct Zone {
  private let zone: TimeZone
  /// The IANA name.
  let name: String

  /// - Throws: ``CommandFailure`` for a name that the system does not know.
  init(_ name: String) throws {
    guard let zone = TimeZone(identifier: name) else {
      throw CommandFailure("unknown time zone \(name). Give an IANA name such as Europe/Moscow.")
    }
    self.zone = zone
    self.name = name
  }

  /// Seconds ahead of UTC at `moment`.
  func offsetSeconds(at moment: Moment) -> Int {
    zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(moment.microseconds) / 1_000_000))
  }

  /// The school's day and second of the day at `moment`.
  func local(_ moment: Moment) -> (day: Day, secondOfDay: Int) {
    moment.local(offsetSeconds: offsetSeconds(at: moment))
  }

  /// The last microsecond of `day` in the school's zone.
  func endOfDay(_ day: Day) -> Moment {
    let midnight = Moment(day: day + 1, secondOfDay: 0)
    let guess = midnight.adding(seconds: -offsetSeconds(at: midnight))
    let exact = midnight.adding(seconds: -offsetSeconds(at: guess))
    return Moment(microseconds: exact.microseconds - 1)
  }
}
