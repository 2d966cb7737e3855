public import EventLog

/// The next school year, made from the present one: what becomes of every term, class, pupil and course.
///
/// Classes move up a year group and are formed anew with the keys that people type; what they were keeps its history
/// under a key of its year (`8А-2025`). Pupils are transferred, repeat or leave; subgroups and courses go on with
/// their teachers; guardians stay with their pupils.
public struct Promotion: Sendable {
  /// What is asked.
  public struct Options: Sendable {
    /// Calendar year in which the new school year begins.
    public var year: Int
    /// First day of the new year; nil for that of the old one a year later.
    public var start: Day?
    /// Days of terms by key, where they are not those of the old year a year later.
    public var terms: [String: ClosedRange<Day>] = [:]
    /// Number of the order that moves the pupils.
    public var order = ""
    /// The last year group: its pupils leave.
    public var lastYearGroup: UInt8 = 11
    /// Pupils who stay in their year group.
    public var repeating: Set<PupilNumber> = []
    /// Pupils of other year groups who leave.
    public var leaving: Set<PupilNumber> = []

    /// The year that begins in a calendar year.
    public init(year: Int) { self.year = year }

    /// Follows a decision of the council; a later one on the same pupil takes its place.
    public mutating func decide(_ decision: CouncilDecisionRecorded) {
      repeating.remove(decision.pupil)
      leaving.remove(decision.pupil)
      switch decision.decision {
      case .repeats: repeating.insert(decision.pupil)
      case .graduated, .leftWithCertificate: leaving.insert(decision.pupil)
      case .promoted, .conditional, .other: break
      }
    }
  }

  /// A term of the new year.
  public struct Term: Hashable, Sendable {
    /// The term of the old year.
    public let old: TermNumber
    /// Its key, which the new term takes over.
    public let key: String
    /// First day.
    public let start: Day
    /// Last day.
    public let end: Day
  }

  /// A class of the new year.
  public struct Class: Hashable, Sendable {
    /// The class that moves up, or none for a class of repeating pupils only.
    public let old: ClassNumber
    /// Its key.
    public let key: String
    /// Its year group.
    public let yearGroup: UInt8
    /// Class teacher, or none.
    public let teacher: StaffNumber
    /// Pupils who come from the old class.
    public let pupils: [PupilNumber]
    /// Pupils who repeat the year group.
    public internal(set) var repeating: [PupilNumber] = []
    /// Courses of the old class that go on.
    public let courses: [CourseNumber]
    /// How many of them have nobody to teach them.
    public let vacant: Int
  }

  /// Pupils who leave the school, of one class.
  public struct Leavers: Hashable, Sendable {
    /// The class.
    public let schoolClass: ClassNumber
    /// The pupils.
    public let pupils: [PupilNumber]
  }

  /// The year that ends.
  public let oldYear: TermNumber
  /// First day of the new year.
  public let start: Day
  /// First day on which the leavers are gone.
  public let leavingOn: Day
  /// What old keys end in: `-2025`.
  public let suffix: String
  /// Number of the order.
  public let order: String
  /// Terms, the year first.
  public let terms: [Term]
  /// Classes, by year group and key.
  public let classes: [Class]
  /// Leavers by class.
  public let leavers: [Leavers]
  /// The year that begins.
  public let year: Int

  /// `8А` for `7А`: the number of the year group at the beginning is that of the next one.
  public static func nextKey(_ key: String, _ yearGroup: UInt8) -> String {
    let number = String(yearGroup)
    guard key.hasPrefix(number), key.dropFirst(number.count).first?.isNumber != true else { return key }
    return String(yearGroup + 1) + key.dropFirst(number.count)
  }

  /// A year later; 28 February where the year has no 29th.
  public static func next(_ day: Day) -> Day { day.adding(years: 1) }
}
