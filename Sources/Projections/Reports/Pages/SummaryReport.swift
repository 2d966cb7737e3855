internal import EventLog
internal import School

/// The summary sheet of progress as figures: what ``TermSummary`` lays out, a column a subject and term.
public enum SummaryReport: FigureReport {
  /// Its constants.
  public static let traits = ReportTraits(
    "summary", source: "domain.md 1.4; 7, 3; D5", takes: [.schoolClass, .term, .days],
    requires: [.schoolClass], hasOwnCommand: true,
    columns: [FigureColumn("pupil", .person), FigureColumn("outcomes")])

  /// Outcomes of every course: a pupil brings them along from another class.
  public static func needs(_ question: ReportQuestion) -> ReportNeeds {
    ReportNeeds(courses: question.courseRule, kinds: TermSummary.kinds)
  }

  /// One row for each pupil of the class.
  public static func table(_ question: ReportQuestion, _ material: ReportMaterial) throws -> FigureTable {
    let scope = try ReportScope(question, material.directory)
    let sheet = try TermSummary(
      material.facts, material.directory, classKey: question.schoolClass ?? "", days: question.span)
    var places: [(subject: Int, term: Int)] = []
    var columns = [FigureColumn("pupil", .person)]
    for (subject, entry) in sheet.subjects.enumerated() {
      for (term, label) in sheet.terms.enumerated() where scope.term.isNone || label.term == scope.term {
        places.append((subject, term))
        columns.append(
          FigureColumn(
            entry.key + "/" + label.key, .label,
            heading: .text((entry.title.isEmpty ? entry.key : entry.title) + " " + label.key)))
      }
    }
    var table = FigureTable(
      about: scope.about, span: scope.span, columns: columns + [FigureColumn("outcomes")])
    table.rows = sheet.pupils.map { row in
      let outcomes = places.map { row.outcomes[$0.subject][$0.term] }
      let given = outcomes.compactMap { $0?.position }
      return FigureRow(
        row.key,
        [Figure(.person(.pupil(row.pupil)))]
          + outcomes.map { outcome in
            outcome.map { one in Figure(.text(one.mark.symbol), from: [one.position]) } ?? Figure(.none)
          } + [Figure(.count(given.count), from: given)])
    }
    return table
  }
}
