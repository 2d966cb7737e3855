internal import EventLog
internal import School

/// Lessons attended of those held, in percent, and who is at risk (domain.md 2.2, 2.7; 7, 4; D5).
///
/// Possible are the lessons held while the pupil was taught the course; a lesson missed that nobody entered
/// counts as one of them.
public enum AttendanceRateReport: FigureReport {
  /// Its constants.
  public static let traits = ReportTraits(
    "attendance-rate", source: "domain.md 2.2, 2.7; 7, 4; D5", takes: [.courses, .pupil, .time],
    groupings: ["class", "yearGroup", "school", "week", "subject", "course", "pupil"],
    columns: [
      FigureColumn("group", .label), FigureColumn("pupils"), FigureColumn("possible"),
      FigureColumn("missed"), FigureColumn("ill"), FigureColumn("excused"), FigureColumn("unexcused"),
      FigureColumn("late"), FigureColumn("percent"), FigureColumn("atRisk"),
    ])

  /// Absences and lessons.
  public static func needs(_ question: ReportQuestion) -> ReportNeeds {
    ReportNeeds(courses: question.courseRule, kinds: AttendanceSummary.kinds)
  }

  /// One row for each group in which a lesson was held, missed or come late to.
  public static func table(_ question: ReportQuestion, _ material: ReportMaterial) throws -> FigureTable {
    let scope = try ReportScope(question, material.directory)
    let grouping = try Grouping(question, traits)
    let policies = material.policies
    let rule = AttendanceRule(
      excusedLowers: policies.isSet(.excusedLowers, on: question.on),
      riskPercent: policies.number(.attendanceRisk, on: question.on))
    let groups = AttendanceRateMaker(scope, material, grouping).groups(rule)
    var table = FigureTable(
      about: scope.about, span: scope.span, columns: grouping.columns(traits),
      policies: [.excusedLowers, .attendanceRisk].map { PolicyUse($0, policies, on: question.on) })
    table.rows = groups.keys.sorted().compactMap { key in
      groups[key].map { group in
        let label: FigureValue = grouping.name == "week" ? .day(key.day) : grouping.value(key)
        return FigureRow(key.text, [Figure(label)] + group.figures(rule, material.facts.lessons.facts))
      }
    }
    return table
  }
}

/// Which lessons missed lower attendance, and when it is at risk.
struct AttendanceRule {
  /// False where only lessons missed without a reason count.
  let excusedLowers: Bool
  /// Below this attendance is at risk.
  let riskPercent: Int

  func counts(_ line: AttendanceBook.Line) -> Bool { excusedLowers || line.code == .unexcused }

  func isAtRisk(possible: Int32, missed: Int32) -> Bool {
    possible > 0 && 100 * Int(possible - missed) < riskPercent * Int(possible)
  }
}

/// What was possible and what was missed in one group.
struct AttendanceRateGroup {
  /// The lessons held, by their index; of one group of pupils all of a course.
  var lessons: [Int32] = []
  /// By number of pupil, or of the only pupil: the lessons that were held for them.
  private var possible: [Int32] = []
  /// The same of the lessons missed that count.
  private var counted: [Int32] = []
  private var missed = MissedCount()

  mutating func hold(_ count: Int, for slot: Int) {
    reach(slot)
    possible[slot] &+= Int32(clamping: count)
  }

  mutating func miss(_ line: AttendanceBook.Line, by slot: Int, isExtra: Bool, counts: Bool) {
    reach(slot)
    missed.add(line)
    if isExtra { possible[slot] &+= 1 }
    if counts { counted[slot] &+= 1 }
  }

  mutating func late(_ line: AttendanceBook.Line) { missed.late.append(line) }

  private mutating func reach(_ slot: Int) {
    guard slot >= possible.count else { return }
    possible += Array(repeating: 0, count: slot + 1 - possible.count)
    counted += Array(repeating: 0, count: slot + 1 - counted.count)
  }

  func figures(_ rule: AttendanceRule, _ facts: [KeptLesson]) -> [Figure] {
    let whole = possible.reduce(0) { $0 + Int($1) }
    let gone = counted.reduce(0) { $0 + Int($1) }
    let atRisk = possible.indices.count { rule.isAtRisk(possible: possible[$0], missed: counted[$0]) }
    let (lessons, lines) = (self.lessons, missed.missed)
    let all = Evidence(since: { facts.positions(lessons, since: $0) + lines.flatMap(\.events) })
    return [
      Figure(.count(possible.count { $0 > 0 }), from: all), Figure(.count(whole), from: all),
    ] + missed.figures + [
      Figure(.share(whole - gone, of: whole), from: all), Figure(.count(atRisk), from: all),
    ]
  }
}

extension Grouping.Key {
  /// A week, by its Monday.
  init(week day: Day) {
    let monday = day - (day.weekday - 1)
    self.init(number: UInt32(bitPattern: monday.number), rank: 0, text: monday.description)
  }

  /// The Monday of a week.
  fileprivate var day: Day { Day(number: Int32(bitPattern: number)) }
}
