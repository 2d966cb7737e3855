internal import EventLog
internal import School

/// Corrections that deserve a second look, by who made them (domain.md 7, 21; R3): after closing, at night, in the
/// last school days of a term, by several points, many within an hour.
public enum CorrectionAnomaliesReport: FigureReport {
  /// Its constants.
  public static let traits = ReportTraits(
    "correction-anomalies", source: "domain.md 7, 21; R3; A3.10", takes: [.teacher, .term, .days],
    columns: [
      FigureColumn("teacher", .person), FigureColumn("corrections"), FigureColumn("annulments"),
      FigureColumn("afterClose"), FigureColumn("night"), FigureColumn("lastDays"), FigureColumn("jumps"),
      FigureColumn("bulk"), FigureColumn("flagged", .label),
    ])

  /// Corrections of any fact, and what is a school day.
  public static func needs(_ question: ReportQuestion) -> ReportNeeds {
    ReportNeeds(folds: [.corrections, .calendar])
  }

  /// A row for each person who corrected something, the most corrections first.
  public static func table(_ question: ReportQuestion, _ material: ReportMaterial) throws -> FigureTable {
    let scope = try ReportScope(question, material.directory)
    let limits = CorrectionLimits(material, question)
    let lastDays = LastSchoolDays(material, on: question.on)
    let rows = (material.corrections?.rows ?? []).filter { scope.holds($0, question, material.directory) }
    var table = FigureTable(about: scope.about, span: scope.span, columns: traits.columns)
    let ordered = Dictionary(grouping: rows, by: \.actor).sorted {
      $0.value.count == $1.value.count
        ? $0.key.rawValue < $1.key.rawValue : $0.value.count > $1.value.count
    }
    table.rows = ordered.map { actor, rows in
      let late = rows.filter {
        lastDays.contains(question.local($0.recordedAt).day, of: $0.schoolClass)
      }
      return row(
        actor, rows, late, limits, material.directory.text(of: actor) ?? "#\(actor.kind).\(actor.number)")
    }
    table.policies = limits.policies
    return table
  }

  private static func row(
    _ actor: ActorNumber, _ rows: [CorrectionRow], _ late: [CorrectionRow], _ limits: CorrectionLimits,
    _ key: String
  ) -> FigureRow {
    func count(_ rows: [CorrectionRow]) -> Figure { Figure(.count(rows.count), from: rows.map(\.position)) }
    let night = rows.filter(limits.isAtNight)
    let jumps = rows.filter(limits.isJump)
    let bulk = limits.mostInAnHour(rows)
    let isFlagged = !night.isEmpty || !jumps.isEmpty || bulk.count >= limits.bulk
    return FigureRow(
      key,
      [
        Figure(.person(actor)), count(rows.filter { $0.action != .annulled }),
        count(rows.filter { $0.action == .annulled }), count(rows.filter(\.afterClose)), count(night),
        count(late), count(jumps), count(bulk), Figure(.alarm(isFlagged)),
      ])
  }
}

/// What makes a correction remarkable, by the policies of the day of the report.
struct CorrectionLimits {
  /// The hours in which nobody should be at work, first and the one after the last: 23 and 6.
  let night: (from: Int, to: Int)
  /// Corrections within an hour that are many.
  let bulk: Int
  /// Points of a jump.
  let jump: Int
  /// The policies that decide.
  let policies: [PolicyUse]
  private let question: ReportQuestion

  init(_ material: ReportMaterial, _ question: ReportQuestion) {
    let keys: [PolicyKey] = [
      .sessionHours, .correctionsLastDays, .weekDays, .correctionsJump, .correctionsBulk,
    ]
    policies = keys.map { PolicyUse($0, material.policies, on: question.on) }
    let hours = material.policies.value(.sessionHours, on: question.on).text.split(separator: "-")
    night = (hours.first.flatMap { Int($0) } ?? 23, hours.last.flatMap { Int($0) } ?? 6)
    bulk = material.policies.number(.correctionsBulk, on: question.on)
    jump = material.policies.number(.correctionsJump, on: question.on)
    self.question = question
  }

  /// Recorded in the hours of the night, by the school's clock.
  func isAtNight(_ row: CorrectionRow) -> Bool { isAtNight(row.recordedAt) }

  /// A moment in the hours of the night, by the school's clock.
  func isAtNight(_ moment: Moment) -> Bool {
    let hour = question.local(moment).second / 3600
    return night.from <= night.to
      ? (night.from..<night.to).contains(hour) : hour >= night.from || hour < night.to
  }

  /// A mark that became another one, so many points away.
  func isJump(_ row: CorrectionRow) -> Bool {
    guard case .mark(let old) = row.old, case .mark(let new) = row.new, let before = old.number,
      let after = new.number
    else { return false }
    return abs(after - before) >= jump
  }

  /// The rows of the hour of the school's clock with most of them, the first of several.
  func mostInAnHour(_ rows: [CorrectionRow]) -> [CorrectionRow] {
    hours(rows).reduce([]) { best, hour in hour.count > best.count ? hour : best }
  }

  /// The rows, which are in log order, hour by hour of the school's clock.
  func hours(_ rows: [CorrectionRow]) -> [[CorrectionRow]] {
    var hours: [[CorrectionRow]] = []
    var last: Int?
    for row in rows {
      let hour = hour(row)
      // The log's clock never runs backwards: an hour's rows stand together.
      if hour == last {
        hours[hours.count - 1].append(row)
      } else {
        hours.append([row])
      }
      last = hour
    }
    return hours
  }

  private func hour(_ row: CorrectionRow) -> Int {
    let local = question.local(row.recordedAt)
    return Int(local.day.number) * 24 + local.second / 3600
  }
}
