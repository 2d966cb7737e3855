public import EventLog
public import School

/// What stands in one cell of a report, before anybody decides how it is written.
public enum FigureValue: Hashable, Sendable {
  /// Nothing: there is no such figure, which is not the same as 0.
  case none
  /// A number of things.
  case count(Int)
  /// An average or another number, unrounded.
  case decimal(Double)
  /// A percentage 0…100, unrounded.
  case percent(Double)
  /// A text of the log that is nobody's personal data: a topic, a key, an order's number.
  case text(String)
  /// One of the words that ``Documents`` translates, by its stable English name.
  case word(String)
  /// Several of these words.
  case words([String])
  /// A school day.
  case day(Day)
  /// A point in time.
  case moment(Moment)
  /// A person.
  case person(ActorNumber)
  /// Several people.
  case people([ActorNumber])
  /// A class.
  case schoolClass(ClassNumber)
  /// A subject.
  case subject(SubjectNumber)
  /// A course.
  case course(CourseNumber)
  /// A term.
  case term(TermNumber)
  /// Marks and codes of one place.
  case symbols([String])
  /// A coded reason of a correction.
  case reason(Reason)
  /// Yes or no.
  case flag(Bool)
  /// Yes or no, where yes deserves a look.
  case alarm(Bool)
  /// An event.
  case position(Position)

  /// A share in percent; nothing of nothing is no figure.
  public static func share(_ part: Int, of whole: Int) -> FigureValue {
    whole == 0 ? .none : .percent(100 * Double(part) / Double(whole))
  }

  /// True for what a report shows where nothing happened: no figure, or none of a thing. A row that is left out
  /// because nothing happened says the same.
  public var isNothing: Bool { self == .none || self == .count(0) }

  /// True when both say the same of a cell; nil stands for a row that is not there.
  public static func says(_ left: FigureValue?, sameAs right: FigureValue?) -> Bool {
    left == right || (left?.isNothing ?? true) && (right?.isNothing ?? true)
  }

  /// True for what can be counted, and therefore explained.
  public var isNumeric: Bool {
    switch self {
    case .count, .decimal, .percent: true
    default: false
    }
  }
}
