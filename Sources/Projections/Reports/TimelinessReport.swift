internal import EventLog
internal import School

/// Whether lessons and marks are entered in time (domain.md 1.2, R-a and R-c; 2.7 "Timeliness"; 7, 9; clause D1).
///
/// What counts is the first entry: corrections do not change it.
public enum TimelinessReport: FigureReport {
  /// Its constants.
  public static let traits = ReportTraits(
    "timeliness", source: "domain.md 1.2 (R-a, R-c), 2.7; 7, 9; D1", takes: [.courses, .time],
    groupings: ["teacher", "course", "class", "school"],
    columns: [
      FigureColumn("group", .label), FigureColumn("due"), FigureColumn("onTime"), FigureColumn("late"),
      FigureColumn("missing"), FigureColumn("share"), FigureColumn("median"), FigureColumn("p90"),
      FigureColumn("worst"), FigureColumn("marks"), FigureColumn("marksOnTime"),
      FigureColumn("marksShare"),
    ])

  /// Lessons, marks and the calendar.
  public static func needs(_ question: ReportQuestion) -> ReportNeeds {
    ReportNeeds(courses: question.courseRule, kinds: [.lessons, .marks], folds: .calendar)
  }

  /// One row for each group with something due or a mark.
  public static func table(_ question: ReportQuestion, _ material: ReportMaterial) throws -> FigureTable {
    let scope = try ReportScope(question, material.directory)
    let grouping = try Grouping(question, traits)
    let groups = GroupIndex(grouping, scope, material.directory)
    var tallies = [TimelinessTally](repeating: TimelinessTally(), count: groups.keys.count)
    var clock = LocalClock(question)
    let due = DueLessons(material, scope, on: question.on)
    let lessons = material.facts.lessons.facts
    let grace = 60 * material.policies.number(.timelinessLesson, on: question.on)
    for course in scope.courses {
      for lesson in due.lessons(of: course) {
        guard let group = groups.group(course, on: lesson.slot.day) else { continue }
        let delay = lesson.entered.map {
          clock.seconds(of: lessons[$0].recordedAt, after: lesson.slot.day)
        }
        tallies[group].add(due: lesson.entered, delay, grace: grace)
      }
    }
    let marks = material.facts.marks.facts
    let writtenDays = material.policies.number(.timelinessWritten, on: question.on)
    let isWritten = (0...UInt8.max).map { WorkKind(rawValue: $0)?.isWritten == true }
    // Two buckets a group: marks in time, marks late.
    let buckets = IndexBuckets(marks.count, buckets: 2 * groups.keys.count) { index in
      let fact = marks[index]
      guard fact.isAlive, scope.span.contains(fact.day),
        let group = groups.group(fact.course, on: fact.day)
      else { return nil }
      let days = isWritten[Int(fact.work)] ? writtenDays : 0
      return 2 * group + (clock.seconds(of: fact.recordedAt, after: fact.day + days) < 0 ? 0 : 1)
    }
    for group in tallies.indices {
      (tallies[group].marksOnTime, tallies[group].marksLate) = (buckets[2 * group], buckets[2 * group + 1])
    }
    for (group, changes) in due.changes(groups, scope.span).enumerated() { tallies[group].changes = changes }
    var table = FigureTable(about: scope.about, span: scope.span, columns: grouping.columns(traits))
    table.policies = [.timelinessLesson, .timelinessWritten].map {
      PolicyUse($0, material.policies, on: question.on)
    }
    table.rows = zip(groups.keys, tallies).compactMap { key, tally in
      tally.isEmpty ? nil : tally.row(key, grouping.value(key), lessons, marks)
    }
    return table
  }
}

/// What was counted of one group; facts by their index.
struct TimelinessTally {
  private var due = 0
  private var onTime: [Int32] = []
  private var late: [Int32] = []
  /// Seconds after the end of the lesson's day, of the late ones.
  private var delays: [Int] = []
  var marksOnTime: ArraySlice<Int32> = []
  var marksLate: ArraySlice<Int32> = []
  /// Events that made a lesson due or not due.
  var changes: [Position] = []

  var isEmpty: Bool { due == 0 && marksOnTime.isEmpty && marksLate.isEmpty }

  /// Counts a due lesson; `grace` are the seconds after midnight in which it is still in time.
  mutating func add(due entered: Int?, _ delay: Int?, grace: Int) {
    due += 1
    guard let entered, let delay else { return }
    if delay < 0 || delay < grace {
      onTime.append(Int32(entered))
    } else {
      late.append(Int32(entered))
      delays.append(delay)
    }
  }

  func row(
    _ key: Grouping.Key, _ group: FigureValue, _ lessons: [KeptLesson], _ marks: [KeptMark]
  ) -> FigureRow {
    let (onTime, late, changes) = (self.onTime, self.late, self.changes)
    let (marksOnTime, marksLate) = (self.marksOnTime, self.marksLate)
    let changed = Evidence { changes }
    let enteredOnTime = Evidence(since: { lessons.positions(onTime, since: $0) })
    let enteredLate = Evidence(since: { lessons.positions(late, since: $0) })
    let markedOnTime = Evidence(since: { marks.positions(marksOnTime, since: $0) })
    let markedLate = Evidence(since: { marks.positions(marksLate, since: $0) })
    func entered(_ value: FigureValue, _ parts: Evidence...) -> Figure {
      Figure(value, from: Evidence(joining: parts + [changed]))
    }
    func marked(_ value: FigureValue, _ parts: Evidence...) -> Figure {
      Figure(value, from: Evidence(joining: parts))
    }
    let sorted = delays.sorted()
    func hours(_ percent: Int) -> Figure {
      let seconds = NearestRank.value(sorted, percent: percent)
      return Figure(seconds.map { .decimal(Double($0) / 3600) } ?? .none, from: enteredLate)
    }
    let allMarks = marksOnTime.count + marksLate.count
    return FigureRow(
      key.text,
      [
        Figure(group), entered(.count(due)), entered(.count(onTime.count), enteredOnTime),
        entered(.count(late.count), enteredLate),
        entered(.count(due - onTime.count - late.count), enteredOnTime, enteredLate),
        entered(.share(onTime.count, of: due), enteredOnTime), hours(50), hours(90), hours(100),
        marked(.count(allMarks), markedOnTime, markedLate),
        marked(.count(marksOnTime.count), markedOnTime),
        marked(.share(marksOnTime.count, of: allMarks), markedOnTime, markedLate),
      ])
  }
}
