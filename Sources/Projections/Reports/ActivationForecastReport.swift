internal import EventLog
internal import School

/// Every deadline of the plan with how it stood or, going on as in the last four weeks, how it will stand
/// (domain.md 7, 7: target, gap, forecast date; A3.9, E).
public enum ActivationForecastReport: FigureReport {
  /// Days that the pace is taken from.
  static let paceDays = 28

  /// Its constants.
  public static let traits = ReportTraits(
    "activation-forecast", source: "semantics.md, Activation; domain.md 7, 7; A3.9, E", takes: .schoolClass,
    columns: [
      FigureColumn("deadline", .label), FigureColumn("low"), FigureColumn("high"), FigureColumn("eligible"),
      FigureColumn("activated"), FigureColumn("percent"), FigureColumn("gap"), FigureColumn("met", .label),
      FigureColumn("pace"), FigureColumn("forecast"), FigureColumn("reached", .label),
    ])

  /// The steps to an account and the targets.
  public static func needs(_ question: ReportQuestion) -> ReportNeeds { ReportNeeds(folds: .activation) }

  /// A row for each deadline.
  public static func table(_ question: ReportQuestion, _ material: ReportMaterial) throws -> FigureTable {
    let scope = try ReportScope(question, material.directory)
    let pairs = (material.activation ?? ActivationFold()).pairs(material.directory)
    let schoolClass = question.schoolClass == nil ? ClassNumber.none : scope.classes.first ?? .none
    let pace = ActivationPace(pairs, schoolClass, on: question.on)
    var table = FigureTable(about: scope.about, columns: traits.columns)
    table.rows = pairs.bands.map { pace.row($0) }
    return table
  }
}

/// How fast the share of activated pairs grew before a day.
private struct ActivationPace {
  private let pairs: ActivationPairs
  private let schoolClass: ClassNumber
  private let on: Day
  private let now: ActivationCounts
  /// Percentage points a week; nil where nobody is eligible.
  private let pace: Double?

  init(_ pairs: ActivationPairs, _ schoolClass: ClassNumber, on: Day) {
    (self.pairs, self.schoolClass, self.on) = (pairs, schoolClass, on)
    now = pairs.total(on: on, of: schoolClass)
    let days = ActivationForecastReport.paceDays
    let before = pairs.total(on: on - days, of: schoolClass).percent ?? 0
    pace = now.percent.map { ($0 - before) * 7 / Double(days) }
  }

  private func activated(on day: Day) -> [Position] {
    pairs.positions([.activation], of: schoolClass, on: day) { $0.activated }
  }

  /// What the pace is made of.
  private func steps() -> [Position] {
    activated(on: on) + activated(on: on - ActivationForecastReport.paceDays)
  }

  func row(_ band: ActivationDashboard.Band) -> FigureRow {
    let lies = band.deadline > on
    let counts = lies ? now : pairs.total(on: band.deadline, of: schoolClass)
    let day = min(on, band.deadline)
    let low = Double(band.low) / 100
    let forecast = lies ? forecast(by: band.deadline) : nil
    func figure(_ value: FigureValue?, _ positions: @escaping @autoclosure () -> [Position]) -> Figure {
      value.map { Figure($0, from: [band.position] + positions()) } ?? Figure(.none)
    }
    return FigureRow(
      band.deadline.description,
      [
        Figure(.day(band.deadline)), figure(.percent(low), []),
        figure(.percent(Double(band.high) / 100), []), figure(.count(counts.eligible), []),
        figure(.count(counts.activated), activated(on: day)),
        figure(counts.percent.map { .percent($0) }, activated(on: day)),
        figure(counts.percent.map { .decimal($0 - low) }, activated(on: day)),
        Figure(lies ? .none : band.isMet(by: counts).map { .flag($0) } ?? .none),
        figure(lies ? pace.map { .decimal($0) } : nil, steps()),
        figure(forecast.map { .percent($0) }, steps()),
        Figure(lies ? reached(low).map { .day($0) } ?? .none : .none),
      ])
  }

  /// The percentage on a coming day, going on at the pace, between 0 and 100.
  private func forecast(by day: Day) -> Double? {
    guard let percent = now.percent, let pace else { return nil }
    return min(100, max(0, percent + pace * Double(day - on) / 7))
  }

  /// The day on which a percentage is reached at the pace; nil where it is reached already, or never so.
  private func reached(_ low: Double) -> Day? {
    guard let percent = now.percent, let pace, percent < low, pace > 0 else { return nil }
    let days = ((low - percent) / pace * 7).rounded(.up)
    // Beyond ten years a forecast says nothing.
    return days < 3_650 ? on + Int(days) : nil
  }
}
