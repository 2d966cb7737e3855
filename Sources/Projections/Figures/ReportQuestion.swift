public import EventLog
public import School

/// What a report is asked: school keys as people type them, days, and the day it is for.
public struct ReportQuestion: Sendable {
  /// The class.
  public var schoolClass: String?
  /// The subject.
  public var subject: String?
  /// The course.
  public var course: String?
  /// The subgroup.
  public var subgroup: String?
  /// The pupil.
  public var pupil: String?
  /// The teacher.
  public var teacher: String?
  /// The term; gives the days.
  public var term: String?
  /// The year group.
  public var yearGroup: UInt8?
  /// What the rows are, where a report has several: one of its ``ReportTraits/groupings``.
  public var grouping: String?
  /// First and last school day, where no term is named.
  public var span = DaySpan.always
  /// The day the report is for.
  public var on = Day.none
  /// Seconds that the school's clock is ahead of UTC at a moment.
  public var offsetSeconds: @Sendable (Moment) -> Int = { _ in 0 }

  /// The last checkpoint that was kept outside the store, or nil.
  public var checkpoint: Checkpoint?

  /// A question about everything.
  public init() {}

  /// - Throws: ``ReportRefusal`` when the report needs days and has none.
  func check(_ traits: ReportTraits) throws(ReportRefusal) {
    guard traits.requires.isSuperset(of: .time), term == nil, span == .always else { return }
    throw ReportRefusal(
      report: traits.name, "\(traits.name) needs days: name --term, or --from and --to.")
  }

  /// The school's day and second of the day of a moment.
  func local(_ moment: Moment) -> (day: Day, second: Int) {
    let local = moment.local(offsetSeconds: offsetSeconds(moment))
    return (local.day, Int(local.secondOfDay))
  }
}

/// What of a question a report takes.
public struct ReportTakes: OptionSet, Sendable {
  /// One bit an option.
  public let rawValue: UInt16
  /// The options of a stored set.
  public init(rawValue: UInt16) { self.rawValue = rawValue }
  /// `--class`
  public static let schoolClass = ReportTakes(rawValue: 1)
  /// `--subject`
  public static let subject = ReportTakes(rawValue: 2)
  /// `--course`
  public static let course = ReportTakes(rawValue: 4)
  /// `--subgroup`
  public static let subgroup = ReportTakes(rawValue: 8)
  /// `--pupil`
  public static let pupil = ReportTakes(rawValue: 16)
  /// `--teacher`
  public static let teacher = ReportTakes(rawValue: 32)
  /// `--term`
  public static let term = ReportTakes(rawValue: 64)
  /// `--year-group`
  public static let yearGroup = ReportTakes(rawValue: 128)
  /// `--from` and `--to`
  public static let days = ReportTakes(rawValue: 256)

  /// Which courses: class, subject, course, teacher, year group.
  public static let courses: ReportTakes = [.schoolClass, .subject, .course, .teacher, .yearGroup]
  /// Which days: a term, or from and to.
  public static let time: ReportTakes = [.term, .days]
}
