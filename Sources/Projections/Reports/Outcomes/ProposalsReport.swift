internal import EventLog
internal import School

/// What the marks of a term propose as its outcomes, beside the outcomes that were given (domain.md 2.5; 1.3 (14);
/// clauses C21, D1).
public enum ProposalsReport: FigureReport {
  /// Its constants.
  public static let traits = ReportTraits(
    "proposals", source: "domain.md 1.3 (14), 2.5; C21, D1", takes: [.courses, .pupil, .term],
    requires: .term, oneOf: ReportTakes.courses.union(.pupil),
    columns: [
      FigureColumn("pupil", .person), FigureColumn("subject", .label), FigureColumn("count"),
      FigureColumn("brought"), FigureColumn("average"), FigureColumn("proposed", .label),
      FigureColumn("outcome", .label), FigureColumn("computed", .label), FigureColumn("flags", .text),
    ])

  /// Marks, outcomes, what newcomers bring and what is owed.
  public static func needs(_ question: ReportQuestion) -> ReportNeeds {
    ReportNeeds(
      courses: question.courseRule, kinds: [.marks, .termMarks],
      events: [EventCode.markBrought, EventCode.debtSet, EventCode.debtCleared])
  }

  /// One row for each pupil of a graded course of the term, pupils by number, subjects by key.
  public static func table(_ question: ReportQuestion, _ material: ReportMaterial) throws -> FigureTable {
    let directory = material.directory
    let scope = try ReportScope(question, directory)
    let day = question.on
    var lines = PairTable<OutcomeLine> { OutcomeLine() }
    let keeper = OutcomeKeeper(scope, material, on: day)
    keeper.keep(&lines)
    var lists = ClassLists(directory, scope.span)
    for course in scope.courses where directory.courses[course]?.graded == true {
      for pupil in lists.pupils(taught: course) where scope.pupil ?? pupil == pupil {
        lines[pupil, course].isShown = true
      }
    }
    // No marks propose the outcome of an examination.
    let kind = directory.terms[scope.term]?.kind
    let hasProposal = kind != .exam && kind != .midtermAttestation
    let proposal = hasProposal ? TermMarkProposal(material.policies, on: day) : nil
    let uses = TermMarkProposal.policies + [.marksNewcomers, .marksSignHundredths]
    var table = FigureTable(
      about: scope.about, span: scope.span, columns: traits.columns,
      policies: uses.map { PolicyUse($0, material.policies, on: day) })
    let (marks, places) = (material.facts.marks.facts, LessonPlaces(directory))
    func events(_ indexes: [Int32]) -> [Position] {
      indexes.flatMap { index in
        let fact = marks[Int(index)]
        let place = places.place(fact.lesson, fact.course, fact.day)
        return [fact.position] + places.event(moving: fact.day, to: place)
      }
    }
    table.rows = lines.sorted(directory).compactMap { pupil, course, line in
      guard line.isShown || !line.isEmpty else { return nil }
      return FigureRow(
        "\(directory.key(pupil) ?? "p-\(pupil.number)")/\(directory.key(course) ?? "#\(course.number)")",
        [
          Figure(.person(.pupil(pupil))),
          Figure(.subject(directory.courses[course]?.subject ?? .none)),
        ] + line.figures(proposal, events))
    }
    return table
  }
}

/// What one pupil has in one course of a term.
struct OutcomeLine {
  /// Where the marks and the outcomes of terms that count or stand beside them are: their events.
  var marks: [Int32] = []
  var terms: [Position] = []
  var brought: [Position] = []
  /// Σ(hundredths · weight) and Σ weight of what counts.
  var hundredths = 0
  var weight = 0
  var count = 0
  var lowest: Int?
  var outcome: KeptTermMark?
  /// The latest event that changed one of the parts.
  var changedAt = Position(0)
  /// The latest event of the outcome's chain.
  var decidedAt = Position(0)
  var debts: [Position] = []
  var isShown = false

  /// Takes a mark in; words and weight 0 do not count.
  mutating func count(_ mark: Mark, weight: Int, sign: Int) {
    guard weight > 0, let value = mark.valueHundredths(sign: sign), let number = mark.number else { return }
    hundredths += value * weight
    self.weight += weight
    count += 1
    lowest = min(lowest ?? number, number)
  }

  /// True for a line that nothing happened on.
  var isEmpty: Bool { marks.isEmpty && terms.isEmpty && brought.isEmpty && outcome == nil && debts.isEmpty }

  func figures(_ proposal: TermMarkProposal?, _ events: @escaping ([Int32]) -> [Position]) -> [Figure] {
    let proposed = proposal?.mark(hundredths: hundredths, weight: weight, lowest: lowest)
    let (marks, others) = (self.marks, terms + brought)
    func parts() -> [Position] { events(marks) + others }
    let own = outcome.map { [$0.position] } ?? []
    let (brought, debts) = (self.brought, self.debts)
    return [
      Figure(.count(count), from: parts()), Figure(.count(brought.count), from: brought),
      Figure(
        weight == 0 ? .none : .decimal(Double(hundredths) / Double(weight * 100)), from: parts()),
      Figure(proposed.map { .text($0.symbol) } ?? .none, from: parts()),
      Figure(outcome.map { .text($0.mark.symbol) } ?? .none, from: own),
      Figure(outcome.flatMap { $0.computed.isNone ? nil : .text($0.computed.symbol) } ?? .none, from: own),
      Figure(flags.isEmpty ? .none : .words(flags), from: own + debts + parts()),
    ]
  }

  /// How the outcome came about (domain.md 2.5: the flags of a final mark).
  private var flags: [String] {
    var flags: [String] = []
    if let outcome {
      if outcome.changes > 0 { flags.append("corrected") }
      if outcome.computed.isNone { flags.append("byHand") }
      if let computed = outcome.computed.number, computed != outcome.mark.number { flags.append("forced") }
      if changedAt > decidedAt { flags.append("marksSince") }
    }
    if !debts.isEmpty { flags.append("debt") }
    return flags
  }
}
