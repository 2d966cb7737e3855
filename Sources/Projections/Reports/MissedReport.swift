internal import EventLog
internal import School

/// Lessons missed by the pupils of a class, a column a day (domain.md 1.4 «Сведения о количестве уроков,
/// пропущенных обучающимися»; 7, 5).
///
/// A day stands there when somebody missed a lesson on it.
public enum MissedReport: FigureReport {
  /// Its constants.
  public static let traits = ReportTraits(
    "missed", source: "domain.md 1.4; 7, 5; C13", takes: [.schoolClass, .term, .days],
    requires: [.schoolClass, .term, .days],
    columns: [
      FigureColumn("pupil", .person), FigureColumn("total"), FigureColumn("ill"), FigureColumn("excused"),
      FigureColumn("unexcused"), FigureColumn("late"),
    ])

  /// Absences of the class.
  public static func needs(_ question: ReportQuestion) -> ReportNeeds {
    ReportNeeds(courses: question.courseRule, kinds: [.attendance])
  }

  /// One row for each pupil who was in the class on one of the days, or missed a lesson there.
  public static func table(_ question: ReportQuestion, _ material: ReportMaterial) throws -> FigureTable {
    try question.check(traits)
    let directory = material.directory
    let scope = try ReportScope(question, directory)
    let book = AttendanceBook(material.facts, LessonPlaces(directory), scope.isSelected, scope.span)
    var counts: [PupilNumber: MissedCount] = [:]
    let lists = ClassLists(directory, scope.span)
    for schoolClass in scope.classes {
      for pupil in lists.pupils(in: schoolClass) { counts[pupil] = MissedCount() }
    }
    for line in book.missed { counts[line.pupil, default: MissedCount()].add(line) }
    for line in book.late { counts[line.pupil, default: MissedCount()].late.append(line) }
    let days = Set(book.missed.map(\.day)).sorted()
    var table = FigureTable(about: scope.about, span: scope.span, columns: traits.columns)
    table.columns.insert(
      contentsOf: days.map { FigureColumn($0.description, heading: .day($0)) }, at: 1)
    table.rows = counts.sorted { $0.key < $1.key }.map { pupil, count in
      let byDay = Dictionary(grouping: count.missed, by: \.day)
      return FigureRow(
        directory.key(pupil) ?? "p-\(pupil.number)",
        [Figure(.person(.pupil(pupil)))] + days.map { MissedCount.figure(byDay[$0] ?? []) } + count.figures)
    }
    return table
  }
}
