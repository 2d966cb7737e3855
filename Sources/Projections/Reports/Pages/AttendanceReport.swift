internal import EventLog
internal import School

/// The summary of attendance as figures: what ``AttendanceSummary`` counts.
public enum AttendanceReport: FigureReport {
  /// Its constants.
  public static let traits = ReportTraits(
    "attendance", source: "domain.md 1.4, 2.2; 7, 4; D5", takes: [.schoolClass, .term, .days],
    requires: [.schoolClass], hasOwnCommand: true,
    columns: [
      FigureColumn("pupil", .person), FigureColumn("days"), FigureColumn("daysIll"), FigureColumn("lessons"),
      FigureColumn("lessonsIll"), FigureColumn("lessonsExcused"), FigureColumn("lessonsUnexcused"),
      FigureColumn("late"), FigureColumn("lessonsHeld"),
    ])

  /// Absences and lessons.
  public static func needs(_ question: ReportQuestion) -> ReportNeeds {
    ReportNeeds(courses: question.courseRule, kinds: AttendanceSummary.kinds)
  }

  /// One row for each pupil of the class.
  public static func table(_ question: ReportQuestion, _ material: ReportMaterial) throws -> FigureTable {
    let directory = material.directory
    let scope = try ReportScope(question, directory)
    let sheet = try AttendanceSummary(
      material.facts, directory, classKey: question.schoolClass ?? "", spans: [scope.days(question)])
    let events = AttendanceEvents(material, scope)
    var table = FigureTable(about: scope.about, span: scope.span, columns: traits.columns)
    table.rows = sheet.pupils.compactMap { row in
      guard let counts = row.counts.first else { return nil }
      let own = events.of(row.pupil)
      func missed(_ count: Int, _ isCounted: @escaping (AbsenceCode?) -> Bool) -> Figure {
        Figure(.count(count), from: own.missed.filter { isCounted($0.code) }.flatMap(\.events))
      }
      func days(_ count: Int) -> Figure { Figure(.count(count), from: events.days(of: own)) }
      return FigureRow(
        row.key,
        [
          Figure(.person(.pupil(row.pupil))), days(counts.days), days(counts.daysIll),
          missed(counts.lessons) { _ in true }, missed(counts.lessonsIll) { $0 == .ill },
          missed(counts.lessonsExcused) { $0 != .ill && $0 != .unexcused },
          missed(counts.lessonsUnexcused) { $0 == .unexcused },
          Figure(.count(counts.late), from: own.late.flatMap(\.events)),
          Figure(.count(counts.lessonsHeld), from: events.held(for: own)),
        ])
    }
    return table
  }
}

/// The events behind a class's attendance.
private struct AttendanceEvents {
  /// What one pupil missed and came late to.
  struct Own {
    let pupil: PupilNumber
    var missed: [AttendanceBook.Line] = []
    var late: [AttendanceBook.Line] = []
  }

  private let directory: Directory
  private let lessons: [KeptLesson]
  private var byPupil: [PupilNumber: Own] = [:]

  init(_ material: ReportMaterial, _ scope: ReportScope) {
    directory = material.directory
    lessons = material.facts.lessons.alive.filter {
      scope.isSelected.contains($0.course) && scope.span.contains($0.day)
    }
    let book = AttendanceBook(material.facts, LessonPlaces(directory), scope.isSelected, scope.span)
    for line in book.missed { byPupil[line.pupil, default: Own(pupil: line.pupil)].missed.append(line) }
    for line in book.late { byPupil[line.pupil, default: Own(pupil: line.pupil)].late.append(line) }
  }

  func of(_ pupil: PupilNumber) -> Own { byPupil[pupil] ?? Own(pupil: pupil) }

  /// The lessons held for a pupil, and what was missed.
  func held(for own: Own) -> [Position] {
    lessons.filter { directory.isTaught(own.pupil, $0.course, on: $0.day) }.map(\.position)
      + own.missed.flatMap(\.events)
  }

  /// The same of the days on which anything was missed: a day is missed in full or not by all its lessons.
  func days(of own: Own) -> [Position] {
    let days = Set(own.missed.map(\.day))
    return lessons.filter { days.contains($0.day) && directory.isTaught(own.pupil, $0.course, on: $0.day) }
      .map(\.position) + own.missed.flatMap(\.events)
  }
}
