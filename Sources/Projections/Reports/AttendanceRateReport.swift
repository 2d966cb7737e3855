internal import EventLog
internal import School

/// The share of lessons attended, by class, year group, school or week (domain.md 2.7, "Attendance").
///
/// A pupil of a lesson is one place. Every missed lesson counts, for whatever reason; the reasons stand beside.
public enum AttendanceRateReport: FigureReport {
  /// Its constants.
  public static let traits = ReportTraits(
    "attendance-rate", source: "domain.md 2.2, 2.7; 7, 4; D5", takes: [.courses, .time],
    groupings: ["class", "yearGroup", "school", "week"],
    columns: [
      FigureColumn("group", .label), FigureColumn("possible"), FigureColumn("missed"), FigureColumn("ill"),
      FigureColumn("excused"), FigureColumn("unexcused"), FigureColumn("late"), FigureColumn("percent"),
    ])

  /// Absences and lessons.
  public static func needs(_ question: ReportQuestion) -> ReportNeeds {
    ReportNeeds(courses: question.courseRule, kinds: AttendanceSummary.kinds)
  }

  /// One row for each group in which a lesson was held or missed.
  public static func table(_ question: ReportQuestion, _ material: ReportMaterial) throws -> FigureTable {
    let directory = material.directory
    let scope = try ReportScope(question, directory)
    let grouping = try Grouping(question, traits)
    let groups = AttendanceGroups(grouping, scope, directory)
    var tallies: [Int: AttendanceTally] = [:]
    let counter = PlaceCounter(directory, scope.span)
    let lessons = material.facts.lessons.facts
    for (index, fact) in lessons.enumerated()
    where fact.isAlive && scope.span.contains(fact.day) && scope.isSelected.contains(fact.course) {
      guard let group = groups.group(fact.course, on: fact.day) else { continue }
      let places = counter.places(fact.course, on: fact.day)
      if places > 0 { tallies[group, default: AttendanceTally()].add(lesson: index, places: places) }
    }
    let book = AttendanceBook(
      material.facts, LessonPlaces(directory), scope.isSelected, scope.span)
    for line in book.missed {
      guard let group = groups.group(line.course, on: line.day) else { continue }
      let isPlace =
        directory.lessons.first(of: line.course, on: line.day) != nil
        && directory.isTaught(line.pupil, line.course, on: line.day)
      tallies[group, default: AttendanceTally()].add(line, isExtra: !isPlace)
    }
    for line in book.late {
      guard let group = groups.group(line.course, on: line.day) else { continue }
      tallies[group, default: AttendanceTally()].missed.late.append(line)
    }
    var table = FigureTable(about: scope.about, span: scope.span, columns: grouping.columns(traits))
    table.rows = tallies.sorted { $0.key < $1.key }.map { group, tally in
      tally.row(groups.key(group), groups.value(group), lessons)
    }
    return table
  }
}

/// The rows of the report: groups of courses, or weeks.
private struct AttendanceGroups {
  private let grouping: Grouping
  private let index: GroupIndex
  private let isByWeek: Bool

  init(_ grouping: Grouping, _ scope: ReportScope, _ directory: Directory) {
    self.grouping = grouping
    index = GroupIndex(grouping, scope, directory)
    isByWeek = grouping.name == "week"
  }

  /// The number of a row; of a week that of its Monday.
  func group(_ course: CourseNumber, on day: Day) -> Int? {
    guard let group = index.group(course, on: day) else { return nil }
    return isByWeek ? Int((day - (day.weekday - 1)).number) : group
  }

  private func monday(_ group: Int) -> Day { Day(number: Int32(truncatingIfNeeded: group)) }

  func key(_ group: Int) -> String { isByWeek ? monday(group).description : index.keys[group].text }

  func value(_ group: Int) -> FigureValue {
    isByWeek ? .day(monday(group)) : grouping.value(index.keys[group])
  }
}

/// How many pupils were taught a course on a day.
private final class PlaceCounter {
  private let directory: Directory
  private let lists: ClassLists
  private var spans: [CourseNumber: [DaySpan]] = [:]

  init(_ directory: Directory, _ span: DaySpan) {
    self.directory = directory
    lists = ClassLists(directory, span)
  }

  /// - Complexity: O(pupils of the course).
  func places(_ course: CourseNumber, on day: Day) -> Int {
    if let known = spans[course] { return known.count { $0.contains(day) } }
    let found = lists.pupils(taught: course).flatMap { directory.taughtSpans($0, course) }
    spans[course] = found
    return found.count { $0.contains(day) }
  }
}

/// What was counted of one group; lessons by their index.
private struct AttendanceTally {
  private var lessons: [Int32] = []
  private var possible = 0
  var missed = MissedCount()

  mutating func add(lesson index: Int, places: Int) {
    lessons.append(Int32(index))
    possible += places
  }

  /// Counts a missed lesson; one that was not held for the pupil was possible, too, since it was missed.
  mutating func add(_ line: AttendanceBook.Line, isExtra: Bool) {
    missed.add(line)
    if isExtra { possible += 1 }
  }

  func row(_ key: String, _ group: FigureValue, _ facts: [KeptLesson]) -> FigureRow {
    let (lessons, lines) = (lessons, missed.missed)
    func all() -> [Position] { lessons.map { facts[Int($0)].position } + lines.flatMap(\.events) }
    return FigureRow(
      key,
      [Figure(group), Figure(.count(possible), from: all())] + missed.figures
        + [Figure(.share(possible - lines.count, of: possible), from: all())])
  }
}
