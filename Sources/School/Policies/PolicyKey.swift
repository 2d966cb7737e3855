/// A setting that a school may change from a day on.
public enum PolicyKey: String, CaseIterable, Sendable {
  /// Which current marks there are: ranges, single marks and `±`, with commas between.
  case marksScale = "marks.scale"
  /// What a plus adds and a minus takes, in hundredths.
  case marksSignHundredths = "marks.signHundredths"
  /// Least averages for the outcomes 5, 4, 3, with slashes between.
  case marksThresholds = "marks.thresholds"
  /// Weight of a mark whose source names none.
  case marksDefaultWeight = "marks.defaultWeight"
  /// How an average becomes an outcome: `thresholds` or `half-up`.
  case marksRounding = "marks.rounding"
  /// Whether marks that a newcomer brings count: `yes` or `no`.
  case marksNewcomers = "marks.newcomers"
  /// School days in which a correction needs only a reason.
  case correctionDays = "correction.days"
  /// Days of the school week.
  case weekDays = "calendar.weekDays"
  /// Years class registers are kept.
  case registerYears = "retention.registerYears"
  /// Years summary sheets are kept.
  case summaryYears = "retention.summaryYears"

  /// The value until it is changed.
  public var defaultValue: String {
    switch self {
    case .marksScale: "2-5,±,зач,нзч"
    case .marksSignHundredths: "0"
    case .marksThresholds: "4.50/3.50/2.50"
    case .marksDefaultWeight: "1"
    case .marksRounding: "thresholds"
    case .marksNewcomers: "yes"
    case .correctionDays: "7"
    case .weekDays: "5"
    case .registerYears: "5"
    case .summaryYears: "25"
    }
  }

  /// What the default rests on.
  public var basis: String {
    switch self {
    case .marksScale, .marksSignHundredths, .marksThresholds, .marksDefaultWeight, .marksRounding,
      .marksNewcomers:
      "273-ФЗ ст. 28 ч. 3 п. 10; local act of the school"
    case .correctionDays: "local act of the school"
    case .weekDays: "273-ФЗ ст. 30 ч. 2; local act of the school"
    case .registerYears, .summaryYears: "Минпросвещения СССР 1974 № 167 (domain.md R-g)"
    }
  }

  /// True when the text is a value of the setting.
  public func accepts(_ value: String) -> Bool {
    switch self {
    case .marksScale: MarkScale(value) != nil
    case .marksSignHundredths: number(value, 0...99) != nil
    case .marksThresholds: Thresholds(value) != nil
    case .marksDefaultWeight: number(value, 1...100) != nil
    case .marksRounding: value == "thresholds" || value == "half-up"
    case .marksNewcomers: value == "yes" || value == "no"
    case .correctionDays: number(value, 0...366) != nil
    case .weekDays: number(value, 5...7) != nil
    case .registerYears, .summaryYears: number(value, 0...100) != nil
    }
  }

  private func number(_ value: String, _ range: ClosedRange<Int>) -> Int? {
    guard let number = Int(value), range.contains(number) else { return nil }
    return number
  }
}
