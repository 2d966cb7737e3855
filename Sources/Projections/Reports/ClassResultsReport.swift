internal import EventLog
internal import School

/// How many pupils of a class have only fives, one three, an unsatisfactory outcome (domain.md 2.7, "Class
/// level"; 7, 17).
///
/// A pupil counts by the outcomes in the courses of the class. «осв», «зач» and «нзч» are left out: a pupil who
/// has nothing else is not counted at all.
public enum ClassResultsReport: FigureReport {
  /// Its constants.
  public static let traits = ReportTraits(
    "class-results", source: "domain.md 2.7; 7, 17", takes: [.schoolClass, .yearGroup, .term, .days],
    columns: [
      FigureColumn("class", .label), FigureColumn("term", .label), FigureColumn("pupils"),
      FigureColumn("excellent"), FigureColumn("good"), FigureColumn("oneThree"), FigureColumn("oneFour"),
      FigureColumn("failing"), FigureColumn("success"), FigureColumn("quality"),
    ])

  /// Outcomes of the classes.
  public static func needs(_ question: ReportQuestion) -> ReportNeeds {
    ReportNeeds(courses: question.courseRule, kinds: [.termMarks])
  }

  /// One row for each class and term.
  public static func table(_ question: ReportQuestion, _ material: ReportMaterial) throws -> FigureTable {
    let directory = material.directory
    let scope = try ReportScope(question, directory)
    let facts = material.facts.termMarks.facts
    var places: [Place: [PupilNumber: PupilOutcomes]] = [:]
    for (index, fact) in facts.enumerated() where fact.isAlive && scope.isSelected.contains(fact.course) {
      guard scope.term.isNone ? scope.span.endsIn(fact.term, directory) : fact.term == scope.term,
        let entry = directory.courses[fact.course]
      else { continue }
      let group = Grouping.key(of: entry.schoolClass, directory)
      places[Place(group: group, term: fact.term), default: [:]][fact.pupil, default: PupilOutcomes()]
        .add(fact.mark, index)
    }
    var table = FigureTable(about: scope.about, span: scope.span, columns: traits.columns)
    table.rows = places.sorted { $0.key < $1.key }.compactMap { place, pupils in
      row(place, pupils.values.filter(\.counts), directory, facts)
    }
    return table
  }

  private struct Place: Hashable, Comparable {
    let group: Grouping.Key
    let term: TermNumber
    static func < (left: Place, right: Place) -> Bool {
      left.group == right.group ? left.term < right.term : left.group < right.group
    }
  }

  private static func row(
    _ place: Place, _ pupils: [PupilOutcomes], _ directory: Directory, _ facts: [KeptTermMark]
  ) -> FigureRow? {
    guard !pupils.isEmpty else { return nil }
    func figure(_ value: FigureValue, _ counted: [PupilOutcomes]) -> Figure {
      Figure(value, from: counted.flatMap { $0.indexes.map { facts[Int($0)].position } })
    }
    func number(_ test: (PupilOutcomes) -> Bool) -> Figure {
      let counted = pupils.filter(test)
      return figure(.count(counted.count), counted)
    }
    let failing = pupils.count(where: \.isFailing)
    let high = pupils.count { $0.isExcellent || $0.isGood }
    return FigureRow(
      place.group.text + "/" + (directory.key(place.term) ?? ""),
      [
        Figure(.schoolClass(ClassNumber(place.group.number))), Figure(.term(place.term)),
        number { _ in true }, number(\.isExcellent), number(\.isGood), number(\.hasOneThree),
        number(\.hasOneFour), number(\.isFailing),
        figure(.share(pupils.count - failing, of: pupils.count), pupils),
        figure(.share(high, of: pupils.count), pupils),
      ])
  }
}

/// The outcomes of one pupil in one term, as far as these tests look at them.
private struct PupilOutcomes {
  private var fives = 0
  private var fours = 0
  private var threes = 0
  private var others = 0
  /// Places of the outcomes counted, among the facts.
  private(set) var indexes: [Int32] = []

  mutating func add(_ mark: Mark, _ index: Int) {
    switch OutcomeCount.outcome(mark) {
    case .five: fives += 1
    case .four: fours += 1
    case .three: threes += 1
    case .two, .notAttested: others += 1
    case .passed, .notPassed, .exempt, nil: return
    }
    indexes.append(Int32(index))
  }

  var counts: Bool { !indexes.isEmpty }
  var isExcellent: Bool { fours + threes + others == 0 }
  var isGood: Bool { fours > 0 && threes + others == 0 }
  var hasOneThree: Bool { threes == 1 && others == 0 }
  var hasOneFour: Bool { fours == 1 && threes + others == 0 }
  var isFailing: Bool { others > 0 }
}
