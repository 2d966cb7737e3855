internal import EventLog
internal import School

/// Attendance in percent, by class, year group, school, subject, course or pupil (domain.md 2.7; 7, 4; D5).
///
/// Possible are the lessons held while the pupil was taught the course; a lesson missed that nobody entered
/// counts as one of them.
public enum PresenceReport: FigureReport {
  /// Its constants.
  public static let traits = ReportTraits(
    "presence", source: "domain.md 2.7; 7, 4; D5",
    takes: [.schoolClass, .subject, .course, .yearGroup, .pupil, .term, .days],
    groupings: ["class", "yearGroup", "school", "subject", "course", "pupil"],
    columns: [
      FigureColumn("group", .label), FigureColumn("pupils"), FigureColumn("possible"),
      FigureColumn("missed"), FigureColumn("ill"), FigureColumn("excused"), FigureColumn("unexcused"),
      FigureColumn("share"), FigureColumn("atRisk"),
    ])

  /// Absences and lessons.
  public static func needs(_ question: ReportQuestion) -> ReportNeeds {
    ReportNeeds(courses: question.courseRule, kinds: [.attendance, .lessons])
  }

  /// One row for each group with a lesson.
  public static func table(_ question: ReportQuestion, _ material: ReportMaterial) throws -> FigureTable {
    let scope = try ReportScope(question, material.directory)
    let grouping = try Grouping(question, traits)
    let maker = PresenceMaker(scope, material, grouping)
    let policies = material.policies
    let rule = PresenceRule(
      excusedLowers: policies.isSet(.excusedLowers, on: question.on),
      riskPercent: policies.number(.attendanceRisk, on: question.on))
    var table = FigureTable(
      about: scope.about, span: scope.span, columns: grouping.columns(traits),
      policies: [.excusedLowers, .attendanceRisk].map { PolicyUse($0, policies, on: question.on) })
    let groups = maker.groups()
    table.rows = groups.keys.sorted().compactMap { key in
      groups[key].flatMap { group in
        group.isEmpty ? nil : FigureRow(key.text, [Figure(grouping.value(key))] + group.figures(rule))
      }
    }
    return table
  }
}

/// Which lessons missed lower attendance, and when it is at risk.
struct PresenceRule {
  /// False where only lessons missed without a reason count.
  let excusedLowers: Bool
  /// Below this attendance is at risk.
  let riskPercent: Int

  func counts(_ line: AttendanceBook.Line) -> Bool { excusedLowers || line.code == .unexcused }

  func isAtRisk(possible: Int, missed: Int) -> Bool {
    possible > 0 && 100 * (possible - missed) < riskPercent * possible
  }
}

/// What was possible and what was missed in one group.
struct PresenceGroup {
  /// Of one pupil.
  struct Own {
    var possible = 0
    var lines: [AttendanceBook.Line] = []
  }

  /// Events of the lessons held.
  fileprivate(set) var lessons: [Position] = []
  fileprivate(set) var pupils: [PupilNumber: Own] = [:]

  var isEmpty: Bool { pupils.values.allSatisfy { $0.possible == 0 } }

  func figures(_ rule: PresenceRule) -> [Figure] {
    let own = pupils.keys.sorted().compactMap { pupils[$0] }.filter { $0.possible > 0 }
    let lines = own.flatMap(\.lines)
    let possible = own.reduce(0) { $0 + $1.possible }
    let counted = lines.count(where: rule.counts)
    let atRisk = own.count {
      rule.isAtRisk(possible: $0.possible, missed: $0.lines.count(where: rule.counts))
    }
    let lessons = self.lessons
    func all() -> [Position] { lessons + lines.flatMap(\.events) }
    return [
      Figure(.count(own.count), from: all()), Figure(.count(possible), from: all()),
      MissedCount.figure(lines), MissedCount.figure(lines.filter { $0.code == .ill }),
      MissedCount.figure(lines.filter { $0.code != .ill && $0.code != .unexcused }),
      MissedCount.figure(lines.filter { $0.code == .unexcused }),
      Figure(.share(possible - counted, of: possible), from: all()), Figure(.count(atRisk), from: all()),
    ]
  }
}

/// Counts the lessons that were held for each pupil, and deals out what was missed.
struct PresenceMaker {
  private let scope: ReportScope
  private let directory: Directory
  private let grouping: Grouping
  private let book: AttendanceBook
  private let lessons: [[KeptLesson]]

  init(_ scope: ReportScope, _ material: ReportMaterial, _ grouping: Grouping) {
    (self.scope, directory, self.grouping) = (scope, material.directory, grouping)
    book = AttendanceBook(material.facts, LessonPlaces(directory), scope.isSelected, scope.span)
    var lessons = [[KeptLesson]](repeating: [], count: directory.courses.count)
    for fact in material.facts.lessons.alive
    where scope.isSelected.contains(fact.course) && scope.span.contains(fact.day) {
      lessons[fact.course.index].append(fact)
    }
    self.lessons = lessons
  }

  private func key(_ pupil: PupilNumber, _ course: CourseNumber) -> Grouping.Key? {
    grouping.name == "pupil"
      ? Grouping.key(pupil, directory) : grouping.key(course, on: scope.span.from, directory)
  }

  func groups() -> [Grouping.Key: PresenceGroup] {
    var groups: [Grouping.Key: PresenceGroup] = [:]
    let lists = ClassLists(directory, scope.span)
    for course in scope.courses {
      let held = lessons[course.index].sorted { ($0.day, $0.position) < ($1.day, $1.position) }
      let taught = lists.pupils(taught: course).filter { scope.pupil ?? $0 == $0 }
      guard !held.isEmpty else { continue }
      if grouping.name == "pupil" {
        for pupil in taught { count(pupil, course, held, &groups, listing: true) }
      } else if let first = taught.first, let key = key(first, course) {
        groups[key, default: PresenceGroup()].lessons += held.map(\.position)
        for pupil in taught { count(pupil, course, held, &groups, listing: false) }
      }
    }
    for line in book.missed where scope.pupil ?? line.pupil == line.pupil {
      guard let key = key(line.pupil, line.course) else { continue }
      groups[key, default: PresenceGroup()].pupils[line.pupil, default: PresenceGroup.Own()].lines.append(
        line)
      if !isHeld(line) {
        groups[key]?.pupils[line.pupil]?.possible += 1
      }
    }
    return groups
  }

  /// Counts the lessons of a course that were held for a pupil.
  private func count(
    _ pupil: PupilNumber, _ course: CourseNumber, _ held: [KeptLesson],
    _ groups: inout [Grouping.Key: PresenceGroup], listing: Bool
  ) {
    guard let key = key(pupil, course) else { return }
    for span in directory.taughtSpans(pupil, course) {
      let from = held.partitioningIndex { $0.day >= span.from }
      let end = span.through == .none ? held.count : held.partitioningIndex { $0.day > span.through }
      guard from < end else { continue }
      groups[key, default: PresenceGroup()].pupils[pupil, default: PresenceGroup.Own()].possible += end - from
      if listing { groups[key]?.lessons += held[from..<end].map(\.position) }
    }
  }

  /// True when the lesson missed is among those held for the pupil.
  private func isHeld(_ line: AttendanceBook.Line) -> Bool {
    guard line.course.index < lessons.count,
      directory.taughtSpans(line.pupil, line.course).contains(where: { $0.contains(line.day) })
    else { return false }
    return line.hasLesson
  }
}
