internal import EventLog
internal import School

/// Pupils at the beginning and the end of some days, and who came and went between (domain.md 2.8; 7, 19).
///
/// Both definitions: for the school only those count who come from outside or go there; a class, or a year
/// group, gains and loses by transfers, too. In every row
/// start + arrived + transferredIn − left − transferredOut = end.
public enum MovementReport: FigureReport {
  /// Its constants.
  public static let traits = ReportTraits(
    "movement", source: "domain.md 2.8; 7, 19", takes: [.schoolClass, .yearGroup, .term, .days],
    requires: .time, groupings: ["class", "yearGroup", "school"],
    columns: [
      FigureColumn("group", .label), FigureColumn("start"), FigureColumn("arrived"), FigureColumn("left"),
      FigureColumn("transferredIn"), FigureColumn("transferredOut"), FigureColumn("end"),
    ])

  /// Who and what there is tells it all.
  public static func needs(_ question: ReportQuestion) -> ReportNeeds { ReportNeeds() }

  /// One row for each group that had a pupil.
  public static func table(_ question: ReportQuestion, _ material: ReportMaterial) throws -> FigureTable {
    try question.check(traits)
    let directory = material.directory
    let scope = try ReportScope(question, directory)
    let grouping = try Grouping(question, traits)
    let days = MovementDays(scope.span, on: question.on, directory)
    let isSelected = Set(scope.classes)
    func group(_ schoolClass: ClassNumber?) -> Grouping.Key? {
      guard let schoolClass, isSelected.contains(schoolClass) else { return nil }
      return grouping.key(schoolClass, directory)
    }
    var lines: [Grouping.Key: MovementLine] = [:]
    for pupil in directory.pupils.all {
      guard let entry = directory.pupils[pupil] else { continue }
      for membership in entry.memberships {
        guard let key = group(membership.schoolClass) else { continue }
        if membership.span.contains(days.base) {
          lines[key, default: MovementLine()].start.append(membership.position)
        }
        if membership.span.contains(days.last) {
          lines[key, default: MovementLine()].end.append(membership.position)
        }
      }
      for step in entry.steps where days.base < step.day && step.day <= days.last {
        take(step, from: group(step.from), to: group(step.to), &lines)
      }
    }
    var table = FigureTable(about: scope.about, span: scope.span, columns: grouping.columns(traits))
    table.rows = lines.sorted { $0.key < $1.key }.map { key, line in
      FigureRow(key.text, [Figure(grouping.value(key))] + line.figures)
    }
    return table
  }

  /// Within one group nothing moves; what leaves the classes asked for goes to another class, not outside.
  private static func take(
    _ step: MovementStep, from: Grouping.Key?, to: Grouping.Key?,
    _ lines: inout [Grouping.Key: MovementLine]
  ) {
    guard from != to else { return }
    if let from {
      if step.to == nil {
        lines[from, default: MovementLine()].left.append(step.position)
      } else {
        lines[from, default: MovementLine()].transferredOut.append(step.position)
      }
    }
    if let to {
      if step.from == nil {
        lines[to, default: MovementLine()].arrived.append(step.position)
      } else {
        lines[to, default: MovementLine()].transferredIn.append(step.position)
      }
    }
  }
}

/// The events of one row.
private struct MovementLine {
  var start: [Position] = []
  var arrived: [Position] = []
  var left: [Position] = []
  var transferredIn: [Position] = []
  var transferredOut: [Position] = []
  var end: [Position] = []

  var figures: [Figure] {
    [start, arrived, left, transferredIn, transferredOut, end].map { positions in
      Figure(.count(positions.count), from: positions)
    }
  }
}

/// The day on which the pupils at the start are counted, and the last day.
private struct MovementDays {
  /// The day before the first one; the first one itself when the school had nobody before, so that pupils of a
  /// school's first day are its start and not its arrivals.
  let base: Day
  let last: Day

  init(_ span: DaySpan, on day: Day, _ directory: Directory) {
    last = span.through == .none ? day : span.through
    guard span.from != .none else {
      base = .none
      return
    }
    let before = span.from - 1
    let isSomebodyThere = directory.pupils.all.contains {
      directory.pupils[$0]?.schoolClass(on: before) != nil
    }
    base = isSomebodyThere ? before : span.from
  }
}

/// A pupil comes, goes or changes classes.
private struct MovementStep {
  /// Nil from outside.
  let from: ClassNumber?
  /// Nil to the outside.
  let to: ClassNumber?
  /// The first day in the new class, or outside.
  let day: Day
  let position: Position
}

extension PupilEntry {
  /// What happened between the memberships, oldest first.
  fileprivate var steps: [MovementStep] {
    var steps: [MovementStep] = []
    for (index, membership) in memberships.enumerated() {
      let old = index > 0 ? memberships[index - 1] : nil
      let follows = old.map { $0.span.through != .none && $0.span.through + 1 == membership.span.from }
      steps.append(
        MovementStep(
          from: follows == true ? old?.schoolClass : nil, to: membership.schoolClass,
          day: membership.span.from, position: membership.position))
      guard membership.span.through != .none else { continue }
      let next = membership.span.through + 1
      if index + 1 == memberships.count || memberships[index + 1].span.from != next {
        steps.append(
          MovementStep(
            from: membership.schoolClass, to: nil, day: next, position: membership.endPosition))
      }
    }
    return steps
  }
}
