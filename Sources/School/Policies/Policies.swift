public import EventLog

/// The settings of the school, each with the days it holds from.
public struct Policies: Sendable {
  private struct Value: Sendable {
    let position: Position
    let key: PolicyKey
    let from: Day
    let text: String
    let basis: PolicyBasis
  }

  /// In order of recording.
  private var values: [Value] = []
  /// Scales by first day, so that a mark costs no parsing.
  private var scales: [(from: Day, scale: MarkScale)] = []
  private let defaultScale = MarkScale(PolicyKey.marksScale.defaultValue)

  /// The defaults.
  public init() {}

  /// The text of a setting on a day, and what it rests on.
  public func value(_ key: PolicyKey, on day: Day) -> (text: String, basis: PolicyBasis) {
    var found: Value?
    for value in values where value.key == key && value.from <= day {
      if let known = found, known.from > value.from { continue }
      found = value
    }
    return found.map { ($0.text, $0.basis) } ?? (key.defaultValue, .ofDefault(key))
  }

  /// A setting that is a number.
  public func number(_ key: PolicyKey, on day: Day) -> Int {
    Int(value(key, on: day).text) ?? Int(key.defaultValue) ?? 0
  }

  /// School days in which a correction needs only a reason.
  public func correctionDays(on day: Day) -> Int { number(.correctionDays, on: day) }

  /// What a plus adds and a minus takes, in hundredths.
  public func signHundredths(on day: Day) -> Int { number(.marksSignHundredths, on: day) }

  /// Weight of a mark whose source names none.
  public func defaultWeight(on day: Day) -> UInt8 { UInt8(clamping: number(.marksDefaultWeight, on: day)) }

  /// Least averages for outcomes, in hundredths: 5, 4, 3.
  public func thresholds(on day: Day) -> [Int] {
    let text = value(.marksThresholds, on: day).text
    return (Thresholds(text) ?? Thresholds(PolicyKey.marksThresholds.defaultValue))?.hundredths ?? []
  }

  /// The current marks on a day.
  public func scale(on day: Day) -> MarkScale? { scales.last { $0.from <= day }?.scale ?? defaultScale }

  /// True for a current mark of the day.
  func allows(_ mark: Mark, on day: Day) -> Bool {
    guard !scales.isEmpty else { return defaultScale?.contains(mark) ?? false }
    return scale(on: day)?.contains(mark) ?? false
  }

  /// Applies a ``PolicyChanged``.
  mutating func change(_ position: Position, _ record: borrowing RecordView) {
    values.removeAll { $0.position == record.amends }
    if let key = PolicyKey(rawValue: record.text(0) ?? ""), let text = record.text(1) {
      values.append(
        Value(
          position: position, key: key, from: record.day(PolicyChanged.Layout.effectiveFrom), text: text,
          basis: .stated(record.text(2) ?? "")))
    }
    gatherScales()
  }

  /// Puts a value in the place of every other one of a setting, on all days: a what-if.
  public mutating func override(_ key: PolicyKey, _ text: String) {
    values.removeAll { $0.key == key }
    values.append(Value(position: .none, key: key, from: .none, text: text, basis: .supposed))
    gatherScales()
  }

  /// Takes back the change recorded at a position.
  mutating func annul(_ position: Position) {
    values.removeAll { $0.position == position }
    gatherScales()
  }

  private mutating func gatherScales() {
    let days = Set(values.filter { $0.key == .marksScale }.map(\.from)).sorted()
    scales = days.compactMap { day in MarkScale(value(.marksScale, on: day).text).map { (day, $0) } }
  }
}

extension Policies {
  /// Applies one event of the log, when it is about a policy.
  public mutating func apply(_ position: Position, _ record: borrowing RecordView) {
    switch record.type {
    case EventCode.policyChanged: change(position, record)
    case EventCode.factAnnulled: annul(record.amends)
    default: return
    }
  }
}
