internal import EventLog
internal import School

/// A pupil's marks and attendance over any span of days, a row a course, for the guardian.
///
/// Of one pupil, of a class, or of all in a subject. A row stands for each graded course that the pupil was taught on
/// one of the days, and for each other course with a mark, an absence or an outcome.
public enum ProgressReport: FigureReport {
  /// Its constants.
  public static let traits = ReportTraits(
    "progress", source: "domain.md 3; 2.5; 7, 2; C13", takes: [.pupil, .schoolClass, .subject, .term, .days],
    oneOf: [.pupil, .schoolClass, .subject],
    columns: [
      FigureColumn("pupil", .person), FigureColumn("subject", .label), FigureColumn("marks", .text),
      FigureColumn("count"), FigureColumn("average"), FigureColumn("missed"), FigureColumn("ill"),
      FigureColumn("excused"), FigureColumn("unexcused"), FigureColumn("late"),
      FigureColumn("outcome", .label),
    ])

  /// Marks and absences; outcomes where a term is asked for.
  public static func needs(_ question: ReportQuestion) -> ReportNeeds {
    let outcomes: CourseFacts.Kinds = question.term == nil ? [] : [.termMarks]
    return ReportNeeds(courses: question.courseRule, kinds: outcomes.union([.marks, .attendance]))
  }

  /// One row for each pupil and course, pupils by number, subjects by key.
  public static func table(_ question: ReportQuestion, _ material: ReportMaterial) throws -> FigureTable {
    let directory = material.directory
    let scope = try ReportScope(question, directory)
    var lines = PairTable<ProgressLine> { ProgressLine() }
    let keeper = ProgressKeeper(scope, material)
    keeper.keep(&lines)
    var lists = ClassLists(directory, scope.span)
    for course in scope.courses where directory.courses[course]?.graded == true {
      for pupil in lists.pupils(taught: course) where scope.pupil ?? pupil == pupil {
        lines[pupil, course].isShown = true
      }
    }
    let sign = material.policies.signHundredths(on: question.on)
    var table = FigureTable(
      about: scope.about, span: scope.span, columns: traits.columns,
      policies: [PolicyUse(.marksSignHundredths, material.policies, on: question.on)])
    table.rows = lines.sorted(directory).map { pupil, course, line in
      FigureRow(
        "\(directory.key(pupil) ?? "p-\(pupil.number)")/\(directory.key(course) ?? "#\(course.number)")",
        [
          Figure(.person(.pupil(pupil))),
          Figure(.subject(directory.courses[course]?.subject ?? .none)),
        ] + line.figures(material.facts, keeper.places, sign: sign))
    }
    return table
  }
}

/// What one pupil has in one course.
struct ProgressLine {
  /// Places among the marks with their days.
  fileprivate var marks: [(index: Int32, place: LessonPlaces.Place)] = []
  fileprivate var missed = MissedCount()
  fileprivate var outcome: KeptTermMark?
  fileprivate var isShown = false

  fileprivate func figures(_ facts: CourseFacts, _ places: LessonPlaces, sign: Int) -> [Figure] {
    let marks = self.marks.sorted { ($0.place.day, $0.index) < ($1.place.day, $1.index) }
    var average = MarkAverage()
    var symbols: [String] = []
    for (index, _) in marks {
      let fact = facts.marks.facts[Int(index)]
      average.add(fact.mark, weight: Int(fact.weight), sign: sign)
      symbols.append(fact.mark.symbol)
    }
    func events() -> [Position] {
      marks.flatMap { index, place in
        let fact = facts.marks.facts[Int(index)]
        return [fact.position] + places.event(moving: fact.day, to: place)
      }
    }
    return [
      Figure(symbols.isEmpty ? .none : .symbols(symbols), from: events()),
      Figure(.count(marks.count), from: events()),
      Figure(average.value.map { .decimal($0) } ?? .none, from: events()),
    ] + missed.figures + [
      outcome.map { fact in Figure(.text(fact.mark.symbol), from: [fact.position]) } ?? Figure(.none)
    ]
  }
}

/// Sorts facts into the lines of their pupils and courses.
private struct ProgressKeeper {
  let scope: ReportScope
  let facts: CourseFacts
  let places: LessonPlaces

  init(_ scope: ReportScope, _ material: ReportMaterial) {
    (self.scope, facts, places) = (scope, material.facts, LessonPlaces(material.directory))
  }

  private func wants(_ pupil: PupilNumber, _ course: CourseNumber) -> Bool {
    (scope.pupil ?? pupil) == pupil && scope.isSelected.contains(course)
  }

  func keep(_ lines: inout PairTable<ProgressLine>) {
    for (index, fact) in facts.marks.facts.enumerated() where fact.isAlive && wants(fact.pupil, fact.course) {
      let place = places.place(fact.lesson, fact.course, fact.day)
      guard scope.span.contains(place.day) else { continue }
      lines[fact.pupil, fact.course].marks.append((Int32(index), place))
    }
    let book = AttendanceBook(facts, places, scope.isSelected, scope.span)
    for line in book.missed where wants(line.pupil, line.course) {
      lines[line.pupil, line.course].missed.add(line)
    }
    for line in book.late where wants(line.pupil, line.course) {
      lines[line.pupil, line.course].missed.late.append(line)
    }
    for fact in facts.termMarks.alive where fact.term == scope.term && wants(fact.pupil, fact.course) {
      lines[fact.pupil, fact.course].outcome = fact
    }
  }
}
