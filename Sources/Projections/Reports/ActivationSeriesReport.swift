internal import EventLog
internal import School

/// Activation over time: the school or a class on every seventh day up to the day of the report, each beside the
/// plan's band of that day (semantics.md, "Activation"; domain.md 7, 7).
public enum ActivationSeriesReport: FigureReport {
  /// Its constants.
  public static let traits = ReportTraits(
    "activation-series", source: "semantics.md, Activation; domain.md 2.7; 7, 7; A3.9, E",
    takes: [.schoolClass, .days],
    columns: [
      FigureColumn("day", .label), FigureColumn("eligible"), FigureColumn("activated"),
      FigureColumn("percent"), FigureColumn("low"), FigureColumn("high"),
    ])

  /// The steps to an account and the targets.
  public static func needs(_ question: ReportQuestion) -> ReportNeeds { ReportNeeds(folds: .activation) }

  /// A row a week, from the first step of anybody or the first day asked for.
  public static func table(_ question: ReportQuestion, _ material: ReportMaterial) throws -> FigureTable {
    let scope = try ReportScope(question, material.directory)
    let pairs = (material.activation ?? ActivationFold()).pairs(material.directory)
    let schoolClass = question.schoolClass == nil ? ClassNumber.none : scope.classes.first ?? .none
    let asked = question.span.from
    let points = pairs.series(
      from: asked == .none ? nil : asked, through: question.on, step: .week, of: schoolClass)
    var table = FigureTable(about: scope.about, columns: traits.columns)
    table.rows = points.map { row($0, schoolClass, pairs) }
    return table
  }

  private static func row(
    _ point: ActivationDashboard.Point, _ schoolClass: ClassNumber, _ pairs: ActivationPairs
  ) -> FigureRow {
    // The first step of all decides with which week the report begins.
    let first = pairs.firstEvent == .none ? [] : [pairs.firstEvent]
    func activated() -> [Position] {
      pairs.positions([.activation], of: schoolClass, on: point.day) { $0.activated }
    }
    let band = pairs.bands.first { $0.deadline >= point.day } ?? pairs.bands.last
    func limit(_ hundredths: UInt16?) -> Figure {
      guard let hundredths, let band else { return Figure(.none) }
      return Figure(.percent(Double(hundredths) / 100), from: first + [band.position])
    }
    return FigureRow(
      point.day.description,
      [
        Figure(.day(point.day)), Figure(.count(point.counts.eligible), from: first),
        Figure(.count(point.counts.activated), from: first + activated()),
        Figure(point.counts.percent.map { .percent($0) } ?? .none, from: first + activated()),
        limit(band?.low), limit(band?.high),
      ])
  }
}
