internal import EventLog
internal import School

/// A pupil's diary as figures: what ``Diary`` lays out, with the minutes of homework due at each lesson.
public enum DiaryReport: FigureReport {
  /// Its constants.
  public static let traits = ReportTraits(
    "diary", source: "domain.md 7, 2; 1.3, 11; C", takes: [.pupil, .term, .days], requires: [.pupil],
    hasOwnCommand: true,
    columns: [
      FigureColumn("day", .label), FigureColumn("number", .label), FigureColumn("subject", .label),
      FigureColumn("topic", .text), FigureColumn("homework", .text), FigureColumn("marks", .label),
      FigureColumn("absence", .label), FigureColumn("minutes"),
    ])

  /// What a diary needs.
  public static func needs(_ question: ReportQuestion) -> ReportNeeds {
    ReportNeeds(courses: question.courseRule, kinds: Diary.kinds)
  }

  /// One row for each lesson of the diary.
  public static func table(_ question: ReportQuestion, _ material: ReportMaterial) throws -> FigureTable {
    let directory = material.directory
    let scope = try ReportScope(question, directory)
    let facts = material.facts(question.courseRule)
    let diary = try Diary(facts, directory, days: scope.days(question))
    let minutes = HomeworkMinutes(facts, directory, diary.pupil)
    var table = FigureTable(about: scope.about, span: scope.span, columns: traits.columns)
    table.rows = diary.rows.map { row in
      let course = directory.key(row.course) ?? "#\(row.course.number)"
      let key = row.number.map {
        LessonKey(
          day: row.day, course: course, number: UInt8(clamping: $0), index: UInt8(clamping: row.index)
        )
        .description
      }
      let homework = minutes.due(at: key ?? "\(row.day)/\(course)")
      let sum = homework.reduce(0) { $0 + Int($1.minutes) }
      return FigureRow(
        key ?? "\(row.day)/\(course)",
        [
          Figure(.day(row.day)), Figure(row.number.map { .text(String($0)) } ?? .none),
          Figure(.subject(directory.courses[row.course]?.subject ?? .none)),
          Figure(row.topic.map { .text($0) } ?? .none),
          Figure(row.homework.isEmpty ? .none : .text(row.homework.joined(separator: "; "))),
          Figure(row.marks.isEmpty ? .none : .symbols(row.marks.map(\.mark.symbol))),
          Figure(absence(row)), Figure(.count(sum), from: homework.flatMap(\.events)),
        ])
    }
    return table
  }

  private static func absence(_ row: DiaryRow) -> FigureValue {
    var signs = row.absence.map { [$0.pageSign] } ?? []
    if let excuse = row.excuse, excuse.pageSign != row.absence?.pageSign { signs.append(excuse.pageSign) }
    if row.late != nil { signs.append("о") }
    return signs.isEmpty ? .none : .symbols(signs)
  }
}

/// The homework of a pupil's courses by the key of the lesson at which it is due.
private struct HomeworkMinutes {
  struct Due {
    let minutes: UInt16
    let events: [Position]
  }

  private var byPlace: [String: [Due]] = [:]

  init(_ facts: CourseFacts, _ directory: Directory, _ pupil: PupilNumber) {
    let courses = Set(CourseSelection.courses(facts.selection.rule, directory))
    let book = LessonBook(facts.lessons, courses: courses)
    for fact in facts.homework.alive where courses.contains(fact.course) && !fact.text.isEmpty {
      let place = book.duePlace(fact)
      guard directory.isTaught(pupil, fact.course, on: place.day) else { continue }
      let lesson = directory.lessons[place.lesson].map { [$0.position] } ?? []
      byPlace[directory.key(of: place), default: []].append(
        Due(minutes: fact.minutes, events: [fact.position] + lesson))
    }
  }

  func due(at place: String) -> [Due] { byPlace[place] ?? [] }
}
