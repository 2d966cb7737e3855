internal import EventLog
internal import School

/// How outcomes stand to what was computed and to control works (domain.md 2.7 "Objectivity"; 7, 11; clause D1).
public enum ObjectivityReport: FigureReport {
  /// Its constants.
  public static let traits = ReportTraits(
    "objectivity", source: "domain.md 2.7; 7, 11; D1", takes: [.courses, .term], requires: .term,
    groupings: ["course", "teacher"],
    columns: [
      FigureColumn("group", .label), FigureColumn("outcomes"), FigureColumn("computed"),
      FigureColumn("forced"), FigureColumn("share"), FigureColumn("controlMean"),
      FigureColumn("outcomeMean"), FigureColumn("difference"), FigureColumn("flagged", .label),
    ])

  /// Above this difference of means the group is flagged.
  static let difference = 0.5

  /// Outcomes and marks.
  public static func needs(_ question: ReportQuestion) -> ReportNeeds {
    ReportNeeds(courses: question.courseRule, kinds: [.termMarks, .marks])
  }

  /// One row for each group with an outcome or a control work.
  public static func table(_ question: ReportQuestion, _ material: ReportMaterial) throws -> FigureTable {
    let scope = try ReportScope(question, material.directory)
    let grouping = try Grouping(question, traits)
    let groups = GroupIndex(grouping, scope, material.directory)
    let sign = material.policies.signHundredths(on: question.on)
    var tallies = [Tally](repeating: Tally(), count: groups.keys.count)
    let outcomes = material.facts.termMarks.facts
    for (index, fact) in outcomes.enumerated() where fact.isAlive && fact.term == scope.term {
      guard let group = groups.group(fact.course, on: fact.day) else { continue }
      tallies[group].add(outcome: fact, index)
    }
    let marks = material.facts.marks.facts
    for (index, fact) in marks.enumerated() where fact.isAlive {
      guard WorkKind(rawValue: fact.work)?.isControl == true, scope.span.contains(fact.day),
        let group = groups.group(fact.course, on: fact.day)
      else { continue }
      tallies[group].add(control: fact, index, sign: sign)
    }
    var table = FigureTable(about: scope.about, span: scope.span, columns: grouping.columns(traits))
    table.policies = [PolicyUse(.marksSignHundredths, material.policies, on: question.on)]
    table.rows = zip(groups.keys, tallies).compactMap { key, tally in
      tally.isEmpty ? nil : row(key, tally, grouping, outcomes, marks)
    }
    return table
  }

  /// What was counted of a group; facts by their index.
  struct Tally {
    var outcomes: [Int32] = []
    var outcomeSum = 0
    var computed: [Int32] = []
    var forced: [Int32] = []
    var controls: [Int32] = []
    var controlHundredths = 0

    var isEmpty: Bool { outcomes.isEmpty && computed.isEmpty && controls.isEmpty }

    mutating func add(outcome fact: KeptTermMark, _ index: Int) {
      if let number = fact.mark.number {
        outcomes.append(Int32(index))
        outcomeSum += number
      }
      guard let computed = fact.computed.number else { return }
      self.computed.append(Int32(index))
      if computed != fact.mark.number { forced.append(Int32(index)) }
    }

    mutating func add(control fact: KeptMark, _ index: Int, sign: Int) {
      guard let hundredths = fact.mark.valueHundredths(sign: sign) else { return }
      controls.append(Int32(index))
      controlHundredths += hundredths
    }

    var outcomeMean: Double? { outcomes.isEmpty ? nil : Double(outcomeSum) / Double(outcomes.count) }
    var controlMean: Double? {
      controls.isEmpty ? nil : Double(controlHundredths) / Double(100 * controls.count)
    }
    var difference: Double? {
      guard let outcomeMean, let controlMean else { return nil }
      return outcomeMean - controlMean
    }
  }

  private static func row(
    _ key: Grouping.Key, _ tally: Tally, _ grouping: Grouping, _ outcomes: [KeptTermMark], _ marks: [KeptMark]
  ) -> FigureRow {
    func outcome(_ value: FigureValue, _ indexes: [Int32]) -> Figure {
      Figure(value, from: indexes.map { outcomes[Int($0)].position })
    }
    func control(_ indexes: [Int32]) -> [Position] { indexes.map { marks[Int($0)].position } }
    func decimal(_ value: Double?) -> FigureValue { value.map { .decimal($0) } ?? .none }
    let isFlagged = tally.difference.map { abs($0) > difference } ?? false
    return FigureRow(
      key.text,
      [
        Figure(grouping.value(key)), outcome(.count(tally.outcomes.count), tally.outcomes),
        outcome(.count(tally.computed.count), tally.computed),
        outcome(.count(tally.forced.count), tally.forced),
        outcome(.share(tally.forced.count, of: tally.computed.count), tally.computed),
        Figure(decimal(tally.controlMean), from: control(tally.controls)),
        outcome(decimal(tally.outcomeMean), tally.outcomes),
        Figure(
          decimal(tally.difference),
          from: control(tally.controls) + tally.outcomes.map { outcomes[Int($0)].position }),
        Figure(isFlagged ? .word("yes") : .none),
      ])
  }
}
