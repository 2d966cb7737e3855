internal import EventLog
internal import School

/// Outcomes of a term counted by class, subject, course, teacher, year group or school (domain.md 2.7; 7, 17
/// and 18; clause C21).
///
/// N is outcomes without «осв»; «н/а» stays in N.
public enum ResultsReport: FigureReport {
  /// Its constants.
  public static let traits = ReportTraits(
    "results", source: "domain.md 2.7; 7, 17–18; C21", takes: [.courses, .time],
    groupings: ["class", "subject", "course", "teacher", "yearGroup", "school"],
    columns: [
      FigureColumn("group", .label), FigureColumn("term", .label), FigureColumn("n"), FigureColumn("n5"),
      FigureColumn("n4"), FigureColumn("n3"), FigureColumn("n2"), FigureColumn("notAttested"),
      FigureColumn("exempt"), FigureColumn("success"), FigureColumn("quality"), FigureColumn("sou"),
      FigureColumn("average"),
    ])

  /// Outcomes of every course: who teaches and where is settled afterwards.
  public static func needs(_ question: ReportQuestion) -> ReportNeeds {
    ReportNeeds(courses: question.courseRule, kinds: [.termMarks])
  }

  /// One row for each group and term.
  public static func table(_ question: ReportQuestion, _ material: ReportMaterial) throws -> FigureTable {
    let scope = try ReportScope(question, material.directory)
    let grouping = try Grouping(question, traits)
    var counts: [Place: OutcomeCount] = [:]
    for (index, fact) in material.facts.termMarks.facts.enumerated()
    where fact.isAlive && scope.isSelected.contains(fact.course) {
      guard scope.term.isNone ? scope.span.endsIn(fact.term, material.directory) : fact.term == scope.term,
        let key = grouping.key(fact.course, on: fact.day, material.directory)
      else { continue }
      counts[Place(group: key, term: fact.term), default: OutcomeCount()].add(fact.mark, index)
    }
    let facts = material.facts.termMarks.facts
    var table = FigureTable(about: scope.about, span: scope.span, columns: grouping.columns(traits))
    table.rows = counts.sorted { $0.key < $1.key }.map { place, count in
      row(place, count, grouping, material.directory, facts)
    }
    return table
  }

  struct Place: Hashable, Comparable {
    let group: Grouping.Key
    let term: TermNumber
    static func < (left: Place, right: Place) -> Bool {
      left.group == right.group ? left.term < right.term : left.group < right.group
    }
  }

  private static func row(
    _ place: Place, _ count: OutcomeCount, _ grouping: Grouping, _ directory: Directory,
    _ facts: [KeptTermMark]
  ) -> FigureRow {
    func number(_ value: Int, _ outcomes: [OutcomeCount.Outcome]) -> Figure {
      Figure(.count(value), from: count.positions(outcomes, facts))
    }
    func whole(_ value: FigureValue) -> Figure {
      Figure(value, from: count.positions(OutcomeCount.Outcome.counted, facts))
    }
    let key = place.group.text + "/" + (directory.key(place.term) ?? "")
    return FigureRow(
      key,
      [
        Figure(grouping.value(place.group)), Figure(.term(place.term)),
        number(count.n, OutcomeCount.Outcome.counted), number(count[.five], [.five]),
        number(count[.four], [.four]), number(count[.three], [.three]), number(count[.two], [.two]),
        number(count[.notAttested], [.notAttested]), number(count[.exempt], [.exempt]),
        whole(.share(count[.five] + count[.four] + count[.three], of: count.n)),
        whole(.share(count[.five] + count[.four], of: count.n)), whole(count.sou), whole(count.average),
      ])
  }
}

/// Outcomes of one group, by what they are.
struct OutcomeCount {
  enum Outcome: Int, CaseIterable {
    case five, four, three, two, notAttested, passed, notPassed, exempt
    /// Those that N counts.
    static let counted: [Outcome] = [.five, .four, .three, .two, .notAttested]
  }

  private var indexes = [[Int32]](repeating: [], count: Outcome.allCases.count)

  mutating func add(_ mark: Mark, _ index: Int) {
    guard let outcome = Self.outcome(mark) else { return }
    indexes[outcome.rawValue].append(Int32(index))
  }

  /// «1» counts among the twos: both are unsatisfactory.
  static func outcome(_ mark: Mark) -> Outcome? {
    switch mark {
    case .notAttested: .notAttested
    case .exempt: .exempt
    case .passed: .passed
    case .notPassed: .notPassed
    default:
      switch mark.number {
      case 5: .five
      case 4: .four
      case 3: .three
      case 1, 2: .two
      default: nil
      }
    }
  }

  subscript(outcome: Outcome) -> Int { indexes[outcome.rawValue].count }

  /// Outcomes that stand in the denominator.
  var n: Int { Outcome.counted.reduce(0) { $0 + self[$1] } }

  /// Степень обученности учащихся (Симонов): (100·n5 + 64·n4 + 36·n3 + 16·n2 + 7·н/а) / N.
  var sou: FigureValue {
    guard n > 0 else { return .none }
    let sum =
      100 * self[.five] + 64 * self[.four] + 36 * self[.three] + 16 * self[.two] + 7 * self[.notAttested]
    return .percent(Double(sum) / Double(n))
  }

  /// (5·n5 + 4·n4 + 3·n3 + 2·n2) / (n5 + n4 + n3 + n2): a pupil without a mark has no part in an average.
  var average: FigureValue {
    let marks = self[.five] + self[.four] + self[.three] + self[.two]
    guard marks > 0 else { return .none }
    let sum = 5 * self[.five] + 4 * self[.four] + 3 * self[.three] + 2 * self[.two]
    return .decimal(Double(sum) / Double(marks))
  }

  func positions(_ outcomes: [Outcome], _ facts: [KeptTermMark]) -> [Position] {
    outcomes.flatMap { indexes[$0.rawValue].map { facts[Int($0)].position } }
  }
}
