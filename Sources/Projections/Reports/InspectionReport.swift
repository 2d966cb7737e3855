internal import EventLog
internal import School

/// The inspection note (справка ВШК): what each of the eight checks read, found, and with whom (D, control block 1;
/// domain.md 7, 23).
///
/// Nothing is typed: every number is a figure of another report, and so are its events.
public enum InspectionReport: FigureReport {
  /// Its constants.
  public static let traits = ReportTraits(
    "inspection", source: "domain.md 7, 23; D1", takes: [.schoolClass, .term, .days],
    columns: [
      FigureColumn("check", .label), FigureColumn("checked"), FigureColumn("found"), FigureColumn("share"),
      FigureColumn("teachers", .text),
    ])

  /// All that the reports of the checks need.
  public static func needs(_ question: ReportQuestion) -> ReportNeeds {
    readings.reduce(ReportNeeds(courses: question.courseRule)) { needs, reading in
      needs.union(reading.report.needs(reading.reading.question(question)))
    }
  }

  /// A row for each check, in the order of the plan; without figures where the report of a check refuses the days.
  public static func table(_ question: ReportQuestion, _ material: ReportMaterial) throws -> FigureTable {
    let scope = try ReportScope(question, material.directory)
    var table = FigureTable(about: scope.about, span: scope.span, columns: traits.columns)
    let last = scope.span.through == .none ? question.on : scope.span.through
    for (reading, report) in readings {
      do {
        let source = try reading.table(report, question, material)
        table.policies += source.policies.filter { !table.policies.contains($0) }
        table.rows.append(row(reading, source, material.directory, through: last))
      } catch is ReportRefusal {
        let none = [Figure](repeating: Figure(.none), count: traits.columns.count - 1)
        table.rows.append(FigureRow(reading.check.name, [Figure(.word(reading.check.name))] + none))
      }
    }
    return table
  }

  /// The readings whose reports there are.
  private static var readings: [(reading: InspectionReading, report: any FigureReport.Type)] {
    InspectionReading.all.compactMap { reading in
      ReportCatalogue.report(reading.report).map { (reading, $0) }
    }
  }

  private static func row(
    _ reading: InspectionReading, _ table: FigureTable, _ directory: Directory, through last: Day
  ) -> FigureRow {
    let rows = table.rows.filter { !$0.isTotal }
    let wrong = rows.filter { reading.isWrong($0, table) }
    let checked = FigureSum(table, rows, reading.checked)
    let found = FigureSum(table, wrong, reading.found)
    let teachers = Set(wrong.compactMap { reading.teacher($0, directory, through: last) }).sorted()
    // Rows in which nothing is wrong count as well: without their events something would be.
    let both = FigureSum(table, rows, nil).evidence
    return FigureRow(
      reading.check.name,
      [
        Figure(.word(reading.check.name)), Figure(.count(checked.sum), from: checked.evidence),
        Figure(.count(found.sum), from: both), Figure(.share(found.sum, of: checked.sum), from: both),
        Figure(teachers.isEmpty ? .none : .people(teachers.map { .staff($0) })),
      ])
  }
}

/// A sum over a column, or a number of rows, with the events of the figures.
struct FigureSum {
  let sum: Int
  /// The events of the figures.
  let evidence: Evidence

  /// The sum of a column's counts; the number of rows where no column is named.
  init(_ table: FigureTable, _ rows: [FigureRow], _ column: String?) {
    guard let column else {
      evidence = Evidence(of: { rows.flatMap(\.figures) })
      sum = rows.count
      return
    }
    let index = table.columns.firstIndex { $0.id == column }
    let figures = index.map { at in rows.compactMap { at < $0.figures.count ? $0.figures[at] : nil } } ?? []
    sum = figures.reduce(0) { sum, figure in
      if case .count(let count) = figure.value { sum + count } else { sum }
    }
    evidence = Evidence(of: { figures })
  }
}

/// What a check of the note reads in which report.
struct InspectionReading {
  let check: ControlCheck
  let report: String
  let grouping: String?
  /// The column with what was looked at; nil to count the rows.
  let checked: String?
  /// The column whose sum over the wrong rows is what was found; nil to count them.
  let found: String?
  /// The column whose figure is wrong above 0 or with the word yes.
  var wrong: String?
  /// The column without which a row is wrong.
  var needed: String?

  static let all: [InspectionReading] = [
    InspectionReading(
      check: .timeliness, report: "timeliness", grouping: "teacher", checked: "due", found: "missing",
      wrong: "missing"),
    InspectionReading(
      check: .density, report: "density", grouping: "course", checked: nil, found: nil, wrong: "below"),
    InspectionReading(
      check: .attendance, report: "roll-calls", grouping: "teacher", checked: "lessons", found: "without",
      wrong: "without"),
    InspectionReading(
      check: .programme, report: "programme", grouping: "course", checked: nil, found: nil, wrong: "behind"),
    InspectionReading(
      check: .homework, report: "homework", grouping: "course", checked: "lessons", found: "without",
      wrong: "without"),
    InspectionReading(
      check: .homeworkLoad, report: "homework", grouping: "classDay", checked: nil, found: nil, wrong: "over"),
    InspectionReading(
      check: .substitutions, report: "substitutions", grouping: nil, checked: nil, found: nil,
      needed: "substitute"),
    InspectionReading(
      check: .timesheet, report: "timesheet", grouping: nil, checked: "total", found: "extra", wrong: "extra"),
  ]

  /// The question that the reading asks of its report.
  func question(_ asked: ReportQuestion) -> ReportQuestion {
    var question = asked
    question.grouping = grouping
    return question
  }

  /// The report's table. Of the timesheet the totals: the report itself is for no more days than a sheet shows.
  func table(
    _ report: any FigureReport.Type, _ asked: ReportQuestion, _ material: ReportMaterial
  ) throws -> FigureTable {
    check == .timesheet
      ? try TimesheetReport.totals(question(asked), material) : try report.table(question(asked), material)
  }

  /// True for a row in which something is not as it should be.
  func isWrong(_ row: FigureRow, _ table: FigureTable) -> Bool {
    func value(_ column: String) -> FigureValue? {
      table.columns.firstIndex { $0.id == column }.flatMap {
        $0 < row.figures.count ? row.figures[$0].value : nil
      }
    }
    if let needed { return (value(needed) ?? FigureValue.none) == FigureValue.none }
    return wrong.flatMap(value).flatMap(ControlReading.wrong) != nil
  }

  /// Who answers for a row: the first member of staff in it, else of its course or class.
  func teacher(_ row: FigureRow, _ directory: Directory, through last: Day) -> StaffNumber? {
    for figure in row.figures {
      if case .person(let person) = figure.value, let member = person.asStaff { return member }
    }
    if let course = directory.find(row.key, CourseReference.self) {
      return directory.courses[course]?.teacher(on: last)
    }
    guard let key = row.key.split(separator: "/", maxSplits: 1).last,
      let schoolClass = directory.find(String(key), SchoolClassReference.self)
    else { return nil }
    return directory.classes[schoolClass]?.teacher
  }
}
