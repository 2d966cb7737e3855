internal import EventLog
internal import School

/// How far the guardians have come on the way to an account, by class and in all, against the plan
/// (semantics.md, "Activation"; domain.md 2.7; 7, 7; A3.9, E).
public enum ActivationReport: FigureReport {
  /// Its constants.
  public static let traits = ReportTraits(
    "activation", source: "semantics.md, Activation; domain.md 2.7; 7, 7; A3.9, E", takes: .schoolClass,
    columns: [
      FigureColumn("group", .label, heading: .word("class")), FigureColumn("eligible"),
      FigureColumn("applications"),
      FigureColumn("consents"), FigureColumn("issued"), FigureColumn("activated"), FigureColumn("percent"),
      FigureColumn("registered"), FigureColumn("percentOfRegistered"), FigureColumn("low"),
      FigureColumn("high"), FigureColumn("deadline", .label), FigureColumn("met", .label),
    ])

  /// The steps to an account and the targets.
  public static func needs(_ question: ReportQuestion) -> ReportNeeds { ReportNeeds(folds: .activation) }

  /// A row for each class with eligible pairs on the day, then the school.
  public static func table(_ question: ReportQuestion, _ material: ReportMaterial) throws -> FigureTable {
    let directory = material.directory
    let scope = try ReportScope(question, directory)
    let pairs = (material.activation ?? ActivationFold()).pairs(directory)
    var byClass = [ActivationCounts](repeating: ActivationCounts(), count: pairs.classCount)
    pairs.count(on: question.on) { schoolClass, counts in byClass[schoolClass.index] += counts }
    var table = FigureTable(about: scope.about, columns: traits.columns)
    for schoolClass in scope.classes.inOrder(directory) where byClass[schoolClass.index].eligible > 0 {
      table.rows.append(
        row(schoolClass, byClass[schoolClass.index], pairs, question.on, directory.key(schoolClass) ?? ""))
    }
    guard question.schoolClass == nil else { return table }
    let school = byClass.reduce(into: ActivationCounts()) { $0 += $1 }
    if school.eligible > 0 { table.rows.append(row(.none, school, pairs, question.on, "school")) }
    return table
  }

  private static func row(
    _ schoolClass: ClassNumber, _ counts: ActivationCounts, _ pairs: ActivationPairs, _ day: Day,
    _ key: String
  ) -> FigureRow {
    func figure(
      _ value: FigureValue, _ ways: [ActivationPairs.Way], _ counted: @escaping (ActivationCounts) -> Int
    ) -> Figure {
      Figure(value, from: pairs.positions(ways, of: schoolClass, on: day, counted: counted))
    }
    func percent(_ value: Double?) -> FigureValue { value.map { .percent($0) } ?? .none }
    let band = pairs.bands.first { $0.deadline >= day } ?? pairs.bands.last
    func limit(_ hundredths: UInt16?) -> Figure {
      guard let hundredths, let band else { return Figure(.none) }
      return Figure(.percent(Double(hundredths) / 100), from: [band.position])
    }
    return FigureRow(
      key,
      [
        Figure(schoolClass.isNone ? .word("school") : .schoolClass(schoolClass)),
        Figure(.count(counts.eligible)),
        figure(.count(counts.applications), [.application]) { $0.applications },
        figure(.count(counts.consents), [.consent]) { $0.consents },
        figure(.count(counts.issued), [.issue]) { $0.issued },
        figure(.count(counts.activated), [.activation]) { $0.activated },
        figure(percent(counts.percent), [.activation]) { $0.activated },
        figure(.count(counts.registered), [.application, .consent]) { $0.registered },
        figure(percent(counts.percentOfRegistered), [.application, .consent, .activation]) {
          $0.registered
        },
        limit(band?.low), limit(band?.high), Figure(band.map { .day($0.deadline) } ?? .none),
        Figure(band?.isMet(by: counts).map { .flag($0) } ?? .none),
      ], isTotal: schoolClass.isNone)
  }
}

extension [ClassNumber] {
  /// By year group, then by key: 5А before 10А.
  func inOrder(_ directory: Directory) -> [ClassNumber] {
    func order(_ number: ClassNumber) -> (UInt8, String, UInt32) {
      let entry = directory.classes[number]
      return (entry?.yearGroup ?? .max, entry?.key ?? "", number.number)
    }
    return sorted { order($0) < order($1) }
  }
}
