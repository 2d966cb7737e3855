internal import EventLog
public import School

/// The quarterly report of a school to the region (E2.6; domain.md 7, 24): numbers only, no person and no key of one.
///
/// Every number is a figure of another report: timeliness, activation, results.
public enum RegionalReport: FigureReport {
  /// Its constants.
  public static let traits = ReportTraits(
    "regional", source: "domain.md 7, 24; E2.6", takes: [.term, .days], hasOwnCommand: true,
    columns: [
      FigureColumn("school", .label), FigureColumn("active"), FigureColumn("classes"), FigureColumn("pupils"),
      FigureColumn("lessonsDue"), FigureColumn("lessonsEntered"), FigureColumn("enteredShare"),
      FigureColumn("lessonsLate"), FigureColumn("lateShare"), FigureColumn("marks"),
      FigureColumn("eligible"), FigureColumn("activated"), FigureColumn("activationShare"),
      FigureColumn("outcomes"), FigureColumn("success"), FigureColumn("quality"),
    ])

  /// All that its reports need.
  public static func needs(_ question: ReportQuestion) -> ReportNeeds {
    sources.reduce(ReportNeeds()) { needs, source in
      guard let report = ReportCatalogue.report(source.report) else { return needs }
      return needs.union(report.needs(source.question(question)))
    }
  }

  /// Which report gives what.
  private struct Source {
    let report: String
    let grouping: String?

    func question(_ asked: ReportQuestion) -> ReportQuestion {
      var question = asked
      question.grouping = grouping
      return question
    }
  }
  private static let timeliness = Source(report: "timeliness", grouping: "school")
  private static let activation = Source(report: "activation", grouping: nil)
  private static let results = Source(report: "results", grouping: "school")
  private static let sources = [timeliness, activation, results]

  /// One row, `school`.
  public static func table(_ asked: ReportQuestion, _ material: ReportMaterial) throws -> FigureTable {
    let directory = material.directory
    // A term gives the days and nothing else: classes with half-years are part of the school in a quarter, too.
    let about = try ReportScope(asked, directory)
    var question = asked
    (question.term, question.span) = (nil, about.span)
    let scope = try ReportScope(question, directory)
    func rows(_ source: Source, _ isWanted: (FigureRow) -> Bool) throws -> (FigureTable, [FigureRow]) {
      guard let report = ReportCatalogue.report(source.report) else { return (FigureTable(columns: []), []) }
      let table = try report.table(source.question(question), material)
      return (table, table.rows.filter(isWanted))
    }
    let time = try rows(timeliness) { _ in true }
    let active = try rows(activation) { $0.key == "school" }
    // A year's outcomes beside those of its last quarter would count twice.
    let outcomes = try rows(results) { row in
      let key = row.key.split(separator: "/", maxSplits: 1).last.map(String.init) ?? ""
      return directory.terms.number(key: key).flatMap { directory.terms[$0]?.kind } != .year
    }
    func sum(_ part: (FigureTable, [FigureRow]), _ columns: String...) -> RegionalFigure {
      RegionalFigure(columns.map { FigureSum(part.0, part.1, $0) })
    }
    let first = scope.span.from
    let pupils = directory.pupils.all.count { number in
      directory.pupils[number]?.memberships.contains { membership in
        scope.classes.contains(membership.schoolClass) && membership.span.overlaps(scope.span)
      } ?? false
    }
    let classes = scope.classes.filter { (directory.classes[$0]?.from ?? first) <= question.on }.count
    let figures = RegionalFigures(
      classes: RegionalFigure(classes), pupils: RegionalFigure(pupils),
      due: sum(time, "due"), entered: sum(time, "onTime", "late"), late: sum(time, "late"),
      marks: sum(time, "marks"), eligible: sum(active, "eligible"), activated: sum(active, "activated"),
      outcomes: sum(outcomes, "n"), success: sum(outcomes, "n5", "n4", "n3"),
      quality: sum(outcomes, "n5", "n4"))
    var table = FigureTable(about: about.about, span: scope.span, columns: traits.columns)
    table.rows = [figures.row("school", .text(directory.settings.name))]
    return table
  }

  /// The files of several schools as one table: a row each, then the total.
  public static func merged(_ schools: [RegionalCounts], _ span: DaySpan) -> FigureTable {
    var table = FigureTable(span: span, columns: traits.columns)
    let ordered = schools.sorted { $0.origin < $1.origin }
    table.rows = ordered.map { school in
      RegionalFigures(school).row(school.origin, .text(school.origin))
    }
    if let first = ordered.first {
      let total = ordered.dropFirst().reduce(first) { $0.adding($1) }
      let active = ordered.count { $0.lessonsEntered > 0 }
      table.rows.append(RegionalFigures(total).row("total", .word("total"), active: active))
    }
    return table
  }
}

/// A number with its events.
struct RegionalFigure {
  let count: Int
  let evidence: Evidence

  init(_ sums: [FigureSum]) {
    evidence = Evidence(joining: sums.map(\.evidence))
    count = sums.reduce(0) { $0 + $1.sum }
  }

  init(_ count: Int) {
    evidence = Evidence(joining: [])
    self.count = count
  }
}

/// The numbers of one school or of several.
struct RegionalFigures {
  let classes, pupils, due, entered, late, marks, eligible, activated, outcomes, success,
    quality: RegionalFigure

  /// A school's row, or with a number of `active` schools that of all of them.
  ///
  /// A school is active that entered a lesson of the days.
  func row(_ key: String, _ school: FigureValue, active schools: Int? = nil) -> FigureRow {
    func number(_ figure: RegionalFigure) -> Figure { Figure(.count(figure.count), from: figure.evidence) }
    func share(_ part: RegionalFigure, _ whole: RegionalFigure) -> Figure {
      Figure(.share(part.count, of: whole.count), from: Evidence(joining: [part.evidence, whole.evidence]))
    }
    return FigureRow(
      key,
      [
        Figure(school), Figure(.count(schools ?? (entered.count > 0 ? 1 : 0)), from: entered.evidence),
        number(classes), number(pupils), number(due), number(entered), share(entered, due),
        number(late), share(late, due), number(marks), number(eligible), number(activated),
        share(activated, eligible), number(outcomes), share(success, outcomes), share(quality, outcomes),
      ], isTotal: schools != nil)
  }
}
