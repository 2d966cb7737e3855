internal import EventLog
internal import School

/// When data are entered, devices are open and help is given (clauses A3.7 and B, "график работы").
///
/// The hours that hold on the day of the report, by what they are for, weekday and time.
public enum SchedulesReport: FigureReport {
  /// Its constants.
  public static let traits = ReportTraits(
    "schedules", source: "A3.7; B", takes: [.teacher],
    columns: [
      FigureColumn("kind", .label), FigureColumn("weekday", .label), FigureColumn("begins", .label),
      FigureColumn("ends", .label), FigureColumn("staff", .person), FigureColumn("room", .label),
      FigureColumn("from", .label), FigureColumn("through", .label), FigureColumn("minutes"),
    ])

  /// The hours set.
  public static func needs(_ question: ReportQuestion) -> ReportNeeds {
    ReportNeeds(events: [EventCode.workScheduleSet])
  }

  /// One row for each span of hours.
  public static func table(_ question: ReportQuestion, _ material: ReportMaterial) throws -> FigureTable {
    let directory = material.directory
    let scope = try ReportScope(question, directory)
    let facts = material.chronicle.facts(WorkScheduleSet.self).filter { stated in
      let span = DaySpan(from: stated.fact.from, through: stated.fact.through)
      return span.contains(question.on) && (scope.teacher ?? stated.fact.staff) == stated.fact.staff
    }
    var table = FigureTable(about: scope.about, columns: traits.columns)
    var keys: [String: Int] = [:]
    for stated in facts.sorted(by: { order($0) < order($1) }) {
      let key = Self.key(stated.fact, directory)
      keys[key, default: 0] += 1
      let count = keys[key] ?? 1
      table.rows.append(row(count == 1 ? key : "\(key)/\(count)", stated, directory))
    }
    return table
  }

  private static func order(_ stated: Stated<WorkScheduleSet>) -> (UInt8, UInt8, UInt16, UInt16, Position) {
    let hours = stated.fact
    return (hours.kind.rawValue, hours.weekday, hours.fromMinute, hours.throughMinute, stated.position)
  }

  private static func key(_ hours: WorkScheduleSet, _ directory: Directory) -> String {
    let parts = [
      hours.kind.name, String(hours.weekday), clock(hours.fromMinute), directory.key(hours.staff),
      directory.key(hours.room),
    ]
    return parts.compactMap { $0 }.joined(separator: "/")
  }

  private static func row(
    _ key: String, _ stated: Stated<WorkScheduleSet>, _ directory: Directory
  ) -> FigureRow {
    let hours = stated.fact
    return FigureRow(
      key,
      [
        Figure(.word(hours.kind.name)), Figure(.word("weekday\(hours.weekday)")),
        Figure(.text(clock(hours.fromMinute))), Figure(.text(clock(hours.throughMinute))),
        Figure(hours.staff.isNone ? .none : .person(.staff(hours.staff))),
        Figure(directory.key(hours.room).map { .text($0) } ?? .none), Figure(.day(hours.from)),
        Figure(hours.through == .none ? .none : .day(hours.through)),
        Figure(.count(Int(hours.throughMinute) - Int(hours.fromMinute)), from: [stated.position]),
      ])
  }

  /// `14:05` for minute 845.
  private static func clock(_ minute: UInt16) -> String {
    let (hour, rest) = (minute / 60, minute % 60)
    return "\(hour < 10 ? "0" : "")\(hour):\(rest < 10 ? "0" : "")\(rest)"
  }
}
