internal import EventLog
internal import School

/// The page of a course as figures: what ``ClassRegister`` lays out, a column a lesson.
public enum RegisterReport: FigureReport {
  /// Its constants.
  public static let traits = ReportTraits(
    "register", source: "domain.md 1.4, 2.5; 7, 1; C1, D2",
    takes: [.course, .schoolClass, .subject, .subgroup, .term, .days],
    requires: [.course], hasOwnCommand: true,
    columns: [
      FigureColumn("pupil", .person), FigureColumn("average"), FigureColumn("count"), FigureColumn("missed"),
      FigureColumn("outcome", .label),
    ])

  /// What a page needs, but for its texts.
  public static func needs(_ question: ReportQuestion) -> ReportNeeds {
    ReportNeeds(
      courses: question.courseRule, kinds: [.marks, .attendance, .lessons, .homework, .termMarks])
  }

  /// One row for each pupil of the page.
  public static func table(_ question: ReportQuestion, _ material: ReportMaterial) throws -> FigureTable {
    let directory = material.directory
    let scope = try ReportScope(question, directory)
    let sign = material.policies.signHundredths(on: question.on)
    let page = try ClassRegister(
      material.facts(question.courseRule), directory, days: scope.days(question), sign: sign)
    let book = AttendanceBook(material.facts, LessonPlaces(directory), scope.isSelected, scope.span)
    let missed = Dictionary(grouping: book.missed, by: \.pupil)
    var table = FigureTable(
      about: scope.about, span: scope.span, columns: traits.columns,
      policies: [PolicyUse(.marksSignHundredths, material.policies, on: question.on)])
    table.columns.insert(
      contentsOf: page.lessons.map { FigureColumn($0.key, .label, heading: .day($0.day)) }, at: 1)
    table.rows = page.pupils.map { row in
      func marks() -> [Position] {
        zip(page.lessons, row.cells).filter { !$0.1.marks.isEmpty }.flatMap { lesson, cell in
          cell.marks.map(\.position) + (directory.lessons[lesson.lesson].map { [$0.position] } ?? [])
        }
      }
      let average = row.average.value.map { FigureValue.decimal($0) } ?? .none
      let count = row.cells.reduce(0) { $0 + $1.marks.count }
      return FigureRow(
        row.key,
        [Figure(.person(.pupil(row.pupil)))] + row.cells.map { Figure(text($0)) } + [
          Figure(average, from: marks()), Figure(.count(count), from: marks()),
          MissedCount.figure(missed[row.pupil] ?? []),
          Figure(row.termMark.map { .text($0.symbol) } ?? .none),
        ])
    }
    return table
  }

  private static func text(_ cell: RegisterCell) -> FigureValue {
    var signs: [String] = []
    if let absence = cell.absence { signs.append(absence.pageSign) }
    if let excuse = cell.excuse, excuse.pageSign != cell.absence?.pageSign { signs.append(excuse.pageSign) }
    if cell.late != nil { signs.append("о") }
    signs += cell.marks.map(\.mark.symbol)
    return signs.isEmpty ? .none : .symbols(signs)
  }
}
