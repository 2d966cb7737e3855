internal import EventLog
internal import School

/// Whether every pupil has marks enough («накопляемость отметок»; domain.md 2.6; 7, 10; clause D1).
///
/// Counted in pairs of a pupil and a graded course that the pupil was taught on one of the days. A course belongs
/// to the teacher of the last day.
public enum DensityReport: FigureReport {
  /// Its constants.
  public static let traits = ReportTraits(
    "density", source: "domain.md 2.6; 7, 10; D1", takes: [.courses, .time],
    groupings: ["course", "teacher", "class"],
    columns: [
      FigureColumn("group", .label), FigureColumn("hours"), FigureColumn("need"), FigureColumn("pupils"),
      FigureColumn("least"), FigureColumn("mean"), FigureColumn("below"), FigureColumn("none"),
      FigureColumn("density"),
    ])

  /// Marks.
  public static func needs(_ question: ReportQuestion) -> ReportNeeds {
    ReportNeeds(courses: question.courseRule, kinds: [.marks])
  }

  /// One row for each group with a pupil.
  public static func table(_ question: ReportQuestion, _ material: ReportMaterial) throws -> FigureTable {
    let directory = material.directory
    let scope = try ReportScope(question, directory)
    let grouping = try Grouping(question, traits)
    let marks = MarksOfCourses(material, scope)
    var lists = ClassLists(directory, scope.span)
    let last = scope.span.through == .none ? question.on : scope.span.through
    var groups: [Grouping.Key: DensityGroup] = [:]
    for course in scope.courses {
      guard let entry = directory.courses[course], entry.graded,
        let key = grouping.key(course, on: last, directory)
      else { continue }
      let pupils = lists.pupils(taught: course)
      guard !pupils.isEmpty else { continue }
      let need = material.policies.densityMinimum(hoursPerWeek: Int(entry.hoursPerWeek), on: question.on)
      groups[key, default: DensityGroup()].add(
        course, hours: Int(entry.hoursPerWeek), need: need, pupils, marks.counts(course, of: pupils))
    }
    var table = FigureTable(
      about: scope.about, span: scope.span, columns: grouping.columns(traits),
      policies: [PolicyUse(.densityMinimum, material.policies, on: question.on)])
    table.rows = groups.sorted { $0.key < $1.key }.map { key, group in
      FigureRow(
        key.text,
        [Figure(grouping.value(key))] + group.figures(marks, isOneCourse: grouping.name == "course"))
    }
    return table
  }
}

/// The pairs of one group.
private struct DensityGroup {
  private var courses: [(course: CourseNumber, pupils: [PupilNumber])] = []
  private var hours = 0
  private var need = 0
  private var least = Int.max
  private var pairs = 0
  private var marks = 0
  private var below = 0
  private var empty = 0
  /// Pairs with marks enough, and by need the marks of those without: sums of whole numbers, so that the order
  /// of pupils never shows.
  private var enough = 0
  private var short: [Int: Int] = [:]

  mutating func add(
    _ course: CourseNumber, hours: Int, need: Int, _ pupils: [PupilNumber], _ counts: [Int]
  ) {
    courses.append((course, pupils))
    self.hours += hours
    self.need += need
    for count in counts {
      pairs += 1
      marks += count
      least = min(least, count)
      if count == 0 { empty += 1 }
      if count < need {
        below += 1
        short[need, default: 0] += count
      } else {
        enough += 1
      }
    }
  }

  /// 100 · mean(min(1, marks / need)).
  private var density: Double {
    let missing = short.sorted { $0.key < $1.key }.reduce(0.0) { $0 + Double($1.value) / Double($1.key) }
    return 100 * (Double(enough) + missing) / Double(pairs)
  }

  func figures(_ book: MarksOfCourses, isOneCourse: Bool) -> [Figure] {
    let courses = self.courses
    let evidence = Evidence(since: { since in
      courses.flatMap { book.events($0.course, of: $0.pupils, since: since) }
    })
    func counted(_ value: FigureValue) -> Figure { Figure(value, from: evidence) }
    return [
      Figure(.count(hours)), Figure(isOneCourse ? .count(need) : .none), Figure(.count(pairs)),
      counted(.count(pairs == 0 ? 0 : least)),
      counted(pairs == 0 ? .none : .decimal(Double(marks) / Double(pairs))),
      counted(.count(below)), counted(.count(empty)), counted(pairs == 0 ? .none : .percent(density)),
    ]
  }
}

/// The marks of the selected courses on the days of a span, by course.
private struct MarksOfCourses {
  private let facts: FactTable<KeptMark>
  private let places: LessonPlaces
  /// By course, places among the facts.
  private let indexes: IndexBuckets
  private let pupils: Int

  /// - Complexity: O(marks).
  init(_ material: ReportMaterial, _ scope: ReportScope) {
    let (facts, places, span) = (material.facts.marks, LessonPlaces(material.directory), scope.span)
    (self.facts, self.places) = (facts, places)
    pupils = material.directory.pupils.count
    indexes = IndexBuckets(facts.facts.count, buckets: material.directory.courses.count) { index in
      let fact = facts.facts[index]
      guard fact.isAlive, span.contains(places.place(fact.lesson, fact.course, fact.day).day) else {
        return nil
      }
      return fact.course.index
    }
  }

  /// How many marks each of some pupils has in a course.
  func counts(_ course: CourseNumber, of taught: [PupilNumber]) -> [Int] {
    var counts = [Int32](repeating: 0, count: pupils)
    for index in indexes[course.index] {
      let pupil = facts.facts[Int(index)].pupil
      if pupil.index < pupils { counts[pupil.index] += 1 }
    }
    return taught.map { Int(counts[$0.index]) }
  }

  /// The events that set these marks from a position on, and those that put them on another day.
  func events(_ course: CourseNumber, of taught: [PupilNumber], since: Position) -> [Position] {
    var isTaught = [Bool](repeating: false, count: pupils)
    for pupil in taught where pupil.index < pupils { isTaught[pupil.index] = true }
    var events: [Position] = []
    for index in indexes[course.index] {
      let fact = facts.facts[Int(index)]
      guard fact.pupil.index < pupils, isTaught[fact.pupil.index] else { continue }
      if fact.position >= since { events.append(fact.position) }
      let place = places.place(fact.lesson, fact.course, fact.day)
      if place.day != fact.day { events += places.event(place) }
    }
    return events
  }
}
